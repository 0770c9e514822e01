/** Follows the entries of one page through the ledger in memory, in their order: what is to be written, told and taken back. */
import { createHash } from 'node:crypto';
import type { ActivityEntry } from '../../../connectors/contract/activity.ts';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import { mapUkConviction } from '../../conviction/map-uk-conviction.ts';
import { canonicalJson } from '../../platform/database/once.ts';
import type { NewId } from '../../platform/ids.ts';
import { notificationDueDay } from '../playbook/deadline.ts';
import { decideLines, type DueContext } from './due-rules.ts';
import { followChange, type Telling } from './follow-change.ts';
import { toldId, type HeldConviction } from './held-convictions.ts';

/** A notification that a page leads to. */
export interface Owed extends Telling {
  id: string;
  held: HeldConviction;
  subject: Identity;
  /** Null where nothing of it is a conviction any more: then it is struck as it was told. */
  conviction: Conviction | null;
  dueOn: string;
}

export interface Page {
  owed: Owed[];
  /** Ids of notifications to be taken back. */
  withdraw: string[];
}

/** What the register says of a conviction now. */
export type Recorded = Pick<
  ActivityEntry,
  'change' | 'recordedOn' | 'identity' | 'unreadNationalities' | 'conviction' | 'reference'
>;

export interface FollowContext extends DueContext {
  newId: NewId;
  /** Ids at the register of convictions that we put there for another country. */
  fromAbroad: ReadonlySet<string>;
}

/** Changes what is held. */
export function followEntries(
  entries: readonly (Recorded & { convictionId: string })[],
  held: ReadonlyMap<string, HeldConviction>,
  context: FollowContext,
): Page {
  const owed = new Map<string, Owed>();
  const withdraw: string[] = [];
  for (const entry of entries) {
    const conviction = held.get(entry.convictionId);
    if (!conviction) throw new Error('an entry of a conviction that is not held');
    const followed = followEntry(entry, conviction, context);
    // What was only about to be written need not be taken back.
    for (const id of followed.withdraw) if (!owed.delete(id)) withdraw.push(id);
    for (const one of followed.owed) owed.set(one.id, one);
  }
  return { owed: [...owed.values()], withdraw };
}

function followEntry(entry: Recorded, held: HeldConviction, context: FollowContext): Page {
  const { conviction: mapped } = mapUkConviction(entry.conviction);
  const subject = entry.identity;
  const struck = entry.change === 'DELETE';
  const conviction = mapped && { ...mapped, nativeId: toldId(held.number) };
  const facts = {
    identity: subject,
    unreadNationalities: entry.unreadNationalities,
    fromAbroad: context.fromAbroad.has(held.convictionId),
    isConviction: mapped !== null,
    struck,
  };
  const { lines, tell, withdraw } = followChange(held.lines, {
    recordedOn: entry.recordedOn,
    wanted: decideLines(facts, context),
    channelTo: (nationality) => channelTo(nationality, context),
    digestOf: (change) => digestOf({ change: change === 'DELETE' ? change : 'SAID', subject, conviction }),
  });
  const owed = tell.map((telling) => ({ id: context.newId(), held, subject, conviction, dueOn: '', ...telling }));
  for (const one of owed) {
    const line = lines.find(({ nationality }) => nationality === one.nationality);
    if (!line) throw new Error('something is told of no line');
    line.notificationId = one.id;
    one.dueOn = notificationDueDay(line.recordedOn);
  }
  const needsFacts = lines.some(({ state, told }) => state !== 'NOT_REQUIRED' || told);
  Object.assign(held, {
    lines,
    struck,
    lastReference: entry.reference,
    unreadNationalities: entry.unreadNationalities,
    identity: needsFacts ? entry.identity : null,
    conviction: needsFacts ? entry.conviction : null,
  });
  return { owed, withdraw };
}

function channelTo(nationality: string, { onDay, channels }: DueContext) {
  const channel = playbookOf(nationality, onDay)?.channel;
  return (channel === 'ECRIS' || channel === 'INTERPOL') && channels.includes(channel) ? channel : undefined;
}

function digestOf(said: unknown): string {
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}
