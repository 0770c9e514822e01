/** The three calls a connection may offer, as the checks see them: how to make one, and what a good answer is. */
import type { Connection } from '../../../contract/connector.ts';
import type { Submission } from '../../../contract/messages.ts';
import type { OffenderAnswer, OffenderEnquiry, OffenderUpdate } from '../../../contract/offenders.ts';
import type { RegisterAnswer, RegisterEnquiry, RegisterUpdate } from '../../../contract/register.ts';
import { accountability, type Bench, type Opened } from '../bench.ts';
import { problemsOf } from '../canonical-rules.ts';
import { demand } from '../demand.ts';
import type { StandIn } from '../stand-in.ts';

export type Call = () => Promise<unknown>;
type Touch = <T>(value: T) => T;

export interface CallKind {
  prefix: 'ENQ' | 'SUB' | 'UPD';
  title: string;
  /** What the fault of a line strikes. */
  what: 'read' | 'write';
  appliesTo(standIn: StandIn): boolean;
  /** One call for each sample. `touch` sees what is handed over. */
  samples(bench: Bench, opened: Opened, touch?: Touch): Call[];
  /** What the samples say of persons is in here. */
  said(bench: Bench): unknown;
  /** Fails the check where this is no good answer. */
  judge(answer: unknown): void;
  /** Several at once; fails the check where one was given another's answer. */
  apart(bench: Bench, opened: Opened): Promise<void>;
}

/** The first sample as a call. */
export function prepared(kind: CallKind, bench: Bench, opened: Opened, touch?: Touch): Call {
  const [call] = kind.samples(bench, opened, touch);
  demand(call !== undefined, 'there is no sample');
  return call;
}

const untouched: Touch = (value) => value;

export type Enquiry = RegisterEnquiry | OffenderEnquiry;
export type Update = RegisterUpdate | OffenderUpdate;
export type Answer = RegisterAnswer | OffenderAnswer;

export async function ask(
  bench: Bench,
  { enquire, enquireOffenders }: Connection,
  enquiry: Enquiry,
  by = accountability,
): Promise<Answer> {
  const answer =
    bench.definition.role === 'offenders'
      ? await enquireOffenders?.(enquiry as OffenderEnquiry, by) // the role says which of the two the samples are
      : await enquire?.(enquiry as RegisterEnquiry, by);
  demand(answer !== undefined, 'there is no answer');
  return answer;
}

export async function change(
  bench: Bench,
  { update, updateOffender }: Connection,
  what: Update,
  by = accountability,
): Promise<object> {
  const done =
    bench.definition.role === 'offenders'
      ? await updateOffender?.(what as OffenderUpdate, by) // as above
      : await update?.(what as RegisterUpdate, by);
  demand(done !== undefined, 'there is no answer');
  return done;
}

export async function submit({ submit: send }: Connection, submission: Submission): Promise<void> {
  demand(send !== undefined, 'there is no submit()');
  return send(submission);
}

export const samplesOf = {
  enquiries: ({ backEnd }: Bench): readonly Enquiry[] => backEnd.enquiries ?? [],
  submissions: (bench: Bench): readonly Submission[] => bench.backEnd.submissions?.(bench.next()) ?? [],
  update(bench: Bench): Update {
    const made = bench.backEnd.update?.(bench.next());
    demand(made !== undefined, 'there is no sample of an update');
    return made;
  },
};

const enquiring: CallKind = {
  prefix: 'ENQ',
  title: 'an enquiry',
  what: 'read',
  appliesTo: ({ definition, backEnd }) => definition.can.includes('enquire') && backEnd !== undefined,
  samples: (bench, { connection }, touch = untouched) =>
    samplesOf
      .enquiries(bench)
      .map((enquiry) => () => ask(bench, connection, touch(structuredClone(enquiry)), touch({ ...accountability }))),
  said: (bench) => [samplesOf.enquiries(bench), accountability],
  judge(answer) {
    const { records } = answer as Answer; // by the contract; looked at next
    demand(Array.isArray(records) && records.length > 0, 'somebody the back end knows was not found');
    demand(problemsOf(records).length === 0, problemsOf(records).join('; '));
  },
  async apart(bench, { connection }) {
    const enquiries = [...samplesOf.enquiries(bench), ...samplesOf.enquiries(bench)];
    const alone: string[] = [];
    for (const enquiry of enquiries) alone.push(JSON.stringify(await ask(bench, connection, enquiry)));
    const atOnce = await Promise.all(enquiries.map(async (enquiry) => JSON.stringify(await ask(bench, connection, enquiry))));
    demand(JSON.stringify(atOnce) === JSON.stringify(alone), 'asked at once they were answered differently');
  },
};

const submitting: CallKind = {
  prefix: 'SUB',
  title: 'a submission',
  what: 'write',
  appliesTo: ({ definition, backEnd }) => definition.can.includes('submit') && backEnd !== undefined,
  samples: (bench, { connection }, touch = untouched) =>
    samplesOf.submissions(bench).map((submission) => () => submit(connection, touch(submission))),
  said: (bench) => samplesOf.submissions(bench),
  judge: (answer) => demand(answer === undefined, 'a submission has no answer: what comes back comes as a delivery'),
  async apart(bench, { connection }) {
    const several = Array.from({ length: 4 }, () => samplesOf.submissions(bench)[0]).filter((each) => each !== undefined);
    await Promise.all(several.map((submission) => submit(connection, submission)));
    for (const { reference } of several) demand(bench.stand.effects?.(reference) === 1, 'one did not arrive, or not once');
  },
};

const updating: CallKind = {
  prefix: 'UPD',
  title: 'an update',
  what: 'write',
  appliesTo: ({ definition, backEnd }) => definition.can.includes('update') && backEnd !== undefined,
  samples: (bench, { connection }, touch = untouched) => {
    const made = samplesOf.update(bench);
    return [() => change(bench, connection, touch(made), touch({ ...accountability }))];
  },
  said: (bench) => [samplesOf.update(bench), accountability],
  judge(answer) {
    const done = answer as { code?: unknown; version?: unknown }; // a register's or an offender record's, by the role
    demand(typeof done.code === 'string' || typeof done.version === 'number', 'the answer says neither code nor version');
  },
  async apart(bench, { connection }) {
    const several = Array.from({ length: 4 }, () => samplesOf.update(bench));
    await Promise.all(several.map((update) => change(bench, connection, update)));
    for (const { reference } of several) demand(bench.stand.effects?.(reference) === 1, 'one was not made, or not once');
  },
};

export const callKinds: readonly CallKind[] = [enquiring, submitting, updating];
