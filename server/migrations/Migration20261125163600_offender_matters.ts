import { Migration } from '@mikro-orm/migrations';

export class Migration20261125163600_offender_matters extends Migration {
  override name = 'Migration20261125163600_offender_matters';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "offender_matter" ("id" uuid not null, "person_id" uuid not null, "status" varchar(30) not null, "status_since" timestamptz not null, "raised_at" timestamptz not null, "kinds" text[] not null, "subject" jsonb not null, "category" varchar(30) null, "level" smallint null, "assessment" varchar(200) null, "responsible" varchar(8) not null, "offered_to" varchar(8) null, "visor_id" varchar(20) null, "visor_version" int null, "station" varchar(8) null, "manager" varchar(60) null, "failure" varchar(60) null, primary key ("id"));
alter table "offender_matter" add constraint "offender_matter_person_id_unique" unique ("person_id");
create index "offender_matter_responsible_id_index" on "offender_matter" ("responsible", "id");
create index "offender_matter_offered_to_index" on "offender_matter" ("offered_to");
create table "offender_conviction" ("matter_id" uuid not null, "conviction_id" uuid not null, primary key ("matter_id", "conviction_id"));
create table "hand_over" ("id" uuid not null, "matter_id" uuid not null, "from_organisation" varchar(8) not null, "to_organisation" varchar(8) not null, "state" text not null, "reason" varchar(200) not null, "proposed_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" varchar(120) null, "rejected_because" varchar(200) null, primary key ("id"));
create index "hand_over_matter_id_index" on "hand_over" ("matter_id");
create index "hand_over_to_organisation_id_index" on "hand_over" ("to_organisation", "id");
alter table "offender_matter" add constraint "offender_matter_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "offender_conviction" add constraint "offender_conviction_matter_id_foreign" foreign key ("matter_id") references "offender_matter" ("id");
alter table "hand_over" add constraint "hand_over_matter_id_foreign" foreign key ("matter_id") references "offender_matter" ("id");
alter table "hand_over" add constraint "hand_over_state_check" check ("state" in ('PROPOSING', 'PROPOSED', 'ACCEPTED', 'REJECTED', 'FAILED'));
`;
