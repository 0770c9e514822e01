import { Migration } from '@mikro-orm/migrations';

export class Migration20261125172600_searched extends Migration {
  override name = 'Migration20261125172600_searched';

  override up(): void {
    this.addSql('alter table "enquiry" add "register_subject" jsonb null;');
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}
