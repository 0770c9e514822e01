import { Migration } from '@mikro-orm/migrations';

export class Migration20261125174942_extraditions extends Migration {
  override name = 'Migration20261125174942_extraditions';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "extradition" ("id" uuid not null, "organisation" varchar(8) not null, "person_id" uuid not null, "extradited_to" varchar(2) not null, "surrendered_on" varchar(10) not null, "reason" varchar(200) not null, "untold" jsonb not null, "told_at" timestamptz not null, "told_by" varchar(120) not null, primary key ("id"));
alter table "extradition" add constraint "extradition_person_id_extradited_to_surrendered_on_unique" unique ("person_id", "extradited_to", "surrendered_on");
alter table "notification" add "extradition_id" uuid null;
alter table "notification" add constraint "notification_extradition_id_foreign" foreign key ("extradition_id") references "extradition" ("id") on delete set null;
alter table "notification" alter column "conviction_id" drop not null;
alter table "notification" alter column "conviction" drop not null;
alter table "notification" add constraint "notification_matter_check" check ((extradition_id is null) = (conviction_id is not null and conviction is not null));
create index "notification_extradition_id_index" on "notification" ("extradition_id");
alter table "extradition" add constraint "extradition_person_id_foreign" foreign key ("person_id") references "person" ("id");
`;
