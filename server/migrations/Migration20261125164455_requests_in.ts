import { Migration } from '@mikro-orm/migrations';

export class Migration20261125164455_requests_in extends Migration {
  override name = 'Migration20261125164455_requests_in';

  override up(): void {
    this.addSql(requestsIn);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const requestsIn = `
create table "asked_search" ("id" uuid not null, "request_id" uuid not null, "organisation" varchar(8) not null, "at" timestamptz not null, "back_end" varchar(20) not null, "searched" jsonb not null, "found" jsonb not null, "truncated" boolean not null, "doubt" varchar(40) null, "chosen" jsonb null, "decided_at" timestamptz null, "decided_by" varchar(120) null, "reason" varchar(200) null, primary key ("id"));
create index "asked_search_request_id_id_index" on "asked_search" ("request_id", "id");
create table "asked_matter" ("request_id" uuid not null, "organisation" varchar(8) not null, "purpose_system" varchar(40) not null, "purpose_code" varchar(40) not null, "purpose_text" jsonb null, "authority" jsonb null, "doubts" text[] not null, "settled_at" timestamptz null, "settled_by" varchar(120) null, "settled_reason" varchar(200) null, primary key ("request_id"));
create table "asked_chase" ("request_id" uuid not null, "on" varchar(10) not null, "what" varchar(20) not null, "at" timestamptz not null, primary key ("request_id", "on", "what"));
create table "answer_draft" ("id" uuid not null, "request_id" uuid not null, "organisation" varchar(8) not null, "search_id" uuid not null, "state" text not null, "drafted_at" timestamptz not null, "drafted_by" varchar(120) not null, "use" varchar(30) not null, "outcome" varchar(20) not null, "identity" jsonb not null, "items" jsonb not null, "remarks" varchar(4000) not null, "checked_at" timestamptz null, "checked_by" varchar(120) null, "check_reason" varchar(400) null, primary key ("id"));
create index "answer_draft_request_id_id_index" on "answer_draft" ("request_id", "id");
create table "uk_conviction_number" ("register" varchar(20) not null, "native_id" varchar(60) not null, "number" bigint not null, primary key ("register", "native_id"));
alter table "uk_conviction_number" add constraint "uk_conviction_number_number_unique" unique ("number");
alter table "country_request" alter column "reference" type varchar(80) using ("reference"::varchar(80));
alter table "asked_search" add constraint "asked_search_request_id_foreign" foreign key ("request_id") references "country_request" ("id");
alter table "asked_matter" add constraint "asked_matter_request_id_foreign" foreign key ("request_id") references "country_request" ("id") on update cascade on delete cascade;
alter table "asked_chase" add constraint "asked_chase_request_id_foreign" foreign key ("request_id") references "country_request" ("id");
alter table "answer_draft" add constraint "answer_draft_request_id_foreign" foreign key ("request_id") references "country_request" ("id");
alter table "answer_draft" add constraint "answer_draft_state_check" check ("state" in ('UNDECIDED', 'TO_CHECK', 'SENT_BACK', 'RELEASED', 'REPLACED'));
`;
