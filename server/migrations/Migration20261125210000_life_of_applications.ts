import { Migration } from '@mikro-orm/migrations';

export class Migration20261125210000_life_of_applications extends Migration {
  override name = 'Migration20261125210000_life_of_applications';

  override up(): void {
    this.addSql(columns);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const columns = `
alter table "certificate_application" add "complete_by" varchar(10) null, add "late_since" varchar(10) null,
  add "leads" text[] not null default '{}', add "review_since" timestamptz null;
create index "certificate_application_status_complete_by_index" on "certificate_application" ("status", "complete_by");
create index "certificate_application_leads_index" on "certificate_application" using gin ("leads");
create index "source_record_native_id_index" on "source_record" ("native_id");
`;
