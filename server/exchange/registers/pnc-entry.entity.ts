import { defineEntity, p } from '@mikro-orm/core';
import type { Court, ResultedCharge } from '../../../connectors/contract/register.ts';
import { Person } from '../../person/person.entity.ts';

/** ENTERING: on its way. ENTERED: there. FAILED: the PNC did not take it. REMOVED: a person confirmed that it was struck there. */
export const pncEntryStates = ['ENTERING', 'ENTERED', 'FAILED', 'REMOVED'] as const;
export type PncEntryState = (typeof pncEntryStates)[number];

/** Of a notification: its conviction was struck and stands on the PNC, where a person must strike it. */
export const toStrike = 'PNC_ENTRY_TO_STRIKE';

/** While ENTERING: the person's record is being made for another conviction of theirs. */
export const waitsForRecord = 'WAITS_FOR_RECORD';

/** What is written on the record: the same on every attempt. */
export interface EntryContent {
  court: Court;
  /** ISO 8601 full date. */
  hearingOn: string;
  charges: ResultedCharge[];
}

/** A conviction from abroad on the PNC, or on its way there; over all its versions one entry. */
const PncEntrySchema = defineEntity({
  name: 'PncEntry',
  tableName: 'pnc_entry',
  uniques: [{ properties: ['person', 'country', 'nativeId'] }],
  indexes: [{ properties: ['convictionId'] }],
  properties: {
    id: p.uuid().primary(),
    /** The version entered last. */
    convictionId: p.uuid(),
    person: () => p.manyToOne(Person).ref(),
    country: p.string().length(2),
    nativeId: p.string().length(60),
    backEnd: p.string().length(20),
    state: p.enum([...pncEntryStates]).$type<PncEntryState>(),
    /** Given once and kept over repeats, so that a record that was made is found again. */
    asn: p.string().length(25),
    /** The person's record; before it is made, null. */
    pncId: p.string().length(20).nullable(),
    courtCase: p.string().length(25).nullable(),
    content: p.json<EntryContent>().nullable(),
    /** Raised by every order given to the register. */
    attempt: p.smallint(),
    failure: p.string().length(60).nullable(),
    reason: p.string().length(200),
    orderedBy: p.string().length(120),
    orderedAt: p.datetime(),
    /** Since when its results stand on the record; what is ordered after that varies them. */
    enteredAt: p.datetime().nullable(),
    /** Of the rules in schema/codes/pnc-entry-rules.ts. */
    rulesVersion: p.string().length(20),
  },
});
export class PncEntry extends PncEntrySchema.class {}
PncEntrySchema.setClass(PncEntry);
