/** A disposal as a canonical sanction. */
import { pncDisposals } from '../../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../../schema/codes/pnc-qualifiers.ts';
import type { Sanction } from '../../contract/canonical.ts';
import type { Fields } from '../wire/layouts.ts';

/** Qualifier code. */
const whollySuspended = 'S';

/** `hearing`: the later one that imposed it, absent for the first. */
export function readSanction(
  disposal: Fields<'DIS'>,
  { localId, offence, hearing }: { localId: string; offence: string; hearing?: Fields<'SUB'> },
): Sanction {
  const sentenced = isoDuration(disposal.duration);
  const remarks = [hearing && laterHearing(hearing), remarksOf(disposal)].filter(Boolean).join('; ');
  return {
    localId,
    category: { system: pncDisposals.system, version: pncDisposals.version, code: disposal.disposalCode },
    ...(sentenced && { sentenced }),
    ...(disposal.amount && { fine: { count: 1, amount: disposal.amount, currency: 'GBP' } }),
    ...suspensionOf(disposal),
    ...(remarks && { remarks: { text: remarks, language: 'en', translated: false } }),
    offences: [offence],
  };
}

const isoOfUnit: Readonly<Record<string, (count: number) => string>> = {
  H: (count) => `PT${count}H`,
  D: (count) => `P${count}D`,
  W: (count) => `P${count}W`,
  M: (count) => `P${count}M`,
  Y: (count) => `P${count}Y`,
};
const lifeYears = 999;

/** `M12` is P12M. Undefined for life (Y999: it has no length), sessions (S: ISO 8601 has none) and what is not a quantity. */
export function isoDuration(quantity: string | undefined): string | undefined {
  const { unit = '', digits } = /^(?<unit>[A-Z])(?<digits>\d{1,3})$/.exec(quantity ?? '')?.groups ?? {};
  const count = Number(digits);
  if (!digits || (unit === 'Y' && count === lifeYears)) return undefined;
  return isoOfUnit[unit]?.(count);
}

function qualifiersOf({ qualifier1, qualifier2, qualifier3, qualifier4 }: Fields<'DIS'>): string[] {
  return [qualifier1, qualifier2, qualifier3, qualifier4].filter((qualifier) => qualifier !== undefined);
}

function suspensionOf(disposal: Fields<'DIS'>): Pick<Sanction, 'suspension' | 'suspendedFor'> {
  if (!qualifiersOf(disposal).includes(whollySuspended)) return {};
  const suspendedFor = isoDuration(disposal.qualifierDuration);
  const suspension = { system: pncQualifiers.system, version: pncQualifiers.version, code: whollySuspended };
  return { suspension, ...(suspendedFor && { suspendedFor }) };
}

const appearances = {
  D: 'SENTENCED AFTER DEFERRAL',
  V: 'SUBSEQUENTLY VARIED',
  P: 'PENALTY NOTICE HEARD',
} as const satisfies Record<Fields<'SUB'>['appearance'], string>;

function laterHearing({ appearance, hearingDate }: Fields<'SUB'>): string {
  return `${appearances[appearance]}: ${hearingDate}`;
}

/** What the canonical sanction has no field for is said in words rather than dropped. */
function remarksOf(disposal: Fields<'DIS'>): string {
  const { text, duration, effectiveDate, fineUnits = 0, qualifierDuration } = disposal;
  const suspendedFor = suspensionOf(disposal).suspendedFor;
  const qualifiers = qualifiersOf(disposal).filter((qualifier) => qualifier !== whollySuspended);
  const parts = [
    text,
    duration && !isoDuration(duration) && `QUANTITY: ${duration}${duration === `Y${lifeYears}` ? ' (LIFE)' : ''}`,
    effectiveDate && `EFFECTIVE: ${effectiveDate}`,
    fineUnits > 0 && `FINE UNITS: ${fineUnits}`,
    qualifiers.length > 0 && `QUALIFIERS: ${qualifiers.join(' ')}`,
    qualifierDuration && !suspendedFor && `QUALIFIER QUANTITY: ${qualifierDuration}`,
  ];
  return parts.filter(Boolean).join('; ');
}
