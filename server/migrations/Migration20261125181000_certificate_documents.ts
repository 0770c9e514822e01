import { Migration } from '@mikro-orm/migrations';

export class Migration20261125181000_certificate_documents extends Migration {
  override name = 'Migration20261125181000_certificate_documents';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose issued certificates: restore a backup instead.');
  }
}

const tables = `
create table "certificate_document" ("id" uuid not null, "reference" varchar(40) not null, "code" varchar(40) not null, "proof" varchar(64) not null, "content" jsonb not null, "photo" bytea not null, "status" text not null, "list_number" int not null, "list_index" int not null, "queued_at" timestamptz not null, "pdf" bytea null, "credential" text null, "made_at" timestamptz null, "status_changed_at" timestamptz not null, primary key ("id"));
alter table "certificate_document" add constraint "certificate_document_reference_unique" unique ("reference");
alter table "certificate_document" add constraint "certificate_document_proof_unique" unique ("proof");
alter table "certificate_document" add constraint "certificate_document_list_number_list_index_unique" unique ("list_number", "list_index");
alter table "certificate_document" add constraint "certificate_document_status_check" check ("status" in ('VALID', 'REVOKED', 'SUPERSEDED'));
create sequence "certificate_list_place";
`;
