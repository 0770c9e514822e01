/**
 * What a certificate shows of each event, by the rules that hold on the day of decision: versioned, explained line by line, and the same
 * for ever for the same facts and day. Pure. Where what is not known would change the answer, a person decides.
 */
import {
  stepDownCategories,
  stepDownRules,
  type EventOrigin,
  type StepDownAge,
  type StepDownCategory,
  type StepDownOutcome,
  type StepDownRules,
} from '../../schema/codes/step-down-rules.ts';
import { addMonths, endOfTime, firstDay, lastDay } from '../platform/calendar-days.ts';

export interface DisclosableEvent {
  /** Of the record and the event in it, e.g. `pnc:2001/0000102X/1`. */
  id: string;
  kind: 'CONVICTION' | 'CAUTION' | 'IMPENDING';
  origin: EventOrigin;
  /** Day of conviction or caution, as far as it is known. */
  on: string | null;
  category: StepDownCategory | null;
  custody: 'YES' | 'NO' | 'UNKNOWN';
  /** Of the longest sentence of custody; null where it is not known. */
  custodyMonths: number | null;
  /** False: its country lets it be used for criminal proceedings only. */
  usable: boolean;
  /** False: nobody has said yet that it is this person's. */
  confirmed: boolean;
}

export type StepDownResult = 'DISCLOSED' | 'STEPPED_DOWN' | 'WITHHELD' | 'TO_DECIDE';

export interface StepDownLine {
  event: string;
  result: StepDownResult;
  /** E.g. `ADULT/NON_CUSTODIAL/B`. */
  rule: string;
  /** Null before the first rules. */
  version: string | null;
  source: 'REPORTED' | 'OURS';
  /** The day from which it was counted: the event's, or the latest conviction's since. */
  countedFrom: string | null;
  /** First day on which it is no longer shown; null for never, or where it is not known. */
  until: string | null;
}

export interface StepDownFacts {
  /** As far as it is known. */
  birthDate: string | null;
  events: readonly DisclosableEvent[];
}

/** @param onDay ISO 8601 full date in London. What happened only after it is left out. */
export function stepDown(facts: StepDownFacts, onDay: string): StepDownLine[] {
  const rules = stepDownRules.findLast(({ validFrom }) => validFrom <= onDay);
  const known = facts.events.filter(({ on }) => on === null || firstDay(on) <= onDay);
  return known.map((event) => lineOf(event, { ...facts, events: known }, rules, onDay));
}

function lineOf(event: DisclosableEvent, facts: StepDownFacts, rules: StepDownRules | undefined, onDay: string): StepDownLine {
  const line = { event: event.id, version: rules?.version ?? null, source: 'OURS', countedFrom: null, until: null } as const;
  if (!event.usable) return { ...line, result: 'WITHHELD', rule: 'CRIMINAL_PROCEEDINGS_ONLY' };
  if (!rules) return { ...line, result: 'TO_DECIDE', rule: 'NO_RULES' };
  if (!event.confirmed) return { ...line, result: 'TO_DECIDE', rule: 'NOT_CONFIRMED' };
  if (event.kind === 'IMPENDING') return { ...line, result: 'DISCLOSED', rule: 'IMPENDING' };
  if (event.on === null) return { ...line, result: 'TO_DECIDE', rule: 'NO_DATE' };
  if (event.origin !== 'SCOTLAND' && !rules.origins.includes(event.origin))
    return { ...line, result: 'DISCLOSED', rule: 'NOT_SUBJECT' };
  const readings = readingsOf(event, facts, onDay).map((reading) => shown(event, reading, rules));
  return { ...line, ...settled(readings, onDay) };
}

/** One way in which the known facts may be meant. */
interface Reading {
  on: string;
  /** Latest conviction of the person up to the day of decision, or the event's own day. */
  latest: string;
  born: string | null;
  age: StepDownAge;
  category: StepDownCategory;
  outcome: StepDownOutcome;
  custodyMonths: number;
}

type Shown = Pick<StepDownLine, 'rule' | 'source' | 'countedFrom' | 'until'>;

function shown(event: DisclosableEvent, reading: Reading, rules: StepDownRules): Shown {
  const { on, latest, age, category, outcome } = reading;
  if (event.origin === 'SCOTLAND') return scottish(reading, rules);
  const rule = `${age}/${outcome}/${category}`;
  const { neverFrom } = rules;
  if (outcome === 'CUSTODIAL' && category === neverFrom.category && reading.custodyMonths >= neverFrom.months)
    return { rule: `${rule}/${neverFrom.months}M`, source: 'OURS', countedFrom: on, until: null };
  const { years, source } = rules.periods[age][outcome][category];
  return { rule, source, countedFrom: latest, until: years === 'NEVER' ? null : addMonths(latest, years * 12) };
}

