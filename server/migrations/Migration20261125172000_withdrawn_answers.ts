import { Migration } from '@mikro-orm/migrations';

export class Migration20261125172000_withdrawn_answers extends Migration {
  override name = 'Migration20261125172000_withdrawn_answers';

  override up(): void {
    this.addSql('alter table "country_response" add "withdrawn_at" timestamptz null;');
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}
