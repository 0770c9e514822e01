import { Migration } from '@mikro-orm/migrations';

export class Migration20261125140200_free_text_and_attachments extends Migration {
  override name = 'Migration20261125140200_free_text_and_attachments';

  override up(): void {
    this.addSql(tables);
  }

  override down(): void {
    throw new Error('Going back would lose exchanged records: restore a backup instead.');
  }
}

const tables = `
create table "inbound_attachment" ("id" uuid not null, "message_id" uuid not null, "ordinal" smallint not null, "name" varchar(200) not null, "media_type" varchar(100) not null, "size" int not null, "sha256" varchar(64) not null, "bytes" bytea not null, primary key ("id"));
create index "inbound_attachment_message_id_ordinal_index" on "inbound_attachment" ("message_id", "ordinal");
alter table "country_response" add "reading" jsonb null;
alter table "country_response" add "identity_decided_at" timestamptz null, add "identity_decided_by" varchar(120) null, add "identity_reason" varchar(200) null;
alter table "inbound_attachment" add constraint "inbound_attachment_message_id_foreign" foreign key ("message_id") references "inbound_message" ("id");
`;
