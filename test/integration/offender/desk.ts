/** The offender desk at work: a scripted partner answers, and the changes go to a simulated ViSOR. */
import { randomUUID } from 'node:crypto';
import type { OffenceKind } from '../../../schema/codes/offence-kinds.ts';
import type { Conviction } from '../../../connectors/contract/canonical.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { visor } from '../../../connectors/visor/index.ts';
import type { MatterStatus } from '../../../server/offender/offender-lifecycle.ts';
import { until } from '../../support/processes.ts';
import { feedOf, requestIn, type RequestRow } from '../exchange/exchange.ts';
import { aCall, anEnquiry, ion, raise, type CallFacts } from '../exchange/ground.ts';
import { aConviction, anAnswer, asAnswered, openScripted, type Scripted } from '../exchange/scripted.ts';
import { startVisorSimulator } from '../visor/stage.ts';

export interface Desk extends Scripted {
  visorSimulator: Simulator;
  /** POSTs to ViSOR's control door. */
  orderVisor(door: 'behaviour' | 'faults', body: unknown): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const visorSimulator = await startVisorSimulator();
  const options = visor.options.parse({ address: `http://127.0.0.1:${visorSimulator.port}`, timeoutMs: 500 });
  const scripted = await openScripted({ beside: [{ definition: visor, options }] });
  return {
    ...scripted,
    visorSimulator,
    async orderVisor(door, body) {
      const answer = await fetch(`http://127.0.0.1:${visorSimulator.controlPort}/${door}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async close() {
      await scripted.close();
      await visorSimulator.close();
    },
  };
}

export interface MatterRow {
  id: string;
  person_id: string;
  status: MatterStatus;
  kinds: OffenceKind[];
  responsible: string;
  offered_to: string | null;
  visor_id: string | null;
  station: string | null;
  manager: string | null;
  failure: string | null;
}

/** A caseworker of the exchange unit. */
export const theUnit = (change: CallFacts = {}) =>
  aCall({ organisation: '89', role: 'caseworker', purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'], ...change });
export const aForce = (organisation: string, change: CallFacts = {}) => aCall({ organisation, ...change });

let given = 0;
/** Somebody nobody else in the register is. */
export function aStranger() {
  const family = `Exemplescu${'abcdefghijklmnopqrstuvwxyz'[(given += 1) % 26]}`;
  return { ...ion, names: [{ kind: 'PRIMARY' as const, given: 'Ion', family }] };
}

export async function asked(desk: Desk, subject = aStranger()): Promise<RequestRow> {
  return requestIn(desk, await raise(desk, anEnquiry({ subject }), aCall()), 'SENT');
}

export async function answer(
  desk: Desk,
  request: RequestRow,
  convictions: Conviction[] = [aConviction()],
  birthDate = '1979-05-17',
) {
  const [row] = await desk.rows<{ subject: { names: { family: string }[] } }>(
    'select subject from country_request where id = $1',
    [request.id],
  );
  const family = row?.subject.names[0]?.family ?? '';
  const identity = {
    ...asAnswered,
    birthDate,
    names: [{ kind: 'PRIMARY' as const, given: 'ION', family: family.toUpperCase() }],
  };
  await desk.partner.deliver(anAnswer(request.reference, { identity, convictions }));
}

/** A request, or the matter itself. */
type About = Pick<RequestRow, 'person_id'>;

export async function matterOf(desk: Desk, { person_id }: About): Promise<MatterRow | undefined> {
  const [row] = await desk.rows<MatterRow>('select * from offender_matter where person_id = $1', [person_id]);
  return row;
}

export async function matterIs(desk: Desk, about: About, status: MatterStatus): Promise<MatterRow> {
  await until(`the matter is ${status}`, async () => (await matterOf(desk, about))?.status === status, 10_000);
  const matter = await matterOf(desk, about);
  if (!matter) throw new Error('there is no matter');
  return matter;
}

/** Kinds that an organisation was told of a matter and its offers, in order. */
export async function toldOfMatter(desk: Desk, organisation: string, matter: MatterRow): Promise<string[]> {
  const offers = await desk.rows<{ id: string }>('select id from hand_over where matter_id = $1', [matter.id]);
  const subjects = [`off_${matter.id}`, ...offers.map(({ id }) => `hov_${id}`)];
  return (await feedOf(desk, organisation)).filter(({ subject_id }) => subjects.includes(subject_id)).map(({ kind }) => kind);
}

export const anAssessment = (matter: MatterRow, change: object = {}) => ({
  idempotencyKey: randomUUID(),
  matterId: `off_${matter.id}`,
  category: 'VIOLENT' as const,
  level: 2,
  manager: 'Manager 8901',
  reason: 'Murder at sixteen, lives in Derby',
  ...change,
});

export const anOffer = (matter: MatterRow, force = '30', change: object = {}) => ({
  idempotencyKey: randomUUID(),
  matterId: `off_${matter.id}`,
  force,
  reason: 'He lives there',
  ...change,
});

/** A matter whose person is on ViSOR. */
export async function recorded(desk: Desk): Promise<{ request: RequestRow; matter: MatterRow }> {
  const request = await asked(desk);
  await answer(desk, request);
  const raised = await matterIs(desk, request, 'RAISED');
  const result = await desk.hub.useCases.recordOffender(theUnit(), anAssessment(raised));
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return { request, matter: await matterIs(desk, request, 'RECORDED') };
}

/** One that is offered to a force. */
export async function offered(desk: Desk, force = '30'): Promise<{ request: RequestRow; matter: MatterRow; handOverId: string }> {
  const { request, matter } = await recorded(desk);
  const result = await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter, force));
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return { request, matter: await matterIs(desk, request, 'HANDOVER_PROPOSED'), handOverId: `hov_${result.handOverId}` };
}
