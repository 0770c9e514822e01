/** What a record holds as events that a certificate may show, offence by offence, with the words it shows them in. Pure. */
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import { ecrisOffences } from '../../schema/codes/ecris-offences.ts';
import { ecrisSanctions } from '../../schema/codes/ecris-sanctions.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import {
  cautionDisposals,
  militaryCourts,
  stepDownClasses,
  type EventOrigin,
  type StepDownCategory,
} from '../../schema/codes/step-down-rules.ts';
import { ukNations } from '../../schema/codes/uk-nations.ts';
import { ukOffenceFactsOf } from '../../schema/codes/uk-offence-facts.ts';
import { treatmentOf } from '../../schema/codes/uk-sanction-mapping.ts';
import type { Conviction, Offence, Sanction } from '../../connectors/contract/canonical.ts';
import { lengthOf } from '../platform/calendar-days.ts';
import { ecrisCategoryOf } from '../conviction/offence-category.ts';
import { rehabilitationKindOf } from '../conviction/rehabilitation-period.ts';
import type { CertificateLine } from './content.ts';
import type { DisclosableEvent } from './step-down.ts';

export interface ShownEvent extends DisclosableEvent {
  shown: CertificateLine;
}

export interface RecordFacts {
  /** Key of the record it stands in. */
  record: string;
  conviction: Conviction;
  /** Somebody has said that it is this person's. */
  confirmed: boolean;
}

export function eventsOf({ record, conviction, confirmed }: RecordFacts): ShownEvent[] {
  if (conviction.deleted) return [];
  return conviction.offences
    .flatMap((offence) => eventOf(record, conviction, offence) ?? [])
    .map((event) => ({ ...event, confirmed }));
}

function eventOf(record: string, conviction: Conviction, offence: Offence): Omit<ShownEvent, 'confirmed'> | undefined {
  const sanctions = conviction.sanctions.filter(({ offences }) => offences.length === 0 || offences.includes(offence.localId));
  const kind = kindOf(conviction, sanctions);
  if (!kind) return undefined;
  return {
    id: `${record}/${conviction.nativeId}/${offence.localId}`,
    kind,
    origin: originOf(conviction),
    on: conviction.decidedOn ?? (kind === 'IMPENDING' ? (offence.startedOn ?? null) : null),
    category: categoryOf(offence),
    ...custodyOf(kind, sanctions),
    usable: conviction.country === 'GB' || conviction.transmittable !== 'NO',
    shown: {
      on: conviction.decidedOn ?? offence.startedOn ?? '',
      court: conviction.court?.text ?? '',
      offence: offenceInWords(offence),
      disposal: kind === 'IMPENDING' ? 'Matter pending' : sanctions.map(sanctionInWords).filter(Boolean).join('; '),
    },
  };
}

/** Undefined for what was quashed, ended without a conviction or is a penalty notice: none of it belongs on a certificate. */
function kindOf({ decidedOn, country }: Conviction, sanctions: readonly Sanction[]): DisclosableEvent['kind'] | undefined {
  const codes = sanctions.filter(({ category }) => category.system === pncDisposals.system).map(({ category }) => category.code);
  const treatments = codes.map((code) => treatmentOf(code).treatment);
  if (treatments.includes('QUASHED')) return undefined;
  if (codes.some((code) => cautionDisposals.includes(code))) return 'CAUTION';
  if (sanctions.length === 0) return decidedOn || country !== 'GB' ? 'CONVICTION' : 'IMPENDING';
  const decisive = treatments.filter((treatment) => treatment !== 'PROCEDURAL');
  const isNone = decisive.length > 0 && decisive.every((treatment) => treatment === 'NOT_A_CONVICTION');
  return isNone ? undefined : 'CONVICTION';
}

function originOf({ country, court }: Conviction): EventOrigin {
  if (country !== 'GB') return 'OVERSEAS';
  const name = ` ${court?.text.toUpperCase() ?? ''} `;
  if (militaryCourts.some((words) => name.includes(words))) return 'MILITARY';
  return ukNations.find(({ places }) => places.some((place) => name.includes(` ${place} `)))?.nation ?? 'ENGLAND_WALES';
}

const summaryModes = ['CS', 'CM', 'CB'];

/** Null where our tables do not know the offence: then a person decides, where it matters. */
function categoryOf(offence: Offence): StepDownCategory | null {
  const { a, aChapters, bChapters } = stepDownClasses;
  if (offence.category.system === cjsOffences.system) {
    const facts = ukOffenceFactsOf(offence.category.code);
    if (!facts) return null;
    if (facts.seriousBases.some((basis) => a.includes(basis))) return 'A';
    if (summaryModes.includes(facts.mode)) return 'C';
    return facts.ecrisCategory && isIn(bChapters, facts.ecrisCategory) ? 'B' : 'C';
  }
  const category = ecrisCategoryOf(offence);
  if (!category) return null;
  if (isIn(aChapters, category)) return 'A';
  return isIn(bChapters, category) ? 'B' : 'C';
}

function isIn(chapters: readonly string[], category: string): boolean {
  return chapters.includes(category.slice(0, 2));
}

const forLife = 9_999;

/** A suspended sentence is one of custody. Several terms may run together or one after the other, which the record does not say. */
function custodyOf(
  kind: DisclosableEvent['kind'],
  sanctions: readonly Sanction[],
): Pick<DisclosableEvent, 'custody' | 'custodyMonths'> {
  if (kind !== 'CONVICTION') return { custody: 'NO', custodyMonths: 0 };
  const kinds = sanctions.map(rehabilitationKindOf);
  if (kinds.includes('NEVER')) return { custody: 'YES', custodyMonths: forLife };
  const terms = sanctions.filter((_, at) => kinds[at] === 'CUSTODY').map(({ sentenced }) => monthsOf(sentenced));
  if (terms.length > 0) return { custody: 'YES', custodyMonths: terms.length === 1 ? (terms[0] ?? null) : atLeast(terms) };
  return sanctions.length === 0 || kinds.includes('UNKNOWN')
    ? { custody: 'UNKNOWN', custodyMonths: null }
    : { custody: 'NO', custodyMonths: 0 };
}

function monthsOf(sentenced: string | undefined): number | null {
  const length = lengthOf(sentenced);
  return length ? length.months + Math.floor(length.days / 30) : null;
}

/** The longest where that alone decides; else not known. */
function atLeast(terms: readonly (number | null)[]): number | null {
  const longest = Math.max(...terms.map((months) => months ?? 0));
  return longest >= 6 || terms.every((months) => months !== null && months * terms.length < 6) ? longest : null;
}

const labels = new Map(
  [cjsOffences, ecrisOffences, pncDisposals, ecrisSanctions].flatMap(({ system, rows }) =>
    rows.map(([code, label]) => [`${system} ${code}`, label] as const),
  ),
);

const labelOf = ({ system, code }: Offence['category']) => labels.get(`${system} ${code}`);

function offenceInWords({ title, category }: Offence): string {
  const [own, label] = [title?.text, labelOf(category) ?? labelOf({ ...category, code: category.code.slice(0, 7) })];
  // What another country wrote in its own language is shown in ours, by its category.
  return (title?.language === 'en' || title?.translated ? own : label) ?? label ?? own ?? category.code;
}

function sanctionInWords({ title, category, sentenced, fine }: Sanction): string {
  const name = labelOf(category) ?? title?.text ?? category.code;
  const money = fine ? `${fine.amount} ${fine.currency ?? 'GBP'}` : undefined;
  return [name, sentenced, money].filter(Boolean).join(' ');
}
