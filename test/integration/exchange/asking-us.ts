/** Other countries ask us: what a test needs to follow such a request and to answer it as two people of the unit. */
import type { RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import type { SaidConviction } from '../../../connectors/ecris/simulator/read-says.ts';
import type { Asking } from '../../../connectors/ecris/simulator/openings.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import type { RequestInResult } from '../../../server/exchange/requests-in/on-request-in.ts';
import { until } from '../../support/processes.ts';
import type { Exchange } from './exchange.ts';
import { aCall, type Ground } from './ground.ts';

export const caseworker = aCall({ organisation: '89', role: 'caseworker' });
export const supervisor = aCall({ organisation: '89', role: 'supervisor' });

export interface AskedRow {
  id: string;
  reference: string;
  status: string;
  purpose: string;
  urgency: string;
  due_on: string | null;
  partner_due_on: string | null;
  sent_at: Date | null;
  failure: string | null;
  person_id: string;
  raised_at: Date;
}

export interface DraftRow {
  id: string;
  state: string;
  outcome: string;
  remarks: string;
  items: { id: string; state: string; rule: string; origin: string; decidedBy: string | null }[];
}

export interface SearchRow {
  doubt: string | null;
  chosen: string[] | null;
  found: { key: string; differences: string[] }[];
  decided_by: string | null;
  searched: { names: string[] };
}

/** A person as a State describes one; nobody of the PNC unless said so. */
export function somebody(change: Partial<RegisterPerson> = {}): RegisterPerson {
  return {
    forename: 'Nimeni',
    surname: 'Necunoscutescu',
    sex: '1',
    birth: '1984-02-03',
    birthPlace: { country: 'RO', town: 'Cluj' },
    nationalities: ['RO'],
    convictions: [],
    ...change,
  };
}

/** On the PNC once, with a shop theft of 2019. */
export const mihai = somebody({ forename: 'Mihai', surname: 'Exemplu', birth: '1986-05-25' });
/** On the PNC twice. */
export const sam = somebody({ forename: 'Sam', surname: 'Double', birth: '1983-06-06', nationalities: ['GB'] });

export async function rowOf(ground: Pick<Ground, 'rows'>, reference: string): Promise<AskedRow | undefined> {
  const [row] = await ground.rows<AskedRow>('select * from country_request where reference = $1', [reference]);
  return row;
}

/** A State asks; resolves once the request stands there. */
export async function asked(exchange: Exchange, status: string, person: RegisterPerson, more: Partial<Asking> = {}) {
  const { reference } = await exchange.states.order({ ask: { country: 'RO', person, ...more } });
  return reaches(exchange, reference, status);
}

export async function reaches(exchange: Pick<Ground, 'rows'>, reference: string, status: string): Promise<AskedRow> {
  await until(`the request is ${status}`, async () => (await rowOf(exchange, reference))?.status === status);
  return (await rowOf(exchange, reference)) as AskedRow; // it was there
}

export async function draftOf(ground: Pick<Ground, 'rows'>, { id }: { id: string }): Promise<DraftRow> {
  const [row] = await ground.rows<DraftRow>('select * from answer_draft where request_id = $1 order by id desc', [id]);
  if (!row) throw new Error('nothing is drafted');
  return row;
}

export async function searchOf(ground: Pick<Ground, 'rows'>, { id }: { id: string }): Promise<SearchRow> {
  const [row] = await ground.rows<SearchRow>('select * from asked_search where request_id = $1 order by id desc', [id]);
  if (!row) throw new Error('nothing was searched');
  return row;
}

export const about = ({ id }: { id: string }) => ({ countryRequestId: `req_${id}` });

/** Drafted by the caseworker, released by the supervisor, taken by the country. */
export async function answered(
  exchange: Exchange,
  request: AskedRow,
  by: [HubCall, HubCall] = [caseworker, supervisor],
): Promise<Said> {
  const { useCases } = exchange.hub;
  await expectDone(useCases.draftAnswer(by[0], { ...about(request), idempotencyKey: `draft-${request.id}`, decisions: [] }));
  const draft = await draftOf(exchange, request);
  await expectDone(useCases.releaseAnswer(by[1], { ...about(request), draftId: draft.id }));
  await reaches(exchange, request.reference, 'ANSWERED');
  return said(exchange, request.reference, 'RRS');
}

export async function expectDone(result: Promise<RequestInResult>): Promise<void> {
  const got = await result;
  if (got.kind !== 'done') throw new Error(JSON.stringify(got));
}

export interface Said {
  outcome?: string;
  dueOn?: string;
  wants?: string[];
  remarks?: string;
  convictions?: SaidConviction[];
}

/** What the State's own journal says it was sent, in answer to a message of its own. */
export async function said(exchange: Exchange, inReplyTo: string, type: string): Promise<Said> {
  const find = () => exchange.states.entries('FRAME_IN', type).filter((entry) => entry.inReplyTo === inReplyTo);
  await until(`the State has a ${type}`, async () => find().length > 0);
  return (find().at(-1)?.data as { says: Said }).says; // what the simulator has written
}

/** Kinds told to the unit about one request, in the order of the feed. */
export async function toldOf(ground: Pick<Ground, 'rows'>, { id }: { id: string }, organisation = '89'): Promise<string[]> {
  const rows = await ground.rows<{ kind: string }>(
    'select kind from feed_event where country_request_id = $1 and organisation = $2 order by seq',
    [id, organisation],
  );
  return rows.map(({ kind }) => kind);
}
