import { Migration } from '@mikro-orm/migrations';

export class Migration20261125160000_four_processes extends Migration {
  override name = 'Migration20261125160000_four_processes';

  override up(): void {
    this.addSql(threads);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const threads = `
create table "notification" ("id" uuid not null, "reference" varchar(80) not null, "organisation" varchar(8) not null, "direction" text not null, "channel" text not null, "country" varchar(2) not null, "status" varchar(30) not null, "change" text not null, "person_id" uuid not null, "conviction_id" varchar(80) not null, "subject" jsonb not null, "conviction" jsonb not null, "purpose" varchar(40) not null, "justification" varchar(200) not null, "raised_at" timestamptz not null, "sent_at" timestamptz null, "due_on" varchar(10) null, "status_since" timestamptz not null, "next_attempt_at" timestamptz null, "failure" varchar(60) null, primary key ("id"));
alter table "notification" add constraint "notification_reference_unique" unique ("reference");
create index "notification_organisation_id_index" on "notification" ("organisation", "id");
create index "notification_person_id_index" on "notification" ("person_id");
create index "notification_country_conviction_id_index" on "notification" ("country", "conviction_id");
create table "round_done" ("name" varchar(40) not null, "day" varchar(10) not null, "at" timestamptz not null, primary key ("name"));
create table "step_taken" ("seq" bigserial primary key, "machine" varchar(30) not null, "subject_id" uuid not null, "step" varchar(30) not null, "from" varchar(30) not null, "to" varchar(30) not null, "at" timestamptz not null, "by" varchar(120) not null, "basis" varchar(40) not null);
create index "step_taken_subject_id_seq_index" on "step_taken" ("subject_id", "seq");
alter table "country_request" drop constraint "country_request_enquiry_id_foreign";
alter table "exchange_message" drop constraint "exchange_message_request_id_foreign";
alter table "feed_event" add "notification_id" uuid null;
alter table "inbound_message" add "sent_at" timestamptz null;
alter table "country_request" drop constraint "country_request_status_check";
alter table "country_request" add "justification" varchar(200) null;
update "country_request" r set "justification" = e."reason" from "enquiry" e where e."id" = r."enquiry_id";
alter table "country_request" alter column "justification" set not null;
alter table "country_request" alter column "enquiry_id" drop not null;
alter table "country_request" alter column "status" type varchar(30) using ("status"::varchar(30));
alter table "country_request" add constraint "country_request_enquiry_id_foreign" foreign key ("enquiry_id") references "enquiry" ("id") on delete set null;
alter table "exchange_message" add "notification_id" uuid null, add "body" jsonb null;
update "exchange_message" m set "body" = case m."kind"
  when 'REQUEST' then jsonb_build_object('kind', 'REQUEST', 'subject', r."subject", 'urgent', r."urgency" = 'URGENT')
  when 'FURTHER_DETAILS' then jsonb_build_object('kind', 'FURTHER_DETAILS', 'inReplyTo', m."in_reply_to", 'question', m."text")
  else jsonb_strip_nulls(jsonb_build_object('kind', 'CANCELLATION', 'inReplyTo', m."in_reply_to", 'reason', m."text")) end
  from "country_request" r where r."id" = m."request_id" and m."direction" = 'OUT';
alter table "exchange_message" add constraint "exchange_message_notification_id_foreign" foreign key ("notification_id") references "notification" ("id") on delete set null;
alter table "exchange_message" alter column "request_id" drop not null;
alter table "exchange_message" add constraint "exchange_message_request_id_foreign" foreign key ("request_id") references "country_request" ("id") on delete set null;
create index "exchange_message_notification_id_at_index" on "exchange_message" ("notification_id", "at");
alter table "notification" add constraint "notification_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "notification" add constraint "notification_direction_check" check ("direction" in ('OUT', 'IN'));
alter table "notification" add constraint "notification_channel_check" check ("channel" in ('ECRIS', 'INTERPOL'));
alter table "notification" add constraint "notification_change_check" check ("change" in ('NEW', 'UPDATE', 'DELETE'));
alter table "register_write" add "sequel" varchar(40) null, add "sequel_id" uuid null;
`;
