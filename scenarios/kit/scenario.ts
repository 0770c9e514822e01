/** How a scenario is written: one object that the compiler checks, played as a demo (`hub demo <name>`) and as a test. */
import type { Arrival, HubClient, Urgency } from '../../client-sdk/index.ts';
import type { FunctionalErrorCode } from '../../connectors/ecris/wire/codes.ts';
import type { Says } from '../../connectors/ecris/simulator/read-says.ts';
import type { RegisterPerson } from '../../connectors/ecris/simulator/register.ts';
import type { ToldAs } from '../../connectors/ecris/simulator/task.ts';
import type { Profile } from '../../connectors/ecris/simulator/profiles.ts';
import type { Profile as BureauProfile } from '../../connectors/interpol/simulator/profiles.ts';
import type { RegisterPerson as BureauPerson } from '../../connectors/interpol/simulator/register.ts';
import type { Nominal } from '../../connectors/pnc/simulator/nominal.ts';
import type { Fault } from '../../connectors/simulator-kit/faults.ts';
import type { Expected } from './fit.ts';

export interface Scenario {
  /** A few words, e.g. "Romania answers tomorrow". */
  title: string;
  /** The trade's sentence: what happens, and what the force must see. */
  sentence: string;
  /** When the force asks: RFC 3339. Default: Monday 14 November 2016, 09:40 in London. */
  startsAt?: string;
  about: Subject;
  /** What the force asks; `NOBODY` where a partner begins, and the unit's own staff and feed are looked at. */
  asks?: Asking | 'NOBODY';
  /** What the back ends know and how they are, before the question. */
  given?: readonly Act[];
  /** In order of days. */
  then: readonly Moment[];
}

/** Who is asked about. The surname gets an ending of its own at every playing, so that no two playings meet in a register. */
export interface Subject {
  given: string;
  family: string;
  /** Partial ISO date. */
  birthDate: string;
  sex: 'MALE' | 'FEMALE' | 'UNKNOWN';
  born: { country: string; town?: string };
  nationalities: readonly string[];
  /** The documented person of the simulated registers: the surname stays as it is. */
  asInTheRegister?: true;
  /** The force knows the PNCID; the PNC has it only where an act says so. */
  withPncId?: true;
}

export interface Asking {
  /** PNC force code; default 30, Derbyshire. */
  force?: string;
  /** Default: the subject's foreign nationalities. */
  countries?: readonly string[];
  purpose?: Purpose;
  urgency?: Urgency;
  offenceCode?: string;
  /** ISO 8601 full date. */
  courtDate?: string;
}

/** Purposes that the players' tokens hold. */
export type Purpose = 'CRIMINAL_PROCEEDINGS' | 'PUBLIC_PROTECTION';

/** A register's entry about the subject: what is not said is as in the question. */
export type Entry = Partial<RegisterPerson>;
export const backEndNames = ['ecris', 'pnc', 'interpol'] as const;
export type BackEndName = (typeof backEndNames)[number];
export type PartName = 'hub' | 'worker' | BackEndName;

/** What somebody does. Countries are ISO 3166-1 alpha-2; what the force is to get is named by the result's `__typename`. */
export type Act =
  /** A country's register holds the subject. */
  | { act: 'register'; country: string; entry?: Entry }
  /** The register's entry about the subject now reads so. */
  | { act: 'correct'; country: string; entry: Entry }
  /** A country is slower, silent or not alive; until the end of the scenario. */
  | { act: 'behave'; country: string; as: Partial<Profile> }
  /** The same for a country that is asked through its Interpol bureau. */
  | { act: 'bureau-register'; country: string; entry?: Partial<BureauPerson> }
  | { act: 'bureau-behave'; country: string; as: Partial<BureauProfile> }
  /** Every answer comes this many times more. */
  | { act: 'repeat-answers'; times: number }
  /** A country answers by itself: to the request that the country `to` was asked, or else to one that nobody sent; with `errors`, it says that it cannot work. */
  | { act: 'answer-unasked'; from: string; to?: string; fromFile?: true; errors?: FunctionalErrorCode[] }
  /** The PNC holds a record of the subject. */
  | { act: 'pnc-record'; record?: Partial<Nominal>; underAnotherNumber?: true }
  /** The PNC records a conviction of the subject for shop theft and writes the file of the day, which may leave dual nationals out. */
  | { act: 'pnc-convicts'; leavesOut?: 'DUAL_NATIONALS' }
  /** The nationalities that the PNC has are changed, and the file of the day written: recorded as a change of each conviction. */
  | { act: 'pnc-nationalities'; nationalities: string[] }
  /** What the PNC says when it refuses, e.g. PNCAM: it is down. */
  | { act: 'pnc-refuses-with'; code: string }
  | ({ act: 'fault'; at: BackEndName } & Fault)
  /** Faults are over. */
  | { act: 'mend'; at: BackEndName }
  /** As by `kill -9`; it is started again at once. */
  | { act: 'kill'; part: PartName }
  /** A country asks us about the subject: over ECRIS, or through its Interpol bureau where it has one. */
  | { act: 'asks-us'; country: string; entry?: Entry; bureauEntry?: Partial<BureauPerson>; how?: HowAsked }
  /** A country tells us of a conviction of the subject: the entry's first, or the one of that number (at a bureau: position). */
  | ({ act: 'notifies-us' } & Notifying)
  | ({ act: 'updates-notified' } & Notifying)
  | ({ act: 'deletes-notified' } & Notifying)
  /** A country withdraws what it began last here, or its newest answer to what we began. */
  | { act: 'withdraws'; country: string; answer?: true; reason?: string }
  /** A country sends again what it began last here. */
  | { act: 'repeats'; country: string }
  /** A Member State wants to know more about our newest message of that kind, or gives a receipt of its own choice. */
  | { act: 'asks-back'; country: string; about: 'NOT' | 'RRS'; items?: string[]; question?: string }
  | { act: 'gives-receipt'; country: string; result: 'accepted' | 'notOfThisState' | 'convictionUnknown' | 'refused' }
  /** Somebody at the unit does something that has no act of its own; resolves to the line of the timeline. */
  | { act: 'unit'; as: StaffRole; does: (hub: HubClient, matter: Matter) => Promise<string> }
  | { act: 'cancel'; country: string; gets: CancelResult }
  /** The force asks further countries for the same enquiry. */
  | { act: 'ask-countries'; countries: string[] }
  /** Another officer of the force asks the very same; `joins` are the countries that are not asked again. */
  | { act: 'ask-again'; joins: string[] }
  /** The force tells a country what it wanted to know: codes of the WANTED_ITEM table and values. */
  | { act: 'inform'; country: string; items: Readonly<Record<string, string>> }
  | { act: 'ask-more'; country: string; question: string };

