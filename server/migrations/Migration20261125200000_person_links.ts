import { Migration } from '@mikro-orm/migrations';

export class Migration20261125200000_person_links extends Migration {
  override name = 'Migration20261125200000_person_links';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "common_key" ("key" bigint not null, primary key ("key"));
create table "link_review" ("id" uuid not null, "one_id" uuid not null, "other_id" uuid not null, "score" double precision not null, "waterfall" jsonb not null, "model_version" varchar(40) not null, "state" text not null, "found_at" timestamptz not null, "decided_at" timestamptz null, "decided_by" varchar(120) null, "reason" varchar(400) null, "event_id" uuid null, primary key ("id"));
create index "link_review_other_id_index" on "link_review" ("other_id");
create index "link_review_state_id_index" on "link_review" ("state", "id");
alter table "link_review" add constraint "link_review_one_id_other_id_unique" unique ("one_id", "other_id");
create table "merge_event" ("id" uuid not null, "kind" text not null, "kept_id" uuid not null, "other_id" uuid not null, "record_ids" text[] not null, "organisation" varchar(8) not null, "actor" varchar(120) not null, "reason" varchar(400) not null, "score" double precision null, "waterfall" jsonb null, "model_version" varchar(40) not null, "at" timestamptz not null, "undone_at" timestamptz null, "undone_by" varchar(120) null, "undone_because" varchar(400) null, primary key ("id"));
create index "merge_event_kept_id_index" on "merge_event" ("kept_id");
create index "merge_event_other_id_index" on "merge_event" ("other_id");
create table "merge_reach" ("event_id" uuid not null, "person_id" uuid not null, "since" timestamptz not null, "until" timestamptz null, primary key ("event_id", "person_id", "since"));
create index "merge_reach_person_id_index" on "merge_reach" ("person_id");
create table "person_apart" ("id" uuid not null, "one_id" uuid not null, "other_id" uuid not null, "reason" varchar(400) not null, "made_by" varchar(120) not null, "made_at" timestamptz not null, "ended_at" timestamptz null, "ended_by" varchar(120) null, primary key ("id"));
create index "person_apart_one_id_index" on "person_apart" ("one_id");
create index "person_apart_other_id_index" on "person_apart" ("other_id");
create table "person_key" ("key" bigint not null, "person_id" uuid not null, primary key ("key", "person_id"));
create index "person_key_person_id_index" on "person_key" ("person_id");
create table "person_link" ("id" uuid not null, "source_record_id" uuid not null, "person_id" uuid not null, "score" double precision null, "waterfall" jsonb null, "model_version" varchar(40) not null, "made_by" varchar(120) not null, "made_at" timestamptz not null, "made_in" uuid null, "ended_at" timestamptz null, "ended_by" varchar(120) null, "ended_because" varchar(400) null, "ended_in" uuid null, primary key ("id"));
create index "person_link_source_record_id_index" on "person_link" ("source_record_id");
create index "person_link_person_id_index" on "person_link" ("person_id");
create index "person_link_ended_in_index" on "person_link" ("ended_in");
create table "person_to_match" ("id" uuid not null, "person_id" uuid not null, primary key ("id"));
create index "person_to_match_person_id_index" on "person_to_match" ("person_id");
alter table "person" add "merged_into" uuid null, add "merged_by" uuid null;
create index "person_merged_into_index" on "person" ("merged_into");
alter table "source_record" add "link_id" uuid null, add "identity" jsonb null;
alter table "source_record" alter column "person_id" drop not null;
alter table "link_review" add constraint "link_review_state_check" check ("state" in ('OPEN', 'JOINED', 'APART'));
alter table "merge_event" add constraint "merge_event_kind_check" check ("kind" in ('MERGE', 'SPLIT'));
alter table "merge_reach" add constraint "merge_reach_event_id_foreign" foreign key ("event_id") references "merge_event" ("id");
alter table "person_to_match" add constraint "person_to_match_person_id_foreign" foreign key ("person_id") references "person" ("id");
create index "audit_entry_at_index" on "audit_entry" using brin ("at");

-- Who is known already: each record's link as it was believed, and everybody to be compared once.
insert into person_link (id, source_record_id, person_id, model_version, made_by, made_at)
  select gen_random_uuid(), id, person_id, 'before the matcher', 'hub', received_at from source_record;
update source_record s set link_id = l.id from person_link l where l.source_record_id = s.id;
insert into person_to_match (id, person_id) select gen_random_uuid(), id from person;
`;
