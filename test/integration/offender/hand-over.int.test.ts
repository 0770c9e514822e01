import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { isVisible } from '../../../server/platform/api/read/is-visible.ts';
import { handOverShape, offenderMatterShape } from '../../../server/offender/offender.reads.ts';
import { changesDone, framesOf } from '../visor/stage.ts';
import {
  aForce,
  anOffer,
  matterIs,
  matterOf,
  offered,
  openDesk,
  recorded,
  theUnit,
  toldOfMatter,
  type Desk,
  type MatterRow,
} from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const sees = ({ reader }: HubCall, { id }: { id: string }, shape = offenderMatterShape) =>
  desk.hub.unitOfWork(({ em }) => isVisible(em, shape, reader, id.replace(/^[a-z]+_/, '')));
const stateOf = async (handOverId: string) =>
  (
    await desk.rows<{ state: string; decided_by: string | null; rejected_because: string | null }>(
      'select state, decided_by, rejected_because from hand_over where id = $1',
      [handOverId.slice(4)],
    )
  )[0];
const accept = (handOverId: string, call: HubCall) =>
  desk.hub.useCases.acceptHandOver(call, { handOverId, manager: 'Manager 3001' });
const reject = (handOverId: string, call: HubCall) =>
  desk.hub.useCases.rejectHandOver(call, { handOverId, reason: 'He has moved to Kent' });

