import { Migration } from '@mikro-orm/migrations';

export class Migration20261125164915_completeness_indexes extends Migration {
  override name = 'Migration20261125164915_completeness_indexes';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create index "inbound_message_country_sent_at_index" on "inbound_message" ("country", "sent_at");
create index "inbound_message_received_at_index" on "inbound_message" ("received_at");
create index "exchange_message_at_index" on "exchange_message" ("at");
`;
