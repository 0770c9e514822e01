import { Migration } from '@mikro-orm/migrations';

/** The tables of the first answer: enquiry out, response in, feed, audit. */
export class Migration20261125014500_first_answer extends Migration {
  override name = 'Migration20261125014500_first_answer';

  override up(): void {
    this.addSql(tables);
    this.addSql(functions);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "audit_entry" ("seq" bigserial primary key, "at" timestamptz not null, "kind" text not null, "trace_id" varchar(32) not null, "actor" varchar(120) not null, "organisation" varchar(8) not null, "role" varchar(20) not null, "purpose" varchar(40) null, "justification" varchar(200) null, "operation" varchar(120) not null, "records" jsonb not null);
create index "audit_entry_organisation_at_index" on "audit_entry" ("organisation", "at");
alter table "audit_entry" add constraint "audit_entry_kind_check" check ("kind" in ('READ', 'CHANGE', 'EXCHANGE'));

create table "code_label" ("system" varchar(24) not null, "code" varchar(40) not null, "language" varchar(8) not null, "version" varchar(60) not null, "label" varchar(400) not null, primary key ("system", "code", "language"));

create table "connector_control" ("connector" varchar(20) not null, "country" varchar(2) not null, "control" text not null, "changed_at" timestamptz not null, "changed_by" varchar(120) not null, primary key ("connector", "country"));
alter table "connector_control" add constraint "connector_control_control_check" check ("control" in ('DRAINING', 'PAUSED'));

create table "connector_hold" ("connector" varchar(20) not null, "country" varchar(2) not null, "because" text not null, "since" timestamptz not null, "until" timestamptz not null, "fault" varchar(60) null, primary key ("connector", "country", "because"));
alter table "connector_hold" add constraint "connector_hold_because_check" check ("because" in ('CIRCUIT_OPEN', 'QUOTA_USED'));

create table "connector_quota" ("connector" varchar(20) not null, "country" varchar(2) not null, "window_ms" int not null, "window_start" timestamptz not null, "used" int not null, primary key ("connector", "country", "window_ms"));

create table "connector_state" ("name" varchar(20) not null, "version" varchar(20) not null, "channel" varchar(10) null, "status" text not null, "reason" varchar(60) null, "checked_at" timestamptz not null, primary key ("name"));
alter table "connector_state" add constraint "connector_state_status_check" check ("status" in ('UP', 'DEGRADED', 'DOWN'));

create table "country" ("code" varchar(2) not null, "alpha3" varchar(3) not null, "numeric" varchar(3) not null, "name" varchar(100) not null, "channel" varchar(10) null, primary key ("code"));

create table "feed_consumer" ("organisation" varchar(8) not null, "consumer" varchar(80) not null, "acknowledged_seq" bigint not null, "acknowledged_at" timestamptz not null, primary key ("organisation", "consumer"));

create table "feed_event" ("organisation" varchar(8) not null, "seq" bigint not null, "id" uuid not null, "kind" varchar(40) not null, "occurred_at" timestamptz not null, "subject_id" varchar(48) null, "country_request_id" uuid null, "response_id" uuid null, primary key ("organisation", "seq"));
alter table "feed_event" add constraint "feed_event_id_unique" unique ("id");

create table "feed_position" ("organisation" varchar(8) not null, "last_seq" bigint not null default '0', primary key ("organisation"));

create table "idempotency_key" ("organisation" varchar(8) not null, "operation" varchar(40) not null, "key" varchar(100) not null, "input_hash" varchar(64) not null, "record_id" uuid not null, "created_at" timestamptz not null, primary key ("organisation", "operation", "key"));

create table "inbound_message" ("id" uuid not null, "back_end" varchar(20) not null, "reference" varchar(80) not null, "kind" varchar(24) not null, "country" varchar(2) not null, "received_at" timestamptz not null, "sha256" varchar(64) not null, "media_type" varchar(400) not null, "bytes" bytea not null, "parked_because" varchar(60) null, "repeats" int not null default 0, primary key ("id"));
alter table "inbound_message" add constraint "inbound_message_back_end_reference_unique" unique ("back_end", "reference");

create table "organisation" ("code" varchar(8) not null, "name" varchar(120) not null, "kind" varchar(40) not null, primary key ("code"));

create table "outbox" ("id" uuid not null, "seq" bigserial not null, "topic" varchar(40) not null, "lane" varchar(40) not null, "payload" jsonb not null, "created_at" timestamptz not null default clock_timestamp(), "available_at" timestamptz not null default clock_timestamp(), "handed_until" timestamptz null, "attempts" int not null default 0, "failures" int not null default 0, primary key ("id"));
create index "outbox_lane_seq_index" on "outbox" ("lane", "seq");
create index "outbox_handed_until_index" on "outbox" ("handed_until");

create table "person" ("id" uuid not null, "names" jsonb not null, "sex" text not null, "birth_date" varchar(10) null, "birth_country" varchar(2) null, "birth_town" varchar(200) null, "nationalities" text[] not null, "created_at" timestamptz not null, primary key ("id"));
alter table "person" add constraint "person_sex_check" check ("sex" in ('UNKNOWN', 'MALE', 'FEMALE', 'OTHER'));

create table "enquiry" ("id" uuid not null, "reference" varchar(24) not null, "organisation" varchar(8) not null, "person_id" uuid not null, "purpose" varchar(40) not null, "reason" varchar(200) not null, "urgency" text not null, "offence_code" varchar(8) null, "court_date" varchar(10) null, "raised_at" timestamptz not null, "raised_by" varchar(120) not null, "register_checked_at" timestamptz null, "register_records" int null, "register_note" varchar(60) null, primary key ("id"));
alter table "enquiry" add constraint "enquiry_reference_unique" unique ("reference");
create index "enquiry_person_id_organisation_index" on "enquiry" ("person_id", "organisation");
alter table "enquiry" add constraint "enquiry_urgency_check" check ("urgency" in ('ROUTINE', 'URGENT'));

create table "country_request" ("id" uuid not null, "reference" varchar(40) not null, "enquiry_id" uuid not null, "person_id" uuid not null, "organisation" varchar(8) not null, "direction" text not null, "channel" text not null, "country" varchar(2) not null, "status" text not null, "purpose" varchar(40) not null, "urgency" text not null, "subject" jsonb not null, "raised_at" timestamptz not null, "sent_at" timestamptz null, "due_on" varchar(10) null, "partner_due_on" varchar(10) null, "status_since" timestamptz not null, "next_attempt_at" timestamptz null, "failure" varchar(60) null, primary key ("id"));
alter table "country_request" add constraint "country_request_reference_unique" unique ("reference");
create index "country_request_organisation_id_index" on "country_request" ("organisation", "id");
create index "country_request_enquiry_id_index" on "country_request" ("enquiry_id");
create index "country_request_person_id_index" on "country_request" ("person_id");
alter table "country_request" add constraint "country_request_direction_check" check ("direction" in ('OUT', 'IN'));
alter table "country_request" add constraint "country_request_channel_check" check ("channel" in ('ECRIS', 'INTERPOL'));
alter table "country_request" add constraint "country_request_status_check" check ("status" in ('QUEUED', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED', 'ANSWERED', 'REFUSED', 'FAILED', 'CANCELLED'));
alter table "country_request" add constraint "country_request_urgency_check" check ("urgency" in ('ROUTINE', 'URGENT'));

create table "exchange_message" ("id" uuid not null, "reference" varchar(80) not null, "request_id" uuid not null, "organisation" varchar(8) not null, "direction" text not null, "kind" varchar(24) not null, "in_reply_to" varchar(80) null, "at" timestamptz not null, "sent_at" timestamptz null, "fence" int not null default 0, "text" varchar(4000) null, "text_language" varchar(8) null, "text_translated" boolean not null default false, "failure" varchar(60) null, primary key ("id"));
alter table "exchange_message" add constraint "exchange_message_reference_unique" unique ("reference");
create index "exchange_message_request_id_at_index" on "exchange_message" ("request_id", "at");
alter table "exchange_message" add constraint "exchange_message_direction_check" check ("direction" in ('OUT', 'IN'));

create table "country_response" ("id" uuid not null, "request_id" uuid not null, "organisation" varchar(8) not null, "message_id" uuid not null, "received_at" timestamptz not null, "outcome" varchar(20) not null, "identity_check" text not null, "identity_differences" text[] not null, "identity" jsonb not null, "other_countries" text[] not null, "text" varchar(4000) null, "text_language" varchar(8) null, "text_translated" boolean not null default false, primary key ("id"));
alter table "country_response" add constraint "country_response_message_id_unique" unique ("message_id");
create index "country_response_request_id_index" on "country_response" ("request_id");
alter table "country_response" add constraint "country_response_identity_check_check" check ("identity_check" in ('CONFIRMED', 'TO_REVIEW', 'REJECTED'));

create table "conviction" ("id" uuid not null, "person_id" uuid not null, "organisation" varchar(8) not null, "response_id" uuid null, "source_record_id" uuid null, "back_end" varchar(20) not null, "message_reference" varchar(80) not null, "received_at" timestamptz not null, "attached" boolean not null, "superseded_at" timestamptz null, "country" varchar(2) not null, "native_id" varchar(60) not null, "file_number" varchar(50) null, "court_text" varchar(400) null, "court_language" varchar(8) null, "court_translated" boolean not null default false, "decided_on" varchar(10) null, "final_on" varchar(10) null, "age_at_offence" smallint null, "use_purpose" varchar(40) not null, "transmittable" text not null, "deleted_by_convicting_state" boolean not null default false, primary key ("id"));
create index "conviction_person_id_index" on "conviction" ("person_id");
create index "conviction_response_id_index" on "conviction" ("response_id");
create index "conviction_organisation_country_native_id_index" on "conviction" ("organisation", "country", "native_id");
alter table "conviction" add constraint "conviction_transmittable_check" check ("transmittable" in ('YES', 'NO', 'UNKNOWN'));

create table "offence" ("id" uuid not null, "conviction_id" uuid not null, "ordinal" smallint not null, "category_system" varchar(24) not null, "category_version" varchar(60) not null, "category_code" varchar(24) not null, "national_code" varchar(50) null, "title_text" varchar(400) null, "title_language" varchar(8) null, "title_translated" boolean not null default false, "provisions_text" varchar(400) null, "provisions_language" varchar(8) null, "provisions_translated" boolean not null default false, "started_on" varchar(10) null, "ended_on" varchar(10) null, "completion_code" varchar(24) null, "participation_code" varchar(24) null, primary key ("id"));
create index "offence_conviction_id_ordinal_index" on "offence" ("conviction_id", "ordinal");

create table "person_identifier" ("person_id" uuid not null, "ordinal" smallint not null, "scheme" varchar(20) not null, "value" varchar(50) not null, "normalised" varchar(50) not null, "country" varchar(2) null, primary key ("person_id", "ordinal"));
create index "person_identifier_scheme_normalised_index" on "person_identifier" ("scheme", "normalised");

create table "register_write" ("id" uuid not null, "back_end" varchar(20) not null, "reference" varchar(80) not null, "write" jsonb not null, "organisation" varchar(8) not null, "purpose" varchar(40) not null, "justification" varchar(200) not null, "state" text not null, "fence" int not null default 0, "attempt_ends_at" timestamptz null, "result" jsonb null, "failure" varchar(60) null, "raised_at" timestamptz not null, "settled_at" timestamptz null, primary key ("id"));
alter table "register_write" add constraint "register_write_reference_unique" unique ("reference");
alter table "register_write" add constraint "register_write_state_check" check ("state" in ('WAITING', 'ATTEMPTED', 'OUTCOME_UNKNOWN', 'DONE', 'REJECTED'));

create table "sanction" ("id" uuid not null, "conviction_id" uuid not null, "ordinal" smallint not null, "category_system" varchar(24) not null, "category_version" varchar(60) not null, "category_code" varchar(24) not null, "national_code" varchar(50) null, "nature_code" varchar(24) null, "title_text" varchar(400) null, "title_language" varchar(8) null, "title_translated" boolean not null default false, "sentenced" varchar(40) null, "executed" varchar(40) null, "suspension_code" varchar(24) null, "suspended_for" varchar(40) null, "fine_count" smallint null, "fine_amount" varchar(24) null, "fine_currency" varchar(3) null, primary key ("id"));
create index "sanction_conviction_id_ordinal_index" on "sanction" ("conviction_id", "ordinal");

create table "sanction_offence" ("sanction_id" uuid not null, "offence_id" uuid not null, primary key ("sanction_id", "offence_id"));
create index "sanction_offence_offence_id_index" on "sanction_offence" ("offence_id");

create table "source_record" ("id" uuid not null, "person_id" uuid not null, "organisation" varchar(8) not null, "back_end" varchar(20) not null, "native_id" varchar(60) not null, "received_at" timestamptz not null, "flags" text[] not null, "warnings" text[] not null, primary key ("id"));
create index "source_record_person_id_index" on "source_record" ("person_id");

create table "virtual_clock" ("only" boolean not null default true, "shift_ms" bigint not null default '0', primary key ("only"));

alter table "enquiry" add constraint "enquiry_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "country_request" add constraint "country_request_enquiry_id_foreign" foreign key ("enquiry_id") references "enquiry" ("id");
alter table "country_request" add constraint "country_request_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "exchange_message" add constraint "exchange_message_request_id_foreign" foreign key ("request_id") references "country_request" ("id");

alter table "country_response" add constraint "country_response_request_id_foreign" foreign key ("request_id") references "country_request" ("id");
alter table "country_response" add constraint "country_response_message_id_foreign" foreign key ("message_id") references "inbound_message" ("id");

alter table "conviction" add constraint "conviction_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "offence" add constraint "offence_conviction_id_foreign" foreign key ("conviction_id") references "conviction" ("id");

alter table "person_identifier" add constraint "person_identifier_person_id_foreign" foreign key ("person_id") references "person" ("id");

alter table "sanction" add constraint "sanction_conviction_id_foreign" foreign key ("conviction_id") references "conviction" ("id");

alter table "sanction_offence" add constraint "sanction_offence_sanction_id_foreign" foreign key ("sanction_id") references "sanction" ("id") on update cascade on delete cascade;
alter table "sanction_offence" add constraint "sanction_offence_offence_id_foreign" foreign key ("offence_id") references "offence" ("id") on update cascade on delete cascade;

alter table "source_record" add constraint "source_record_person_id_foreign" foreign key ("person_id") references "person" ("id");
`;

const functions = `
-- The hub's clock: real time unless an operator of a simulated installation moved it (one row in virtual_clock).
create function hub_now() returns timestamptz language sql stable as $$
  select clock_timestamp() + coalesce((select shift_ms from virtual_clock), 0) * interval '1 millisecond'
$$;

-- Running numbers of references. Holes are harmless; a number is never given twice.
create sequence enquiry_number;
create sequence exchange_message_number;

-- How each back end stands; country '' is the connector as a whole.
create view back_end as
with owed as (
  select split_part(split_part(lane, ':', 1), '/', 1) as connector, split_part(split_part(lane, ':', 1), '/', 2) as country,
    count(*)::int as owed, count(*) filter (where handed_until > clock_timestamp())::int as under_way, min(created_at) as oldest_owed_at
  from outbox group by 1, 2
), hold as (
  select connector, country, max(until) as until, bool_or(because = 'CIRCUIT_OPEN') as is_open, max(fault) as fault
  from connector_hold where until > clock_timestamp() group by 1, 2
), named as (
  select name as connector, '' as country from connector_state
  union select connector, country from connector_control
  union select connector, country from hold
  union select connector, country from owed
)
select n.connector, n.country, coalesce(c.control, 'RUNNING') as control, case when h.is_open then 'OPEN' else 'CLOSED' end as circuit,
  h.fault, h.until as held_until, coalesce(o.owed, 0) as owed, coalesce(o.under_way, 0) as under_way, o.oldest_owed_at
from named n
left join connector_control c on c.connector = n.connector and c.country = n.country
left join hold h on h.connector = n.connector and h.country = n.country
left join owed o on o.connector = n.connector and o.country = n.country;

-- Append-only, for everybody: who may write rows may still not change or remove one.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();
create trigger feed_event_append_only before update or delete on feed_event for each row execute function refuse_change();
create trigger feed_event_no_truncate before truncate on feed_event for each statement execute function refuse_change();
`;
