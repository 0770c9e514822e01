/** A disposal result as a canonical sanction, in the same words as the PNC's. */
import { pncDisposals } from '../../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../../schema/codes/pnc-qualifiers.ts';
import type { Sanction } from '../../contract/canonical.ts';
import type { Wire } from '../wire/schemas.ts';
import { isoDuration, quantityOf } from './duration.ts';

type Held = Wire<'HeldDisposalResult'>;

/** Qualifier code. */
const whollySuspended = 'S';

/** `later`: the appearance that imposed it, absent for the first. */
export function readSanction(
  disposal: Held,
  { localId, offence, later }: { localId: string; offence: string; later?: Wire<'LaterAppearance'> },
): Sanction {
  const sentenced = isoDuration(disposal.disposalDuration);
  const amount = disposal.disposalFine?.amount;
  const remarks = [later && laterHearing(later), remarksOf(disposal)].filter(Boolean).join('; ');
  return {
    localId,
    category: {
      system: pncDisposals.system,
      version: pncDisposals.version,
      code: String(disposal.disposalCode).padStart(4, '0'),
    },
    ...(sentenced && { sentenced }),
    ...(amount !== undefined && { fine: { count: 1, amount: amount.toFixed(2), currency: 'GBP' } }),
    ...suspensionOf(disposal),
    ...(remarks && { remarks: { text: remarks, language: 'en', translated: false } }),
    offences: [offence],
  };
}

function suspensionOf({
  disposalQualifiers = [],
  disposalQualifierDuration,
}: Held): Pick<Sanction, 'suspension' | 'suspendedFor'> {
  if (!disposalQualifiers.includes(whollySuspended)) return {};
  const suspendedFor = isoDuration(disposalQualifierDuration);
  const suspension = { system: pncQualifiers.system, version: pncQualifiers.version, code: whollySuspended };
  return { suspension, ...(suspendedFor && { suspendedFor }) };
}

const appearances = {
  'Sentence Deferred': 'SENTENCED AFTER DEFERRAL',
  'Subsequently Varied': 'SUBSEQUENTLY VARIED',
} as const satisfies Record<Wire<'LaterAppearance'>['reasonForAppearance'], string>;

function laterHearing({ reasonForAppearance, appearanceDate }: Wire<'LaterAppearance'>): string {
  return `${appearances[reasonForAppearance]}: ${appearanceDate}`;
}

/** What the canonical sanction has no field for is said in words rather than dropped. */
function remarksOf(disposal: Held): string {
  const { disposalText, disposalDuration, disposalEffectiveDate, disposalFine, disposalQualifierDuration } = disposal;
  const [quantity, qualifierQuantity] = [quantityOf(disposalDuration), quantityOf(disposalQualifierDuration)];
  const fineUnits = disposalFine?.units ?? 0;
  const qualifiers = disposal.disposalQualifiers?.filter((qualifier) => qualifier !== whollySuspended) ?? [];
  const parts = [
    disposalText,
    quantity && !isoDuration(disposalDuration) && `QUANTITY: ${quantity}`,
    disposalEffectiveDate && `EFFECTIVE: ${disposalEffectiveDate}`,
    fineUnits > 0 && `FINE UNITS: ${fineUnits}`,
    qualifiers.length > 0 && `QUALIFIERS: ${qualifiers.join(' ')}`,
    qualifierQuantity && !suspensionOf(disposal).suspendedFor && `QUALIFIER QUANTITY: ${qualifierQuantity}`,
  ];
  return parts.filter(Boolean).join('; ');
}
