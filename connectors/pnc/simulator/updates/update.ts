/** Which update is made how, and which record it holds while it is made. */
import type { Message } from '../../wire/message.ts';
import type { UpdateType } from '../../wire/transactions.ts';
import type { Segment } from '../../wire/layouts.ts';
import { nominalSchema } from '../nominal.ts';
import type { Register } from '../register.ts';
import { isRefusal, refusal, type Amendment, type Desk, type Refusal } from './amendment.ts';
import { enterAppearance } from './appearance.ts';
import { fieldsOf } from './charges.ts';
import { addCase, createRecord } from './creation.ts';
import { enterRemand } from './remand.ts';
import { enterResults } from './results.ts';

type Make = (segments: readonly Segment[], desk: Desk) => Amendment | Refusal;

const makers: Record<UpdateType, Make> = {
  NEWREM: enterRemand,
  DISARR: enterResults,
  SUBVAR: enterAppearance,
  SENDEF: enterAppearance,
  PENHRG: enterAppearance,
  NEWREC: createRecord,
  NEWCAS: addCase,
};

/** Pure: who calls it keeps what it returns. */
export function makeUpdate(type: UpdateType, segments: readonly Segment[], desk: Desk): Amendment | Refusal {
  const made = makers[type](segments, desk);
  if (isRefusal(made)) return made;
  const checked = nominalSchema.safeParse(made.nominal);
  return checked.success ? { ...made, nominal: checked.data } : refusal('I0212 - THE RECORD HOLDS NO MORE');
}

/** The PNCID as the record has it or, for a new record, the arrest number; undefined where nothing is held. */
export function heldBy({ segments }: Pick<Message, 'segments'>, register: Register): string | undefined {
  const [ids, arrest] = [fieldsOf(segments, 'IDS'), fieldsOf(segments, 'ASR')];
  if (ids) return register.byNumber('PNCID', ids.pncId)[0]?.pncId;
  return arrest?.asn;
}