/** For ECRIS and a bureau alike; see the simulators' own orders. */
export interface HowAsked {
  purpose?: string;
  authority?: string;
  urgent?: boolean;
  prints?: boolean;
}
export interface Notifying {
  country: string;
  entry?: Entry;
  bureauEntry?: Partial<BureauPerson>;
  conviction?: number;
  /** Member States: how a conviction told before ECRIS is named. */
  toldAs?: ToldAs;
  /** Bureaus: in prose. */
  inWords?: true;
}

/** Who works at the unit. */
export type StaffRole = 'caseworker' | 'supervisor' | 'auditor';

/** What a scenario's own functions may know of its playing. */
export interface Matter {
  subject: Subject;
  /** The subject's PNCID, whether or not anybody knows it. */
  pncId: string;
  /** The partner's own reference of what this country began last. */
  begun(country: string): string;
  /** What the unit's feed has told about this matter so far. */
  told(): Promise<Arrival[]>;
}

/** The virtual clock is moved to `day` (days after the question, may be broken), then acts, then everything stated must come true. */
export interface Moment {
  day: number;
  does?: readonly Act[];
  /** Exactly what the force is told since the moment before; nothing more, each thing once. ENQUIRY_RAISED goes without saying. */
  told?: readonly Told[];
  /** What is told of requests comes in the order written; otherwise in any. */
  inOrder?: true;
  shows?: Shown;
  /** What stands in the back ends' own journals about the subject. */
  journals?: readonly Journalled[];
  /** Exactly what waits for a person since the scenario began: reason codes. */
  parked?: readonly string[];
}

/** As in `FeedEvent.kind`. */
export type ToldKind = Uppercase<string>;

/** One event of the feed; `country` is the other side of the request or notification. */
export type Told = { kind: ToldKind; country?: string } & Expected<Omit<Arrival, 'kind'>>;

type CancelResult = Awaited<ReturnType<HubClient['cancelCountryRequest']>>['__typename'];
type Thread = NonNullable<Awaited<ReturnType<HubClient['countryRequest']>>>;
type EnquiryView = NonNullable<Awaited<ReturnType<HubClient['enquiry']>>>;
type PersonView = NonNullable<Awaited<ReturnType<HubClient['person']>>>;

/** What the force sees when it looks. */
export interface Shown {
  enquiry?: Expected<EnquiryView>;
  /** By country. */
  requests?: Readonly<Record<string, Expected<Thread>>>;
  person?: Expected<PersonView>;
  /** The person as a call for another purpose sees it. */
  personFor?: { purpose: Purpose; person: Expected<PersonView> };
  /** What the unit's staff see, each by a question of its own. */
  unit?: readonly { as: StaffRole; look: (hub: HubClient, matter: Matter) => Promise<unknown>; finds: unknown }[];
}

export interface Journalled {
  at: BackEndName;
  /** Native message type, e.g. REQ or ENQNAM. */
  type: string;
  /** Into the back end, out of it, or a fault that struck a message. */
  way: 'IN' | 'OUT' | 'FAULT';
  /** How many frames. */
  frames?: number;
  /** How many frames at the least, where repeats depend on the moment. */
  framesAtLeast?: number;
  /** How many different message ids. */
  numbers?: number;
  /** Every frame holds these words. */
  says?: string;
  /** The newest frame was understood so: at ECRIS by the simulator's reading, at a bureau by its lines. */
  tells?: Expected<Says>;
  lines?: Readonly<Record<string, string | RegExp>>;
}
