import { Migration } from '@mikro-orm/migrations';

export class Migration20261125165600_referrals extends Migration {
  override name = 'Migration20261125165600_referrals';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "referral" ("id" uuid not null, "organisation" varchar(8) not null, "recipient" varchar(8) not null, "person_id" uuid not null, "subject" jsonb not null, "reason" varchar(200) not null, "referred_at" timestamptz not null, "status" varchar(30) not null, "status_since" timestamptz not null, "remark" varchar(400) null, primary key ("id"));
create index "referral_organisation_id_index" on "referral" ("organisation", "id");
create index "referral_recipient_id_index" on "referral" ("recipient", "id");
create index "referral_person_id_index" on "referral" ("person_id");
create table "referral_conviction" ("referral_id" uuid not null, "conviction_id" uuid not null, "ground" text not null, primary key ("referral_id", "conviction_id"));
alter table "referral" add constraint "referral_person_id_foreign" foreign key ("person_id") references "person" ("id");
alter table "referral_conviction" add constraint "referral_conviction_referral_id_foreign" foreign key ("referral_id") references "referral" ("id");
alter table "referral_conviction" add constraint "referral_conviction_ground_check" check ("ground" in ('PURPOSE', 'ON_PNC'));
`;
