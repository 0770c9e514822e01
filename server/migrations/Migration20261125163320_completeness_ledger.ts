import { Migration } from '@mikro-orm/migrations';

export class Migration20261125163320_completeness_ledger extends Migration {
  override name = 'Migration20261125163320_completeness_ledger';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create sequence told_conviction_number;
create table "activity_position" ("register" varchar(20) not null, "position" varchar(100) null, "read_at" timestamptz null, primary key ("register"));
create table "compared_day" ("partner" varchar(20) not null, "set" text not null, "day" varchar(10) not null, "status" text not null, "ours" int null, "theirs" int null, "compared_at" timestamptz null, primary key ("partner", "set", "day"));
create index "compared_day_day_index" on "compared_day" ("day");
create table "completeness_alarm" ("id" uuid not null, "kind" varchar(30) not null, "partner" varchar(20) not null, "day" varchar(10) not null, "reference" varchar(100) not null, "missing_with" text null, "raised_at" timestamptz not null, "resolved_at" timestamptz null, primary key ("id"));
alter table "completeness_alarm" add constraint "completeness_alarm_kind_partner_day_reference_unique" unique ("kind", "partner", "day", "reference");
create table "notification_due" ("id" uuid not null, "register" varchar(20) not null, "conviction_id" varchar(80) not null, "nationality" varchar(8) not null, "state" text not null, "reason" varchar(40) null, "missing" text[] not null, "recorded_on" varchar(10) not null, "due_on" varchar(10) not null, "notification_id" uuid null, "digest" varchar(64) null, "state_since" timestamptz not null, primary key ("id"));
create index "notification_due_recorded_on_index" on "notification_due" ("recorded_on");
create index "notification_due_notification_id_index" on "notification_due" ("notification_id");
create index "notification_due_state_due_on_index" on "notification_due" ("state", "due_on");
alter table "notification_due" add constraint "notification_due_register_conviction_id_nationality_unique" unique ("register", "conviction_id", "nationality");
create table "recorded_change" ("register" varchar(20) not null, "reference" varchar(80) not null, "conviction_id" varchar(80) not null, "change" text not null, "recorded_on" varchar(10) not null, "read_at" timestamptz not null, primary key ("register", "reference"));
create index "recorded_change_register_recorded_on_index" on "recorded_change" ("register", "recorded_on");
create index "recorded_change_register_conviction_id_index" on "recorded_change" ("register", "conviction_id");
create table "recorded_conviction" ("register" varchar(20) not null, "conviction_id" varchar(80) not null, "number" bigint not null, "person_native_id" varchar(60) not null, "person_id" uuid null, "recorded_on" varchar(10) not null, "last_reference" varchar(80) not null, "struck" boolean not null, "unread_nationalities" text[] not null, "lines" text[] not null, "identity" jsonb null, "conviction" jsonb null, primary key ("register", "conviction_id"));
alter table "recorded_conviction" add constraint "recorded_conviction_number_unique" unique ("number");
create index "recorded_conviction_register_person_native_id_index" on "recorded_conviction" ("register", "person_native_id");
alter table "compared_day" add constraint "compared_day_set_check" check ("set" in ('RECORDED', 'TAKEN', 'SENT'));
alter table "compared_day" add constraint "compared_day_status_check" check ("status" in ('PENDING', 'AGREED', 'DIFFERS', 'UNANSWERED'));
alter table "completeness_alarm" add constraint "completeness_alarm_missing_with_check" check ("missing_with" in ('US', 'THEM'));
alter table "notification_due" add constraint "notification_due_state_check" check ("state" in ('NOTIFIED', 'NOT_REQUIRED', 'BLOCKED'));
alter table "recorded_change" add constraint "recorded_change_change_check" check ("change" in ('NEW', 'UPDATE', 'DELETE'));
alter table "recorded_conviction" add constraint "recorded_conviction_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;
`;
