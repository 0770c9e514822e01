import { Migration } from '@mikro-orm/migrations';

export class Migration20261125164500_chase extends Migration {
  override name = 'Migration20261125164500_chase';

  override up(): void {
    this.addSql(chase);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const chase = `
alter table "country_request" add "needed_on" varchar(10) null, add "expected_on" varchar(10) null;
update "country_request" set "needed_on" = coalesce("due_on", to_char(coalesce("sent_at", "raised_at") + interval '29 days', 'YYYY-MM-DD')) where "direction" = 'OUT';
create index "country_request_status_needed_on_index" on "country_request" ("status", "needed_on");
create index "country_request_country_sent_at_index" on "country_request" ("country", "sent_at");
create table "request_chase" ("request_id" uuid not null, "step" smallint not null, "on_day" varchar(10) not null, primary key ("request_id", "step"));
alter table "request_chase" add constraint "request_chase_request_id_foreign" foreign key ("request_id") references "country_request" ("id");
`;
