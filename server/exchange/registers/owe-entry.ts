/** The writes of an entry, one after the other: each under a reference of its own for every attempt, so that none is sent twice. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Charge, RegisterUpdate } from '../../../connectors/contract/register.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { Conviction } from '../../conviction/conviction.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { londonDate } from '../playbook/deadline.ts';
import { oweWrite } from './owe-write.ts';
import type { EntryContent, PncEntry } from './pnc-entry.entity.ts';

export const entrySequels = { created: 'pnc-entry-created', resulted: 'pnc-entry-resulted' } as const;
export type EntrySequel = (typeof entrySequels)[keyof typeof entrySequels];

type Source = Pick<Conviction, 'usePurpose' | 'messageReference'>;

const accountabilityOf = ({ usePurpose, messageReference }: Source) => ({
  organisation: unitOrganisation,
  purpose: usePurpose,
  justification: `CONVICTION ABROAD ${messageReference}`,
});

/** An arrest of ours with the charges: on the person's record, which is made where the PNC has none. */
export async function oweCreation(work: Work, entry: PncEntry, source: Source, identity: Identity): Promise<void> {
  if (entry.pncId) return oweCaseOn(work, entry, source);
  const { id, asn, attempt } = entry;
  const write = {
    kind: 'CREATE_RECORD',
    reference: `${id}:create:${attempt}`,
    identity,
    asn,
    charges: plainCharges(entry),
  } as const;
  await oweCase(work, entry, source, write);
}

/** On the record that is there. */
export async function oweCaseOn(work: Work, entry: PncEntry, source: Source): Promise<void> {
  const { id, asn, attempt, pncId: nativeId } = entry;
  if (!nativeId) throw new Error(`entry ${id} has no record`);
  const write = { kind: 'ADD_CASE', reference: `${id}:case:${attempt}`, nativeId, asn, charges: plainCharges(entry) } as const;
  await oweCase(work, entry, source, write);
}

async function oweCase(work: Work, { id, backEnd }: PncEntry, source: Source, write: RegisterUpdate): Promise<void> {
  await oweWrite(work, { backEnd, write, accountability: accountabilityOf(source), sequel: { name: entrySequels.created, id } });
}

function plainCharges(entry: PncEntry): Charge[] {
  return contentOf(entry).charges.map(({ cjsCode, startedOn, endedOn }) => ({
    cjsCode,
    startedOn,
    ...(endedOn ? { endedOn } : {}),
  }));
}

/** Its results; where they stand there already, what became of them. */
export async function oweResults(work: Work, entry: PncEntry, source: Source): Promise<void> {
  const { id, asn, backEnd, attempt, pncId, courtCase, enteredAt } = entry;
  if (!pncId || !courtCase) throw new Error(`entry ${id} has no record to write results to`);
  const { court, hearingOn, charges } = contentOf(entry);
  const place = { nativeId: pncId, courtCase, court, charges };
  await oweWrite(work, {
    backEnd,
    write: enteredAt
      ? {
          kind: 'VARY_DISPOSALS',
          reference: `${id}:vary:${attempt}`,
          ...place,
          hearingOn: londonDate(entry.orderedAt),
          reason: 'VARIED',
        }
      : { kind: 'ADD_DISPOSALS', reference: `${id}:results:${attempt}`, ...place, asn, hearingOn },
    accountability: accountabilityOf(source),
    sequel: { name: entrySequels.resulted, id },
  });
}

function contentOf({ id, content }: PncEntry): EntryContent {
  if (!content) throw new Error(`entry ${id} has nothing to say`);
  return content;
}
