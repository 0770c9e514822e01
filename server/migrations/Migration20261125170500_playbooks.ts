import { Migration } from '@mikro-orm/migrations';

export class Migration20261125170500_playbooks extends Migration {
  override name = 'Migration20261125170500_playbooks';

  override up(): void {
    this.addSql(playbooks);
  }

  override down(): void {
    this.addSql('drop table "country_playbook";');
  }
}

const playbooks = `
create table "country_playbook" ("country" varchar(2) not null, "valid_from" varchar(10) not null, "playbook" jsonb not null, primary key ("country", "valid_from"));
`;
