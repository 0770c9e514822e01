import { Migration } from '@mikro-orm/migrations';

export class Migration20261125181716_certificates extends Migration {
  override name = 'Migration20261125181716_certificates';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "certificate_application" ("id" uuid not null, "reference" varchar(20) not null, "organisation" varchar(8) not null, "person_id" uuid not null, "kind" text not null, "service" text not null, "form" jsonb not null, "missing" jsonb not null, "status" varchar(30) not null, "status_since" timestamptz not null, "raised_at" timestamptz not null, "received_on" varchar(10) null, "due_on" varchar(10) null, "fee" int not null, "terms" varchar(20) not null, "refund" jsonb null, "search" jsonb null, "person_identifies" boolean not null default false, "may_withhold" boolean not null default false, "disclosure" jsonb null, "decided_by" varchar(120) null, "intelligence" text not null, "intelligence_text" varchar(2000) null, "intelligence_by" varchar(120) null, "approved_by" varchar(120) null, "sent_back_reason" varchar(200) null, "failure" varchar(60) null, primary key ("id"));
alter table "certificate_application" add constraint "certificate_application_reference_unique" unique ("reference");
create index "certificate_application_organisation_id_index" on "certificate_application" ("organisation", "id");
create index "certificate_application_status_due_on_index" on "certificate_application" ("status", "due_on");
create index "certificate_application_person_id_index" on "certificate_application" ("person_id");
create table "certificate_file" ("application_id" uuid not null, "kind" text not null, "media_type" varchar(30) not null, "sha256" varchar(64) not null, "bytes" bytea not null, "at" timestamptz not null, primary key ("application_id", "kind"));
create table "certificate" ("id" uuid not null, "application_id" uuid not null, "organisation" varchar(8) not null, "reference" varchar(20) not null, "kind" text not null, "outcome" text not null, "content" jsonb not null, "issued_on" varchar(10) not null, "status" varchar(30) not null, "status_since" timestamptz not null, "reason" varchar(200) null, primary key ("id"));
alter table "certificate" add constraint "certificate_reference_unique" unique ("reference");
create index "certificate_application_id_id_index" on "certificate" ("application_id", "id");
create table "certificate_document" ("certificate_id" uuid not null, "code" varchar(40) not null, "proof" varchar(64) not null, "list_number" int not null, "list_index" int not null, "pdf" bytea null, "credential" text null, "made_at" timestamptz null, primary key ("certificate_id"));
alter table "certificate_document" add constraint "certificate_document_proof_unique" unique ("proof");
alter table "certificate_document" add constraint "certificate_document_list_number_list_index_unique" unique ("list_number", "list_index");
create sequence "certificate_list_place";
create table "certificate_dispute" ("id" uuid not null, "certificate_id" uuid not null, "organisation" varchar(8) not null, "kind" text not null, "words" varchar(1000) not null, "state" text not null, "raised_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" varchar(120) null, "reason" varchar(200) null, primary key ("id"));
create index "certificate_dispute_certificate_id_id_index" on "certificate_dispute" ("certificate_id", "id");
alter table "certificate_application" add constraint "certificate_application_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "certificate_application" add constraint "certificate_application_kind_check" check ("kind" in ('POLICE', 'ICPC'));
alter table "certificate_application" add constraint "certificate_application_service_check" check ("service" in ('STANDARD', 'PREMIUM'));
alter table "certificate_application" add constraint "certificate_application_intelligence_check" check ("intelligence" in ('NOT_NEEDED', 'OPEN', 'NOTHING', 'INFORMATION', 'REFUSE'));
alter table "certificate_file" add constraint "certificate_file_application_id_foreign" foreign key ("application_id") references "certificate_application" ("id");
alter table "certificate_file" add constraint "certificate_file_kind_check" check ("kind" in ('PHOTO', 'PASSPORT', 'PROOF_OF_ADDRESS', 'ENDORSEMENT', 'AUTHORITY_OF_AGENT'));
alter table "certificate" add constraint "certificate_application_id_foreign" foreign key ("application_id") references "certificate_application" ("id");
alter table "certificate" add constraint "certificate_kind_check" check ("kind" in ('POLICE', 'ICPC'));
alter table "certificate" add constraint "certificate_outcome_check" check ("outcome" in ('NO_TRACE', 'NO_LIVE_TRACE', 'DISCLOSED'));
alter table "certificate_document" add constraint "certificate_document_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id");
alter table "certificate_dispute" add constraint "certificate_dispute_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id");
alter table "certificate_dispute" add constraint "certificate_dispute_kind_check" check ("kind" in ('WRONG_PERSON', 'WRONG_DETAILS', 'WRONG_TO_DISCLOSE'));
alter table "certificate_dispute" add constraint "certificate_dispute_state_check" check ("state" in ('OPEN', 'UPHELD', 'REJECTED'));
`;
