import { Migration } from '@mikro-orm/migrations';

export class Migration20261125203100_matched_with extends Migration {
  override name = 'Migration20261125203100_matched_with';

  override up(): void {
    this.addSql('alter table "person" add "matched_with" varchar(40) null;');
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}
