import { createHash } from 'node:crypto';
import { IdempotencyKey } from './idempotency.entity.ts';
import type { Work } from './unit-of-work.ts';

export type Once<Refusal> =
  { kind: 'made' | 'repeated'; recordId: string } | { kind: 'conflict' } | { kind: 'refused'; refusal: Refusal };

/**
 * Runs `make` once for an organisation's key and answers every repeat with the record it made: its id. The same key with other input is
 * a conflict. Callers with the same key wait for each other, so that fifty at once make one record. A refusal that `make` gives in place
 * of an id is passed on and not remembered: nothing was made.
 */
export async function once<Refusal extends object = never>(
  { em, now }: Work,
  call: { organisation: string; operation: string; key: string; input: unknown },
  make: () => Promise<string | Refusal>,
): Promise<Once<Refusal>> {
  const { organisation, operation, key } = call;
  const inputHash = createHash('sha256').update(canonicalJson(call.input)).digest('hex');
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [JSON.stringify([organisation, operation, key])]);
  const earlier = await em.findOne(IdempotencyKey, { organisation, operation, key });
  if (earlier) return earlier.inputHash === inputHash ? { kind: 'repeated', recordId: earlier.recordId } : { kind: 'conflict' };
  const made = await make();
  if (typeof made !== 'string') return { kind: 'refused', refusal: made };
  const recordId = made;
  em.create(IdempotencyKey, { organisation, operation, key, inputHash, recordId, createdAt: now });
  return { kind: 'made', recordId };
}

/** JSON with sorted keys and without absent members: the same input has one text however it was written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined && member !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
