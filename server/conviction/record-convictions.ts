/** Writes convictions as a message or register gave them; a newer version of the same conviction supersedes the older one. */
import type { EntityManager } from '@mikro-orm/postgresql';
import type * as canonical from '../../connectors/contract/canonical.ts';
import type { Person } from '../person/person.entity.ts';
import { newId } from '../platform/ids.ts';
import { ageAtOffence } from './age-at-offence.ts';
import { Conviction, Offence, Sanction, SanctionOffence } from './conviction.entity.ts';

export interface ConvictionSource {
  person: Person;
  organisation: string;
  backEnd: string;
  messageReference: string;
  receivedAt: Date;
  /** Of the person asked about; for the age at offence. */
  birthDate: string | null;
  /** Purpose the answer was given for. */
  usePurpose: string;
  /** False while somebody must still decide whether the answer is about this person. */
  attached: boolean;
  responseId?: string;
  notificationId?: string;
  sourceRecordId?: string;
}

/** @returns ids of the convictions written, in the order given. */
export async function recordConvictions(
  em: EntityManager,
  source: ConvictionSource,
  convictions: readonly canonical.Conviction[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const conviction of convictions) {
    await supersedeEarlier(em, source, conviction);
    ids.push(recordConviction(em, source, conviction).id);
  }
  return ids;
}

/**
 * An unconfirmed answer must not take the place of a confirmed one, nor an answer for one purpose that of one for another, which its
 * readers may not see in its stead. A deletion holds for all of them.
 */
async function supersedeEarlier(em: EntityManager, source: ConvictionSource, conviction: canonical.Conviction): Promise<void> {
  if (!source.attached) return;
  await em.nativeUpdate(
    Conviction,
    {
      person: source.person.id,
      organisation: source.organisation,
      country: conviction.country,
      nativeId: conviction.nativeId,
      supersededAt: null,
      ...(conviction.deleted ? {} : { usePurpose: source.usePurpose }),
    },
    { supersededAt: source.receivedAt },
  );
}

function recordConviction(em: EntityManager, source: ConvictionSource, given: canonical.Conviction): Conviction {
  const { person, organisation, backEnd, messageReference, receivedAt, usePurpose, attached } = source;
  const { responseId, notificationId, sourceRecordId } = source;
  const earliest = given.offences
    .map((offence) => offence.startedOn)
    .filter((day) => day !== undefined)
    .sort()[0];
  const conviction = em.create(Conviction, {
    id: newId(),
    person,
    organisation,
    backEnd,
    messageReference,
    receivedAt,
    usePurpose,
    attached,
    responseId: responseId ?? null,
    notificationId: notificationId ?? null,
    sourceRecordId: sourceRecordId ?? null,
    country: given.country,
    nativeId: given.nativeId,
    fileNumber: given.fileNumber ?? null,
    ...textColumns('court', given.court),
    decidedOn: given.decidedOn ?? null,
    finalOn: given.finalOn ?? null,
    ageAtOffence: ageAtOffence(source.birthDate, earliest),
    transmittable: given.transmittable,
    deletedByConvictingState: given.deleted,
  });
  const offences = new Map(
    given.offences.map((offence, ordinal) => [offence.localId, recordOffence(em, conviction, offence, ordinal)]),
  );
  given.sanctions.forEach((sanction, ordinal) => recordSanction(em, conviction, sanction, ordinal, offences));
  return conviction;
}

function recordOffence(em: EntityManager, conviction: Conviction, given: canonical.Offence, ordinal: number): Offence {
  return em.create(Offence, {
    id: newId(),
    conviction,
    ordinal,
    localId: given.localId.slice(0, 60),
    ...categoryColumns(given.category),
    nationalCode: given.nationalCode ?? null,
    ...textColumns('title', given.title),
    ...textColumns('provisions', given.legalProvisions),
    startedOn: given.startedOn ?? null,
    endedOn: given.endedOn ?? null,
    completionCode: given.completion?.code ?? null,
    participationCode: given.participation?.code ?? null,
  });
}

function recordSanction(
  em: EntityManager,
  conviction: Conviction,
  given: canonical.Sanction,
  ordinal: number,
  offences: ReadonlyMap<string, Offence>,
): void {
  const sanction = em.create(Sanction, {
    id: newId(),
    conviction,
    ordinal,
    ...categoryColumns(given.category),
    nationalCode: given.nationalCode ?? null,
    natureCode: given.nature?.code ?? null,
    ...textColumns('title', given.title),
    sentenced: given.sentenced ?? null,
    executed: given.executed ?? null,
    suspensionCode: given.suspension?.code ?? null,
    suspendedFor: given.suspendedFor ?? null,
    fineCount: given.fine?.count ?? null,
    fineAmount: given.fine?.amount ?? null,
    fineCurrency: given.fine?.currency ?? null,
  });
  for (const localId of new Set(given.offences)) {
    const offence = offences.get(localId);
    if (offence) em.create(SanctionOffence, { sanction, offence });
  }
}

function categoryColumns({ system, version, code }: canonical.Code) {
  return { categorySystem: system, categoryVersion: version, categoryCode: code };
}

type TextColumns<Name extends string> = Record<`${Name}Text` | `${Name}Language`, string | null> &
  Record<`${Name}Translated`, boolean>;

/** A text is three columns, or three empty ones; over-long text is cut at 400 here and whole in the stored message. */
function textColumns<Name extends string>(name: Name, given: canonical.OriginalText | undefined): TextColumns<Name> {
  return {
    [`${name}Text`]: given?.text.slice(0, 400) ?? null,
    [`${name}Language`]: given?.language ?? null,
    [`${name}Translated`]: given?.translated ?? false,
  } as TextColumns<Name>;
}
