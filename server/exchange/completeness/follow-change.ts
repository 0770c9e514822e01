/** What a recorded change makes of a conviction's lines in the ledger, and whom it has told of what. Pure. */
import type { ActivityChange } from '../../../connectors/contract/activity.ts';
import { isForeign, type Channel, type Decision } from './due-rules.ts';

/** A row of the ledger, with what its country knows. */
export interface Line {
  nationality: string;
  state: Decision['state'];
  reason: string | null;
  missing: readonly string[];
  recordedOn: string;
  /** The last notification written and not withdrawn. */
  notificationId: string | null;
  /** What that one told, and a digest of what it said. */
  lastTold: ActivityChange | null;
  digest: string | null;
  /** The country holds the conviction, or may hold it: it was sent, or sending it was tried. */
  told: boolean;
  /** A notification that has not been tried yet: it can still be taken back. */
  waiting: boolean;
}

/** A notification to be written. */
export interface Telling {
  nationality: string;
  channel: Channel;
  change: ActivityChange;
  digest: string;
}

export interface Followed {
  lines: Line[];
  tell: Telling[];
  /** Notifications to be taken back, by id. */
  withdraw: string[];
}

export interface Change {
  recordedOn: string;
  wanted: ReadonlyMap<string, Decision>;
  /** By which channel a country that is no longer concerned was told. */
  channelTo(nationality: string): Channel | undefined;
  /** Of what a notification would say now. */
  digestOf(change: ActivityChange): string;
}

/** Lines that were there stay, whatever became of them. */
export function followChange(before: readonly Line[], change: Change): Followed {
  const held = new Map(before.map((line) => [line.nationality, line]));
  const nationalities = [...new Set([...held.keys(), ...change.wanted.keys()])];
  const followed = nationalities.map((nationality) => followLine(nationality, held.get(nationality), change));
  return {
    lines: followed.map(({ line }) => line),
    tell: followed.flatMap(({ tell }) => tell ?? []),
    withdraw: followed.flatMap(({ withdraw }) => withdraw ?? []),
  };
}

interface FollowedLine {
  line: Line;
  tell?: Telling;
  withdraw?: string;
}

function followLine(nationality: string, held: Line | undefined, change: Change): FollowedLine {
  const decision = change.wanted.get(nationality) ?? noLonger(nationality);
  const line = held ?? newLine(nationality, change.recordedOn);
  const settled = { ...line, ...stateOf(decision), recordedOn: dueFrom(line, decision, change.recordedOn) };
  if (decision.state === 'BLOCKED') return withdrawn(settled, line);
  if (decision.state === 'NOTIFIED') return tellOf(settled, line, decision.channel, change);
  return unsay(settled, line, change, decision.reason);
}

function newLine(nationality: string, recordedOn: string): Line {
  const nothing = { notificationId: null, lastTold: null, digest: null, told: false, waiting: false };
  return { nationality, state: 'NOT_REQUIRED', reason: null, missing: [], recordedOn, ...nothing };
}

function noLonger(nationality: string): Decision {
  return { state: 'NOT_REQUIRED', reason: isForeign(nationality) ? 'NO_LONGER_NATIONAL' : 'NATIONALITY_CORRECTED' };
}

function stateOf(decision: Decision): Pick<Line, 'state' | 'reason' | 'missing'> {
  const reason = decision.state === 'NOTIFIED' ? null : decision.reason;
  return { state: decision.state, reason, missing: (decision.state === 'BLOCKED' && decision.missing) || [] };
}

/** What was owed and is still owed stays due when it was, and what needs nothing keeps its day; what has been told is due anew. */
function dueFrom({ state, waiting, recordedOn }: Line, decision: Decision, changedOn: string): string {
  const needsNothing = state === 'NOT_REQUIRED' && decision.state === 'NOT_REQUIRED';
  return state === 'BLOCKED' || waiting || needsNothing ? recordedOn : changedOn;
}

function tellOf(line: Line, before: Line, channel: Channel, change: Change): FollowedLine {
  const kind = before.told ? 'UPDATE' : 'NEW';
  const digest = change.digestOf(kind);
  const isSaid = before.state === 'NOTIFIED' && before.digest === digest;
  // The day stays that of what it last had to be told.
  if (isSaid) return { line: { ...line, recordedOn: before.recordedOn } };
  return replace(line, before, { nationality: line.nationality, channel, change: kind, digest });
}

/** Nothing is owed any more; what was told is taken back, and what was not told yet does not go. */
function unsay(line: Line, before: Line, change: Change, reason: string): FollowedLine {
  if (before.state === 'NOTIFIED' && before.lastTold === 'DELETE') return { line: before };
  const channel = before.told && takesBack(reason) ? change.channelTo(line.nationality) : undefined;
  if (!channel) return withdrawn(line, before);
  const owed: Line = { ...line, state: 'NOTIFIED', reason: null };
  return replace(owed, before, { nationality: line.nationality, channel, change: 'DELETE', digest: change.digestOf('DELETE') });
}

/** The end of an arrangement is no reason to strike what was told under it. */
function takesBack(reason: string): boolean {
  return reason !== 'NO_ARRANGEMENT' && reason !== 'NO_CHANNEL';
}

function replace(line: Line, before: Line, tell: Telling): FollowedLine {
  const { line: cleared, withdraw } = withdrawn(line, before);
  return { line: { ...cleared, lastTold: tell.change, digest: tell.digest, waiting: true }, tell, ...(withdraw && { withdraw }) };
}

function withdrawn(line: Line, { waiting, notificationId }: Line): FollowedLine {
  if (!waiting || !notificationId) return { line };
  return { line: { ...line, notificationId: null, lastTold: null, digest: null, waiting: false }, withdraw: notificationId };
}
