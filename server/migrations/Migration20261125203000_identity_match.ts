import { Migration } from '@mikro-orm/migrations';

/** What the matcher says of an answer whose identity is in doubt. */
export class Migration20261125203000_identity_match extends Migration {
  override name = 'Migration20261125203000_identity_match';

  override up(): void {
    this.addSql('alter table "country_response" add "identity_match" jsonb null;');
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}
