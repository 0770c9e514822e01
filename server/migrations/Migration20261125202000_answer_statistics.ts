import { Migration } from '@mikro-orm/migrations';

/** Sums over what was sent in some days: a force's, or everybody's. */
export class Migration20261125202000_answer_statistics extends Migration {
  override name = 'Migration20261125202000_answer_statistics';

  override up(): void {
    this.addSql(indexes);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const indexes = `
create index "country_request_organisation_sent_at_index" on "country_request" ("organisation", "sent_at");
create index "country_request_sent_at_index" on "country_request" ("sent_at");
`;
