import { Migration } from '@mikro-orm/migrations';

export class Migration20261125163500_notified extends Migration {
  override name = 'Migration20261125163500_notified';

  override up(): void {
    this.addSql(notified);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const notified = `
create sequence "pnc_entry_asn";
create table "equivalence" ("id" uuid not null, "conviction_id" uuid not null, "ordinal" smallint not null, "local_id" varchar(60) not null, "country" varchar(2) not null, "like_key" varchar(200) not null, "proposals" jsonb not null, "decided_at" timestamptz null, "decided_by" varchar(120) null, "reason" varchar(400) null, "cjs_code" varchar(8) null, "recordable" boolean null, primary key ("id"));
create index "equivalence_country_like_key_index" on "equivalence" ("country", "like_key");
alter table "equivalence" add constraint "equivalence_conviction_id_ordinal_unique" unique ("conviction_id", "ordinal");
create table "equivalence_decision" ("id" uuid not null, "equivalence_id" uuid not null, "country" varchar(2) not null, "like_key" varchar(200) not null, "cjs_code" varchar(8) null, "recordable" boolean not null, "reason" varchar(400) not null, "decided_at" timestamptz not null, "decided_by" varchar(120) not null, "carried_over" boolean not null default false, primary key ("id"));
create index "equivalence_decision_country_like_key_index" on "equivalence_decision" ("country", "like_key");
create index "equivalence_decision_equivalence_id_index" on "equivalence_decision" ("equivalence_id");
create table "notified_candidate" ("id" uuid not null, "notification_id" uuid not null, "ordinal" smallint not null, "person_id" uuid null, "register_id" varchar(60) null, "subject" jsonb not null, "differences" text[] not null, primary key ("id"));
create index "notified_candidate_notification_id_ordinal_index" on "notified_candidate" ("notification_id", "ordinal");
create table "notification_forward" ("notification_id" uuid not null, "organisation" varchar(8) not null, "at" timestamptz not null, "because" varchar(20) not null, primary key ("notification_id", "organisation"));
create table "late_hit" ("enquiry_id" uuid not null, "notification_id" uuid not null, "at" timestamptz not null, primary key ("enquiry_id", "notification_id"));
create table "pnc_entry" ("id" uuid not null, "conviction_id" uuid not null, "person_id" uuid not null, "country" varchar(2) not null, "native_id" varchar(60) not null, "back_end" varchar(20) not null, "state" text not null, "asn" varchar(25) not null, "pnc_id" varchar(20) null, "court_case" varchar(25) null, "content" jsonb null, "attempt" smallint not null, "failure" varchar(60) null, "reason" varchar(200) not null, "ordered_by" varchar(120) not null, "ordered_at" timestamptz not null, "entered_at" timestamptz null, "rules_version" varchar(20) not null, primary key ("id"));
create index "pnc_entry_conviction_id_index" on "pnc_entry" ("conviction_id");
alter table "pnc_entry" add constraint "pnc_entry_person_id_country_native_id_unique" unique ("person_id", "country", "native_id");
create index "person_birth_date_index" on "person" ("birth_date");
alter table "notification" add "replaces_id" uuid null;
alter table "conviction" add "notification_id" uuid null;
create index "conviction_notification_id_index" on "conviction" ("notification_id");
alter table "offence" add "local_id" varchar(60) null;
alter table "equivalence_decision" add constraint "equivalence_decision_equivalence_id_foreign" foreign key ("equivalence_id") references "equivalence" ("id");
alter table "notified_candidate" add constraint "notified_candidate_notification_id_foreign" foreign key ("notification_id") references "notification" ("id");
alter table "notification_forward" add constraint "notification_forward_notification_id_foreign" foreign key ("notification_id") references "notification" ("id");
alter table "late_hit" add constraint "late_hit_notification_id_foreign" foreign key ("notification_id") references "notification" ("id");
alter table "pnc_entry" add constraint "pnc_entry_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "pnc_entry" add constraint "pnc_entry_state_check" check ("state" in ('ENTERING', 'ENTERED', 'FAILED', 'REMOVED'));
`;
