/** NEWREC: a new record. The arrest number is not looked up first, so a creation that comes twice makes two records. */
import { checkLetter } from '../../wire/identifiers.ts';
import type { Fields, Segment } from '../../wire/layouts.ts';
import type { Case, Nominal } from '../nominal.ts';
import { checkNameOf, identify, isRefusal, refusal, shortPncId, type Amendment, type Desk, type Refusal } from './amendment.ts';
import { chargesOf, fieldsOf } from './charges.ts';
import { caseReference, newOffence, noCourt } from './results.ts';

export function createRecord(segments: readonly Segment[], { register, now }: Desk): Amendment | Refusal {
  const [owner, person, arrest] = [fieldsOf(segments, 'FSC'), fieldsOf(segments, 'NOM'), fieldsOf(segments, 'ASR')];
  if (!owner || !person || !arrest) return refusal('I0001 - INVALID ELEMENTS');
  const courtCase = newCase(segments, owner.forceStation, arrest.asn, { register, now });
  const aliases = segments.flatMap((segment) => (segment.tag === 'ALS' ? [segment.fields] : []));
  const nominal = newNominal(newPncId(register.nextSerial('PNCID'), now), person, aliases, courtCase);
  const ids = { update: 'K', pncId: shortPncId(nominal.pncId), checkName: checkNameOf(nominal), cro: nominal.cro } as const;
  return {
    nominal,
    segments: [
      { tag: 'IDS', fields: ids },
      { tag: 'CCR', fields: { update: 'K', courtCase: courtCase.reference } },
    ],
    lines: ['A9001 - THE RECORD HAS BEEN CREATED'],
  };
}

function newCase(segments: readonly Segment[], owner: string, asn: string, { register, now }: Desk): Case {
  return {
    owner,
    reference: caseReference(noCourt, register.nextSerial('CCR'), now),
    asn,
    takenIntoConsideration: 0,
    offences: chargesOf(segments).flatMap(({ added }) => (added ? [newOffence(added)] : [])),
  };
}

/** NEWCAS: an arrest on a record that is there. It comes twice, it stands twice. */
export function addCase(segments: readonly Segment[], desk: Desk): Amendment | Refusal {
  const [owner, ids, arrest] = [fieldsOf(segments, 'FSC'), fieldsOf(segments, 'IDS'), fieldsOf(segments, 'ASR')];
  if (!owner || !ids || !arrest) return refusal('I0001 - INVALID ELEMENTS');
  const nominal = identify(desk.register, ids);
  if (isRefusal(nominal)) return nominal;
  const courtCase = newCase(segments, owner.forceStation, arrest.asn, desk);
  return {
    nominal: { ...nominal, cases: [...nominal.cases, courtCase] },
    segments: [{ tag: 'CCR', fields: { update: 'K', courtCase: courtCase.reference } }],
    lines: ['A9002 - THE ARREST/SUMMONS HAS BEEN ADDED'],
  };
}

function newNominal(pncId: string, person: Fields<'NOM'>, aliases: readonly Fields<'ALS'>[], courtCase: Case): Nominal {
  const { fileName, cro, birthDate, sex, birthTown, birthCountry, nationality1, nationality2, nationality3 } = person;
  return {
    pncId,
    fileName,
    cro,
    birthDate,
    sex,
    birthTown,
    birthCountry,
    nationalities: [nationality1, nationality2, nationality3].filter((code) => code !== undefined),
    aliases: aliases.map((alias) => ({ fileName: alias.fileName, birthDate: alias.birthDate })),
    warnings: [],
    cases: [courtCase],
  };
}

function newPncId(serial: number, now: Date): string {
  const year = now.toISOString().slice(0, 4);
  const padded = String(serial).padStart(7, '0');
  return `${year}/${padded}${checkLetter(year.slice(2) + padded)}`;
}
