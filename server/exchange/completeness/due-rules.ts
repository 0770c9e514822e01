/** Who must be told of a conviction: for each nationality a decision, none left out. Pure. */
import { countries } from '../../../schema/codes/countries.ts';
import type { BlockedReason, NotRequiredReason } from '../../../schema/codes/notification-reasons.ts';
import { playbookOf, type Playbook } from '../../../schema/codes/playbooks.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';

export type Channel = 'ECRIS' | 'INTERPOL';

export type Decision =
  | { state: 'NOTIFIED'; channel: Channel }
  | { state: 'NOT_REQUIRED'; reason: NotRequiredReason }
  | { state: 'BLOCKED'; reason: BlockedReason; missing?: readonly string[] };

export interface DueFacts {
  identity: Identity;
  /** As the register wrote them; no known codes. */
  unreadNationalities: readonly string[];
  /** Another country's conviction that we put on the register. */
  fromAbroad: boolean;
  /** False where nothing of it is a conviction (any more). */
  isConviction: boolean;
  /** Taken off the register. */
  struck: boolean;
}

export interface DueContext {
  /** ISO 8601 full date: whose playbooks hold. */
  onDay: string;
  /** Channels that this installation has a connector for. */
  channels: readonly string[];
}

/** The line of a person of whom the register says no nationality. */
export const noNationality = '';
/** The line of somebody who has no other nationality. */
export const homeNationality = 'GB';

/** By nationality: a country to be told (the State whose authority it is), what could not be read, GB or the empty text. */
export function decideLines(facts: DueFacts, context: DueContext): ReadonlyMap<string, Decision> {
  const { identity, unreadNationalities: unread } = facts;
  const foreign = [...new Set(identity.nationalities.filter((code) => !isDomestic(code)).map(toldFor))];
  const placeholders =
    foreign.length + unread.length > 0 ? [] : [identity.nationalities.length > 0 ? homeNationality : noNationality];
  return new Map([...foreign, ...unread, ...placeholders].map((line) => [line, decide(line, facts, context)]));
}

const byCode = new Map(countries.map((row) => [row.code, row]));

/** The United Kingdom and the Crown Dependencies. */
function isDomestic(code: string): boolean {
  return byCode.get(code)?.channel === 'DOMESTIC';
}

/** Another country by a known code, and not a placeholder. */
export function isForeign(line: string): boolean {
  return byCode.has(line) && !isDomestic(line);
}

/** Mayotte's authority is France's. */
function toldFor(code: string): string {
  const row = byCode.get(code);
  return row?.channel === 'ECRIS' && row.via ? row.via : code;
}

function decide(line: string, facts: DueFacts, { onDay, channels }: DueContext): Decision {
  if (line === homeNationality) return notRequired('UK_NATIONAL_ONLY');
  if (facts.fromAbroad) return notRequired('CONVICTED_ABROAD');
  if (!facts.isConviction) return notRequired('NOT_A_CONVICTION');
  if (facts.struck) return notRequired('DELETED_BEFORE_TOLD');
  if (line === noNationality) return { state: 'BLOCKED', reason: 'NATIONALITY_UNKNOWN' };
  const playbook = byCode.has(line) ? playbookOf(line, onDay) : undefined;
  return playbook ? decideForCountry(playbook, facts.identity, channels) : { state: 'BLOCKED', reason: 'NATIONALITY_NOT_READ' };
}

function decideForCountry({ channel, notifications }: Playbook, identity: Identity, channels: readonly string[]): Decision {
  if (channel !== 'ECRIS' && channel !== 'INTERPOL') return notRequired('NO_CHANNEL');
  if (notifications === 'NONE') return notRequired('NO_ARRANGEMENT');
  const missing = missingFacts(identity);
  if (missing.length > 0) return { state: 'BLOCKED', reason: 'FACT_MISSING', missing };
  return channels.includes(channel) ? { state: 'NOTIFIED', channel } : { state: 'BLOCKED', reason: 'CHANNEL_NOT_CONNECTED' };
}

const notRequired = (reason: NotRequiredReason): Decision => ({ state: 'NOT_REQUIRED', reason });

/**
 * Without a name and a year of birth nobody can be found in another register. Ours: the Act asks for more (Sch.1), and channels have a value
 * for "unknown"; what a country needs for a search does not keep it from being told.
 */
function missingFacts({ names, birthDate }: Identity): string[] {
  const isNamed = names.some(({ kind, family, given, full }) => kind === 'PRIMARY' && (family ?? given ?? full));
  return [...(isNamed ? [] : ['names']), ...(birthDate ? [] : ['birthDate.year'])];
}
