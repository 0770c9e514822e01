/** A stored conviction in the canonical words again, as its message or register gave it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../schema/codes/pnc-qualifiers.ts';
import type * as canonical from '../../connectors/contract/canonical.ts';
import type { Conviction } from './conviction.entity.ts';
import { Offence, Sanction, SanctionOffence } from './conviction.entity.ts';

/** Places of offences and remarks are not held by row: they stand in the message. */
export async function readConviction(em: EntityManager, row: Conviction): Promise<canonical.Conviction> {
  const order = { orderBy: { ordinal: 'asc' } } as const;
  const offences = await em.find(Offence, { conviction: row.id }, order);
  const sanctions = await em.find(Sanction, { conviction: row.id }, order);
  const links = await em.find(SanctionOffence, { sanction: { $in: sanctions.map(({ id }) => id) } });
  const idOf = new Map(offences.map((offence) => [offence.id, localIdOf(offence)]));
  const servedBy = (sanction: Sanction) =>
    links.filter((link) => link.sanction.id === sanction.id).flatMap((link) => idOf.get(link.offence.id) ?? []);
  return {
    nativeId: row.nativeId,
    country: row.country,
    ...present('fileNumber', row.fileNumber),
    ...present('court', textOf(row.courtText, row.courtLanguage, row.courtTranslated)),
    ...present('decidedOn', row.decidedOn),
    ...present('finalOn', row.finalOn),
    transmittable: row.transmittable,
    deleted: row.deletedByConvictingState,
    offences: offences.map(readOffence),
    sanctions: sanctions.map((sanction) => ({ ...readSanction(sanction), offences: servedBy(sanction) })),
  };
}

/** The sender's id inside the conviction; one stored before such ids were kept is named by its place. */
export function localIdOf({ localId, ordinal }: Pick<Offence, 'localId' | 'ordinal'>): string {
  return localId ?? `O-${String(ordinal + 1).padStart(5, '0')}`;
}

function readOffence(row: Offence): canonical.Offence {
  return {
    localId: localIdOf(row),
    category: categoryOf(row),
    ...present('title', textOf(row.titleText, row.titleLanguage, row.titleTranslated)),
    ...present('nationalCode', row.nationalCode),
    ...present('legalProvisions', textOf(row.provisionsText, row.provisionsLanguage, row.provisionsTranslated)),
    ...present('startedOn', row.startedOn),
    ...present('endedOn', row.endedOn),
    ...present('completion', parameterOf(row, row.completionCode)),
    ...present('participation', parameterOf(row, row.participationCode)),
  };
}

function readSanction(row: Sanction): Omit<canonical.Sanction, 'offences'> {
  return {
    localId: `S-${String(row.ordinal + 1).padStart(5, '0')}`,
    category: categoryOf(row),
    ...present('title', textOf(row.titleText, row.titleLanguage, row.titleTranslated)),
    ...present('nationalCode', row.nationalCode),
    ...present('nature', parameterOf(row, row.natureCode)),
    ...present('sentenced', row.sentenced),
    ...present('executed', row.executed),
    ...present('suspension', parameterOf(row, row.suspensionCode)),
    ...present('suspendedFor', row.suspendedFor),
    ...present('fine', fineOf(row)),
  };
}

function fineOf({ fineCount, fineAmount, fineCurrency }: Sanction): canonical.Sanction['fine'] | null {
  if (typeof fineCount !== 'number' || !fineAmount) return null;
  return { count: fineCount, amount: fineAmount, ...present('currency', fineCurrency) };
}

type Categorised = Pick<Offence, 'categorySystem' | 'categoryVersion' | 'categoryCode'>;

function categoryOf({ categorySystem, categoryVersion, categoryCode }: Categorised): canonical.Code {
  return { system: categorySystem, version: categoryVersion, code: categoryCode };
}

/** As the reads have it: on the PNC's side a suspension is one of its qualifiers. */
function parameterOf(row: Categorised, code: string | null | undefined): canonical.Code | null {
  if (!code) return null;
  const { system, version } = row.categorySystem === pncDisposals.system ? pncQualifiers : ecrisParameters;
  return { system, version, code };
}

function textOf(
  text: string | null | undefined,
  language: string | null | undefined,
  translated: boolean,
): canonical.OriginalText | null {
  return text ? { text, language: language ?? 'en', translated } : null;
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, NonNullable<Value>>> {
  return value === null || value === undefined ? {} : ({ [name]: value } as Record<Name, NonNullable<Value>>);
}