describe('a person on ViSOR who is offered to a force', () => {
  it('is seen by the force from the moment at which ViSOR has the offer, and not before', async () => {
    const { matter } = await recorded(desk);
    expect(await sees(aForce('30'), matter)).toBe(false);
    await desk.orderVisor('faults', { on: 'proposeTransfer', action: 'delay', ms: 300, times: 1 });
    const result = await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter));
    if (result.kind !== 'moved') throw new Error(result.kind);
    expect(await sees(aForce('30'), matter)).toBe(false);
    expect(await sees(aForce('30'), { id: result.handOverId }, handOverShape)).toBe(false);
    expect(await matterIs(desk, matter, 'HANDOVER_PROPOSED')).toMatchObject({
      responsible: '89',
      station: '89FV',
      offered_to: '30',
    });
    expect(await sees(aForce('30'), matter)).toBe(true);
    expect(await sees(aForce('44'), matter)).toBe(false);
    expect(await toldOfMatter(desk, '30', matter)).toEqual(['HAND_OVER_PROPOSED']);
    expect(await toldOfMatter(desk, '44', matter)).toEqual([]);
  });

  it('is the force’s once it has accepted and ViSOR knows it; until then the unit is responsible', async () => {
    const { matter, handOverId } = await offered(desk);
    await desk.orderVisor('faults', { on: 'acceptTransfer', action: 'delay', ms: 300, times: 1 });
    expect(await accept(handOverId, aForce('30'))).toMatchObject({ kind: 'moved' });
    expect(await matterOf(desk, matter)).toMatchObject({ status: 'HANDOVER_ACCEPTING', responsible: '89' });
    expect(await matterIs(desk, matter, 'HANDED_OVER')).toMatchObject({
      responsible: '30',
      station: '30FV',
      manager: 'Manager 3001',
      offered_to: null,
    });
    expect(await stateOf(handOverId)).toEqual({
      state: 'ACCEPTED',
      decided_by: 'investigator@30.example',
      rejected_because: null,
    });
    expect(await toldOfMatter(desk, '30', matter)).toEqual(['HAND_OVER_PROPOSED', 'HAND_OVER_ACCEPTED']);
    expect((await toldOfMatter(desk, '89', matter)).slice(-2)).toEqual(['HAND_OVER_PROPOSED', 'HAND_OVER_ACCEPTED']);
    expect(framesOf(desk.visorSimulator, 'FRAME_IN', 'acceptTransfer').at(-1)?.headers['x-visor-on-behalf-of']).toBe('Force 30');
    expect(await sees(aForce('30'), matter)).toBe(true);
  });

  it('stays the unit’s where the force rejects, which then sees no more of it than its own answer; another may be asked', async () => {
    const { matter, handOverId } = await offered(desk);
    expect(await reject(handOverId, aForce('30'))).toMatchObject({ kind: 'moved' });
    expect(await matterIs(desk, matter, 'HANDOVER_REJECTED')).toMatchObject({
      responsible: '89',
      station: '89FV',
      offered_to: null,
    });
    expect(await stateOf(handOverId)).toMatchObject({ state: 'REJECTED', rejected_because: 'He has moved to Kent' });
    expect([await sees(aForce('30'), matter), await sees(aForce('30'), { id: handOverId }, handOverShape)]).toEqual([
      false,
      true,
    ]);
    const result = await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter, '46'));
    if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
    await matterIs(desk, matter, 'HANDOVER_PROPOSED');
    expect([await sees(aForce('30'), matter), await sees(aForce('46'), matter)]).toEqual([false, true]);
    expect(await sees(aForce('30'), { id: result.handOverId }, handOverShape)).toBe(false);
    await accept(`hov_${result.handOverId}`, aForce('46'));
    expect(await matterIs(desk, matter, 'HANDED_OVER')).toMatchObject({ responsible: '46', station: '46FV' });
    expect(await toldOfMatter(desk, '30', matter)).toEqual(['HAND_OVER_PROPOSED', 'HAND_OVER_REJECTED']);
  });

  it.each([
    ['order', 'drop'],
    ['answer', 'no-reply'],
  ])('is handed over once where each %s on the way is lost and everything is said twice', async (_, action) => {
    const { matter } = await recorded(desk);
    const before = changesDone(desk.visorSimulator);
    for (const on of ['proposeTransfer', 'acceptTransfer']) await desk.orderVisor('faults', { on, action, times: 1 });
    const offer = anOffer(matter);
    const [first, second] = await Promise.all([1, 2].map(() => desk.hub.useCases.proposeHandOver(theUnit(), offer)));
    expect(first).toEqual(second);
    if (first?.kind !== 'moved') throw new Error(first?.kind);
    await matterIs(desk, matter, 'HANDOVER_PROPOSED');
    const handOverId = `hov_${first.handOverId}`;
    await Promise.all([1, 2, 3].map(() => accept(handOverId, aForce('30'))));
    await matterIs(desk, matter, 'HANDED_OVER');
    expect(await accept(handOverId, aForce('30'))).toMatchObject({ kind: 'moved' });
    expect(changesDone(desk.visorSimulator)).toBe(before + 2);
    expect(await toldOfMatter(desk, '30', matter)).toEqual(['HAND_OVER_PROPOSED', 'HAND_OVER_ACCEPTED']);
  });

  it('accepted and rejected at once is one of both', async () => {
    const { matter, handOverId } = await offered(desk);
    const results = await Promise.all([accept(handOverId, aForce('30')), reject(handOverId, aForce('30'))]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['moved', 'wrong-state']);
    const accepted = results[0]?.kind === 'moved';
    expect(await matterIs(desk, matter, accepted ? 'HANDED_OVER' : 'HANDOVER_REJECTED')).toMatchObject({
      responsible: accepted ? '30' : '89',
    });
  });

  it('may be offered on by the force that has taken it over, and by nobody else', async () => {
    const { matter, handOverId } = await offered(desk);
    await accept(handOverId, aForce('30'));
    const handed = await matterIs(desk, matter, 'HANDED_OVER');
    const byUnit = await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(handed, '44'));
    expect(byUnit).toMatchObject({ kind: 'not-permitted', code: 'NOT_RESPONSIBLE' });
    expect(await desk.hub.useCases.proposeHandOver(aForce('30'), anOffer(handed, '44'))).toMatchObject({ kind: 'moved' });
    expect(await matterIs(desk, matter, 'HANDOVER_PROPOSED')).toMatchObject({ responsible: '30', offered_to: '44' });
  });

  it('whom ViSOR does not let go stays where the person is, and may be offered anew', async () => {
    const { matter } = await recorded(desk);
    await desk.orderVisor('behaviour', { order: 'REFUSE_WITH', type: 'unprocessable/not-allowed' });
    await desk.orderVisor('faults', { on: 'proposeTransfer', action: 'refuse', times: 1 });
    await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter));
    expect(await matterIs(desk, matter, 'HANDOVER_FAILED')).toMatchObject({ responsible: '89', offered_to: null });
    expect(await sees(aForce('30'), matter)).toBe(false);
    expect(await toldOfMatter(desk, '30', matter)).toEqual([]);
    await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter));
    await matterIs(desk, matter, 'HANDOVER_PROPOSED');
  });

  it('whose acceptance ViSOR refuses is still offered: the force answers again', async () => {
    const { matter, handOverId } = await offered(desk);
    await desk.orderVisor('behaviour', { order: 'REFUSE_WITH', type: 'unprocessable/not-allowed' });
    await desk.orderVisor('faults', { on: 'acceptTransfer', action: 'refuse', times: 1 });
    await accept(handOverId, aForce('30'));
    await matterIs(desk, matter, 'HANDOVER_PROPOSED');
    expect(await matterOf(desk, matter)).toMatchObject({ responsible: '89', failure: expect.stringMatching(/^[A-Z_]+$/) });
    await accept(handOverId, aForce('30'));
    expect(await matterIs(desk, matter, 'HANDED_OVER')).toMatchObject({ responsible: '30', failure: null });
  });
});

