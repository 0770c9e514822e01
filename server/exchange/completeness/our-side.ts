/** What we hold of a day, as the other side would count it. */
import type { TallySet } from '../../../connectors/contract/tally.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import type { OurSide } from './compare-sets.ts';

export interface DaySet {
  set: TallySet;
  /** Of RECORDED a register's name, else a country. */
  partner: string;
  day: string;
  /** Name of the connector. */
  backEnd: string;
}

/** SQL of references; a message belongs to the UTC day of the time written in it. */
const references = {
  RECORDED: `select c.reference from recorded_change c, asked where c.register = asked.partner and c.recorded_on = asked.day`,
  TAKEN: `select m.reference from exchange_message m left join notification n on n.id = m.notification_id
      left join country_request r on r.id = m.request_id, asked
    where m.direction = 'OUT' and m.sent_at is not null and m.at >= asked.begins and m.at < asked.ends
      and coalesce(n.country, r.country) = asked.partner and coalesce(n.channel, r.channel) = asked.channel`,
  SENT: `select m.reference from inbound_message m, asked where m.back_end = asked.back_end and m.country = asked.partner
    and m.sent_at >= asked.begins and m.sent_at < asked.ends`,
} as const satisfies Record<TallySet, string>;

/** The key of an item is the SHA-256 of its id. */
const keyed = (set: TallySet) => `
with asked as (select a.*, (a.day || 'T00:00:00Z')::timestamptz as begins, (a.day || 'T00:00:00Z')::timestamptz + interval '1 day' as ends
  from jsonb_to_record(?::jsonb) as a(partner text, day text, back_end text, channel text, prefix text)),
held as (select h.reference, encode(sha256(convert_to(h.reference, 'UTF8')), 'hex') as key from (${references[set]}) h),
found as (select held.* from held, asked where starts_with(held.key, asked.prefix))`;

/** Each look is a transaction of its own: while the other side is asked, nothing is held. */
export function ourSide(unitOfWork: UnitOfWork, { set, partner, day, backEnd }: DaySet, channel: string | null): OurSide {
  const asked = (prefix: string) => JSON.stringify({ partner, day, back_end: backEnd, channel, prefix });
  return {
    async summary(prefix) {
      const sum = `${keyed(set)} select count(*)::int as count, bit_xor(('x' || key)::bit(256))::text as digest from found`;
      const [found] = await unitOfWork(({ em }) => em.execute<{ count: number; digest: string | null }[]>(sum, [asked(prefix)]));
      return {
        count: found?.count ?? 0,
        digest: BigInt(`0b${found?.digest ?? '0'}`)
          .toString(16)
          .padStart(64, '0'),
      };
    },
    async items(prefix, max) {
      const some = `${keyed(set)} select reference from found limit ?`;
      const found = await unitOfWork(({ em }) => em.execute<{ reference: string }[]>(some, [asked(prefix), max]));
      return found.map(({ reference }) => reference);
    },
  };
}

/** Of messages of ours that a partner says it took: those still owed here, and those that have arrived meanwhile. */
export async function onTheirWay({ em }: Pick<Work, 'em'>, messages: readonly string[]): Promise<ReadonlySet<string>> {
  const underWay = await em.execute<{ reference: string }[]>(
    `select m.reference from exchange_message m where m.reference in (select jsonb_array_elements_text(?::jsonb))
       and (m.notification_id is not null or m.request_id is not null)
       and (m.sent_at is not null or exists (select 1 from outbox o where o.payload->>'messageId' = m.id::text))`,
    [JSON.stringify(messages)],
  );
  return new Set(underWay.map(({ reference }) => reference));
}
