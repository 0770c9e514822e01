/** How a scenario is written: one object that the compiler checks, played as a demo (`hub demo <name>`) and as a test. */
import type { Arrival, EnquiryFieldsFragment, HubClient, Urgency } from '../../client-sdk/index.ts';
import type { FunctionalErrorCode } from '../../connectors/ecris/wire/codes.ts';
import type { RegisterPerson } from '../../connectors/ecris/simulator/register.ts';
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
  asks?: Asking;
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
  /** What the PNC says when it refuses, e.g. PNCAM: it is down. */
  | { act: 'pnc-refuses-with'; code: string }
  | ({ act: 'fault'; at: BackEndName } & Fault)
  /** Faults are over. */
  | { act: 'mend'; at: BackEndName }
  /** As by `kill -9`; it is started again at once. */
  | { act: 'kill'; part: PartName }
  | { act: 'cancel'; country: string; gets: CancelResult }
  | { act: 'ask-more'; country: string; question: string };

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

export type ToldKind =
  | 'REGISTER_SEARCHED'
  | 'COUNTRY_REQUEST_SENT'
  | 'COUNTRY_REQUEST_FAILED'
  | 'COUNTRY_REQUEST_CANCELLED'
  | 'DEADLINE_KNOWN'
  | 'INFORMATION_WANTED'
  | 'RESPONSE_ARRIVED'
  | 'FURTHER_DETAILS_ARRIVED';

/** One event of the feed; `country` is the one that the request went to. */
export type Told = { kind: ToldKind; country?: string } & Expected<Omit<Arrival, 'kind'>>;

type CancelResult = Awaited<ReturnType<HubClient['cancelCountryRequest']>>['__typename'];
type Thread = NonNullable<Awaited<ReturnType<HubClient['countryRequest']>>>;
type PersonView = NonNullable<Awaited<ReturnType<HubClient['person']>>>;

/** What the force sees when it looks. */
export interface Shown {
  enquiry?: Expected<EnquiryFieldsFragment>;
  /** By country. */
  requests?: Readonly<Record<string, Expected<Thread>>>;
  person?: Expected<PersonView>;
  /** The person as a call for another purpose sees it. */
  personFor?: { purpose: Purpose; person: Expected<PersonView> };
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
}
