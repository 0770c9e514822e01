import { Migration } from '@mikro-orm/migrations';

export class Migration20261125162500_same_question_once extends Migration {
  override name = 'Migration20261125162500_same_question_once';

  override up(): void {
    this.addSql(joined);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const joined = `
alter table "country_request" add "asked_key" varchar(64) null;
create index "country_request_asked_key_index" on "country_request" ("asked_key");
create table "joined_request" ("enquiry_id" uuid not null, "request_id" uuid not null, "joined_at" timestamptz not null, primary key ("enquiry_id", "request_id"));
create index "joined_request_request_id_index" on "joined_request" ("request_id");
alter table "joined_request" add constraint "joined_request_enquiry_id_foreign" foreign key ("enquiry_id") references "enquiry" ("id") on update cascade on delete cascade;
alter table "joined_request" add constraint "joined_request_request_id_foreign" foreign key ("request_id") references "country_request" ("id") on update cascade on delete cascade;
`;