function scottish({ on, born, category, outcome }: Reading, { scottish: { grave, ordinary } }: StepDownRules): Shown {
  const isGrave = category === 'A' || outcome === 'CUSTODIAL';
  const { age, years } = isGrave ? grave : ordinary;
  const byAge = born === null ? endOfTime : addMonths(born, age * 12);
  const byTime = addMonths(on, years * 12);
  return {
    rule: `SCOTTISH/${age}/${years}`,
    source: 'OURS',
    countedFrom: on,
    until: byAge > byTime ? byAge : byTime,
  };
}

/** All readings say the same, or a person decides. The line shows the one under which it is shown longest. */
function settled(readings: readonly Shown[], onDay: string): Shown & { result: StepDownResult } {
  const [longest, ...others] = [...readings].sort((one, other) =>
    (one.until ?? endOfTime) > (other.until ?? endOfTime) ? -1 : 1,
  );
  if (!longest) throw new Error('an event has at least one reading');
  const isShown = ({ until }: Shown) => onDay < (until ?? endOfTime);
  const isSettled = others.every((other) => isShown(other) === isShown(longest));
  const result = isSettled ? (isShown(longest) ? 'DISCLOSED' : 'STEPPED_DOWN') : 'TO_DECIDE';
  return { ...longest, result };
}

function readingsOf(event: DisclosableEvent, { birthDate, events }: StepDownFacts, onDay: string): Reading[] {
  const categories = event.category ? [event.category] : stepDownCategories;
  return ends(event.on ?? onDay, onDay).flatMap((on) =>
    births(birthDate).flatMap(({ born, isKnown }) =>
      ages(on, born, isKnown).flatMap((age) =>
        categories.flatMap((category) =>
          sentences(event).flatMap(({ outcome, custodyMonths }) =>
            latestConvictions(event, on, events, onDay).map((latest) => ({
              ...{ on, latest, born: isKnown ? born : null, age, category, outcome, custodyMonths },
            })),
          ),
        ),
      ),
    ),
  );
}

/** Earliest and latest day that is meant; nothing that is known lies ahead. */
function ends(partial: string, onDay: string): string[] {
  const last = lastDay(partial);
  return [...new Set([firstDay(partial), last > onDay ? onDay : last])];
}

function births(birthDate: string | null): { born: string; isKnown: boolean }[] {
  if (birthDate === null) return [{ born: '', isKnown: false }];
  return [...new Set([firstDay(birthDate), lastDay(birthDate)])].map((born) => ({ born, isKnown: true }));
}

const majority = 18;

function ages(on: string, born: string, isKnown: boolean): readonly StepDownAge[] {
  if (!isKnown) return ['ADULT', 'MINOR'];
  return [addMonths(born, majority * 12) <= on ? 'ADULT' : 'MINOR'];
}

function sentences({ kind, custody, custodyMonths }: DisclosableEvent): Pick<Reading, 'outcome' | 'custodyMonths'>[] {
  if (kind === 'CAUTION') return [{ outcome: 'CAUTION', custodyMonths: 0 }];
  const custodial = (custodyMonths === null ? [0, Infinity] : [custodyMonths]).map((months) => ({
    outcome: 'CUSTODIAL' as const,
    custodyMonths: months,
  }));
  const other = { outcome: 'NON_CUSTODIAL' as const, custodyMonths: 0 };
  if (custody === 'UNKNOWN') return [...custodial, other];
  return custody === 'YES' ? custodial : [other];
}

/** A later conviction starts the clock of earlier events anew; a caution does not. */
function latestConvictions(event: DisclosableEvent, on: string, events: readonly DisclosableEvent[], onDay: string): string[] {
  const others = events.filter((other) => other !== event && other.kind === 'CONVICTION' && other.usable);
  const latestOf = (end: (partial: string) => string) =>
    others.reduce((latest, other) => {
      const day = other.on === null ? latest : end(other.on);
      return day > latest ? day : latest;
    }, on);
  const early = latestOf(firstDay);
  const late = latestOf((partial) => {
    const last = lastDay(partial);
    return last > onDay ? onDay : last;
  });
  // Without its day another conviction may be of any time.
  const undated = others.some((other) => other.on === null) ? [onDay] : [];
  return [...new Set([early, late, ...undated])];
}
