/** REC: a double for each check that is wrong in exactly what the check is about. */
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { toyExchange } from './toys.ts';
import { leaks, saying, withConnection, withDeliver, type Deliver } from './wrap.ts';

const delivering = (change: (deliver: Deliver) => Deliver) => () => withDeliver(toyExchange(), change);
const ofUnreadable = (change: object) => saying(({ kind }) => (kind === 'UNREADABLE' ? change : {}));

let count = 0;

function repeatsDropped(deliver: Deliver): Deliver {
  const seen = new Set<string>();
  return async (delivery) => {
    if (seen.has(delivery.reference)) return;
    seen.add(delivery.reference);
    await deliver(delivery);
  };
}

/** Answers `ok` to whoever comes while another is being taken, and forgets them. */
function oneAtATime(deliver: Deliver): Deliver {
  let taking = false;
  return async (delivery) => {
    if (taking) return;
    taking = true;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await deliver(delivery).finally(() => (taking = false));
  };
}

function brokenByNonsense(deliver: Deliver): Deliver {
  let broken = false;
  return async (delivery) => {
    broken ||= delivery.kind === 'UNREADABLE';
    if (broken) throw new Error('broken');
    await deliver(delivery);
  };
}

/** Says yes to everybody as soon as it is to close. */
function hastyAtClosing(): StandIn {
  let sayYes: () => void = () => undefined;
  const closing = new Promise<void>((resolve) => (sayYes = resolve));
  const hasty = withDeliver(toyExchange(), (deliver) => (delivery) => Promise.race([deliver(delivery), closing]));
  return withConnection(hasty, ({ close }) => ({
    close() {
      sayYes();
      return close();
    },
  }));
}

function neverClosed(): StandIn {
  return withConnection(toyExchange(), ({ close }) => {
    leaks.push(close);
    return { close: async () => undefined };
  });
}

const wrongHash = { name: 'print.nst', mediaType: 'application/nist', bytes: Buffer.from('bytes'), sha256: '0'.repeat(64) };

export const brokenReceivers: Readonly<Record<string, () => StandIn>> = {
  'REC-01': delivering(saying(() => ({ country: 'FR' }))),
  'REC-02': delivering(
    saying(({ raw }) => ({ raw: { ...raw, bytes: Buffer.from(Buffer.from(raw.bytes).toString('utf8').trim()) } })),
  ),
  'REC-03': delivering((deliver) => async (delivery) => void deliver(delivery).catch(() => undefined)),
  'REC-04': delivering((deliver) => (delivery) => deliver(delivery).catch(() => undefined)),
  'REC-05': delivering(saying(() => ({ reference: `delivery-${(count += 1)}` }))),
  'REC-06': delivering(repeatsDropped),
  'REC-07': delivering(ofUnreadable({ reason: 'Unexpected token in JSON' })),
  'REC-08': delivering(ofUnreadable({ reference: 'unreadable:somehow' })),
  'REC-09': delivering(saying(({ raw }) => (raw.bytes.length > 32 * 1024 ? { kind: 'OTHER', nativeKind: 'large' } : {}))),
  'REC-10': () => toyExchange({ takesPieces: true }),
  'REC-11': () => toyExchange({ takesHalves: true }),
  'REC-12': delivering(oneAtATime),
  'REC-13': delivering(brokenByNonsense),
  'REC-14': neverClosed,
  'REC-15': hastyAtClosing,
  'REC-16': delivering(saying(() => ({ dueOn: '24.12.2026' }))),
  'REC-17': delivering(saying(() => ({ attachments: [wrongHash] }))),
};
