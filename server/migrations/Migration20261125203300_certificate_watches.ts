import { Migration } from '@mikro-orm/migrations';

export class Migration20261125203300_certificate_watches extends Migration {
  override name = 'Migration20261125203300_certificate_watches';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "certificate_watch" ("id" uuid not null, "organisation" varchar(8) not null, "certificate_id" uuid not null, "told" varchar(30) not null, "watched_at" timestamptz not null, primary key ("id"));
create index "certificate_watch_organisation_id_index" on "certificate_watch" ("organisation", "id");
alter table "certificate_watch" add constraint "certificate_watch_certificate_id_organisation_unique" unique ("certificate_id", "organisation");
alter table "certificate_watch" add constraint "certificate_watch_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id");
`;