describe('who may not', () => {
  let matter: MatterRow;
  let handOverId: string;
  beforeAll(async () => ({ matter, handOverId } = await offered(desk)));

  it('answer, is a force to which nothing was offered: the offer is as one that never was', async () => {
    const never = await accept('hov_00000000-0000-7000-8000-000000000000', aForce('44'));
    expect(await accept(handOverId, aForce('44'))).toEqual(never);
    expect(await reject(handOverId, aForce('44'))).toEqual({ kind: 'not-found' });
  });

  it('answer, is the unit itself, and an auditor or administrator of the force', async () => {
    expect(await accept(handOverId, theUnit())).toMatchObject({ kind: 'not-permitted', code: 'NOT_OFFERED_TO_YOU' });
    expect(await reject(handOverId, theUnit())).toMatchObject({ kind: 'not-permitted', code: 'NOT_OFFERED_TO_YOU' });
    for (const role of ['auditor', 'admin'] as const) {
      expect(await accept(handOverId, aForce('30', { role }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
      expect(await reject(handOverId, aForce('30', { role }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    }
  });

  it('offer, is whoever is not responsible: another force, the force that is only offered it, an auditor', async () => {
    const offer = anOffer(matter, '46');
    expect(await desk.hub.useCases.proposeHandOver(aForce('44'), offer)).toEqual({ kind: 'not-found' });
    expect(await desk.hub.useCases.proposeHandOver(aForce('30'), anOffer(matter, '46'))).toMatchObject({
      code: 'NOT_RESPONSIBLE',
    });
    expect(await desk.hub.useCases.proposeHandOver(theUnit({ role: 'auditor' }), anOffer(matter, '46'))).toMatchObject({
      code: 'ROLE',
    });
    expect(await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter, '46'))).toMatchObject({
      kind: 'wrong-state',
      code: 'HANDOVER_PROPOSED',
    });
  });

  it.each([
    ['nobody of that code', '00', 'UNKNOWN_FORCE'],
    ['no force', '73', 'UNKNOWN_FORCE'],
    ['the unit itself', '89', 'UNKNOWN_FORCE'],
  ])('be offered a person, is %s', async (_, force, code) => {
    expect(await desk.hub.useCases.proposeHandOver(theUnit(), anOffer(matter, force))).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'force', code }],
    });
    expect(await matterOf(desk, matter)).toMatchObject({ status: 'HANDOVER_PROPOSED', offered_to: '30' });
  });
});
