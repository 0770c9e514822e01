import type { Delivery } from '../../contract/messages.ts';

/** What a delivery says, as JSON: without its bytes, which the cassette has anyway. */
export function asJson({ raw: _raw, attachments, ...delivery }: Delivery): unknown {
  const files = attachments?.map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 }));
  return plain({ ...delivery, ...(files && { attachments: files }) });
}

export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
