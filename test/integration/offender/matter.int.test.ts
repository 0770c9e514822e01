import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aConviction } from '../exchange/scripted.ts';
import { changesDone, framesOf } from '../visor/stage.ts';
import {
  aForce,
  anAssessment,
  answer,
  asked,
  matterIs,
  matterOf,
  openDesk,
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

const category = (code: string) => ({ system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code });
const of = (code: string, nativeId = 'RO-C-000000000000001') =>
  aConviction({ nativeId, offences: [{ localId: 'O-00001', category: category(code) }] });

const raised = async (): Promise<MatterRow> => {
  const request = await asked(desk);
  await answer(desk, request);
  return matterIs(desk, request, 'RAISED');
};
const stepsOf = (matter: MatterRow) =>
  desk.rows<{ step: string; to: string; basis: string; by: string }>(
    'select step, "to", basis, "by" from step_taken where subject_id = $1 order by seq',
    [matter.id],
  );

describe('a conviction from abroad', () => {
  it.each([
    ['murder', '0801 00', 'VIOLENT'],
    ['rape', '1001 00', 'SEXUAL'],
    ['sexual assault of a child', '1011 00', 'CHILD_SEXUAL'],
    ['a terrorist offence', '0301 00', 'TERRORIST'],
  ])('of %s comes to the offender desk', async (_, code, kind) => {
    const request = await asked(desk);
    await answer(desk, request, [of(code)]);
    const matter = await matterIs(desk, request, 'RAISED');
    expect(matter.kinds).toContain(kind);
    expect(matter).toMatchObject({ responsible: '89', visor_id: null });
    expect(await toldOfMatter(desk, '89', matter)).toEqual(['OFFENDER_MATTER_RAISED']);
    expect(await toldOfMatter(desk, '30', matter)).toEqual([]);
    expect(await stepsOf(matter)).toEqual([{ step: 'raise', to: 'RAISED', basis: 'PROTECT_PUBLIC', by: 'hub' }]);
  });

  it('of theft does not', async () => {
    const request = await asked(desk);
    await answer(desk, request, [of('1502 00')]);
    expect(await matterOf(desk, request)).toBeUndefined();
  });

  it('that its State has struck does not', async () => {
    const request = await asked(desk);
    await answer(desk, request, [{ ...of('0801 00'), deleted: true }]);
    expect(await matterOf(desk, request)).toBeUndefined();
  });

  it('whose person is in doubt does not, until somebody has decided that it is this one', async () => {
    const request = await asked(desk);
    await answer(desk, request, [of('0801 00')], '1978-05-17');
    expect(await matterOf(desk, request)).toBeUndefined();
    const [response] = await desk.rows<{ id: string }>('select id from country_response where request_id = $1', [request.id]);
    const decision = { responseId: `rsp_${response?.id}`, decision: 'CONFIRMED' as const, reason: 'Photograph compared' };
    await desk.hub.useCases.decideIdentity(aForce('30'), decision);
    expect(await matterOf(desk, request)).toMatchObject({ status: 'RAISED', kinds: ['VIOLENT'] });
  });

  it('told again, as it was or amended, is no news', async () => {
    const request = await asked(desk);
    await answer(desk, request, [of('0801 00')]);
    await answer(desk, request, [{ ...of('0801 00'), fileNumber: 'amended' }]);
    const matter = await matterIs(desk, request, 'RAISED');
    expect(await toldOfMatter(desk, '89', matter)).toEqual(['OFFENDER_MATTER_RAISED']);
    expect(await desk.rows('select 1 from offender_conviction where matter_id = $1', [matter.id])).toHaveLength(2);
  });

  it('beside one that is known joins its matter: there is one for each person', async () => {
    const request = await asked(desk);
    await answer(desk, request, [of('0801 00')]);
    await answer(desk, request, [of('0801 00'), of('1001 00', 'RO-C-000000000000002')]);
    const matter = await matterIs(desk, request, 'RAISED');
    expect(matter.kinds).toEqual(expect.arrayContaining(['SEXUAL', 'VIOLENT']));
    expect(await toldOfMatter(desk, '89', matter)).toEqual(['OFFENDER_MATTER_RAISED', 'OFFENDER_CONVICTION_ADDED']);
  });

  it('reported by five answers at once raises one matter', async () => {
    const request = await asked(desk);
    await Promise.all(Array.from({ length: 5 }, (_, at) => answer(desk, request, [of('0801 00', `RO-C-${at}`)])));
    const matter = await matterIs(desk, request, 'RAISED');
    expect(await desk.rows('select 1 from offender_conviction where matter_id = $1', [matter.id])).toHaveLength(5);
    expect((await toldOfMatter(desk, '89', matter)).filter((kind) => kind === 'OFFENDER_MATTER_RAISED')).toHaveLength(1);
  });
});

describe('a matter that the desk has assessed', () => {
  it('goes to ViSOR, owned by the unit, and everything about it can be explained', async () => {
    const matter = await raised();
    const before = changesDone(desk.visorSimulator);
    expect(await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter))).toMatchObject({ kind: 'moved' });
    const done = await matterIs(desk, matter, 'RECORDED');
    expect(done).toMatchObject({
      station: '89FV',
      manager: 'Manager 8901',
      responsible: '89',
      visor_id: expect.stringMatching(/^VS-/),
    });
    expect(changesDone(desk.visorSimulator)).toBe(before + 1);
    const created = framesOf(desk.visorSimulator, 'FRAME_IN', 'createNominal').at(-1);
    expect(created?.body).toMatchObject({ category: 'violent-offender', level: 2, owningStation: '89FV' });
    expect(created?.headers['x-visor-justification']).toContain('Murder at sixteen');
    expect((await stepsOf(matter)).map(({ step, by }) => [step, by])).toEqual([
      ['raise', 'hub'],
      ['assess', 'caseworker@89.example'],
      ['recorded', 'hub'],
    ]);
    expect(await toldOfMatter(desk, '89', matter)).toEqual(['OFFENDER_MATTER_RAISED', 'OFFENDER_RECORDED']);
    const [trace] = await desk.rows(
      `select operation, justification, actor from audit_entry where records ? $1 and kind = 'CHANGE' and actor <> 'hub'`,
      [`off_${matter.id}`],
    );
    expect(trace).toEqual({
      operation: 'mutation recordOffender',
      justification: 'Murder at sixteen, lives in Derby',
      actor: 'caseworker@89.example',
    });
  });

  it.each([
    ['the order is lost', 'drop'],
    ['the answer is lost', 'no-reply'],
  ])('is recorded once, though %s and given again', async (_, action) => {
    const matter = await raised();
    const before = changesDone(desk.visorSimulator);
    await desk.orderVisor('faults', { on: 'createNominal', action, times: 1 });
    const assessment = anAssessment(matter);
    const results = await Promise.all([1, 2, 3].map(() => desk.hub.useCases.recordOffender(theUnit(), assessment)));
    expect(results.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved']);
    await matterIs(desk, matter, 'RECORDED');
    expect(changesDone(desk.visorSimulator)).toBe(before + 1);
  });

  it('that ViSOR refuses says why, and may be assessed anew', async () => {
    const matter = await raised();
    await desk.orderVisor('behaviour', { order: 'REFUSE_WITH', type: 'bad-request/does-not-match' });
    await desk.orderVisor('faults', { on: 'createNominal', action: 'refuse', times: 1 });
    await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter));
    const refused = await matterIs(desk, matter, 'RECORD_REFUSED');
    expect(refused.failure).toMatch(/^[A-Z_]+$/);
    expect(await toldOfMatter(desk, '89', matter)).toContain('OFFENDER_CHANGE_REFUSED');
    await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter));
    expect(await matterIs(desk, matter, 'RECORDED')).toMatchObject({ failure: null });
  });

  it('may be declined with a reason; a further conviction raises it again', async () => {
    const request = await asked(desk);
    await answer(desk, request);
    const matter = await matterIs(desk, request, 'RAISED');
    const input = { matterId: `off_${matter.id}`, reason: 'Died in 2019' };
    expect(await desk.hub.useCases.declineOffender(theUnit(), input)).toMatchObject({ kind: 'moved' });
    expect(await desk.hub.useCases.declineOffender(theUnit(), input)).toMatchObject({ kind: 'moved' });
    await answer(desk, request, [of('1001 00', 'RO-C-000000000000009')]);
    expect(await matterIs(desk, request, 'RAISED')).toBeDefined();
    expect(await toldOfMatter(desk, '89', matter)).toEqual([
      'OFFENDER_MATTER_RAISED',
      'OFFENDER_MATTER_DECLINED',
      'OFFENDER_MATTER_RAISED',
    ]);
  });

  it('is assessed no second time', async () => {
    const matter = await raised();
    await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter));
    await matterIs(desk, matter, 'RECORDED');
    expect(await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter))).toMatchObject({
      kind: 'wrong-state',
      code: 'RECORDED',
    });
    expect(
      await desk.hub.useCases.declineOffender(theUnit(), { matterId: `off_${matter.id}`, reason: 'Not needed' }),
    ).toMatchObject({
      kind: 'wrong-state',
      code: 'RECORDED',
    });
  });

  it('is named in every field that is wrong, and nothing is done', async () => {
    const matter = await raised();
    const wrong = { category: 'NICE' as never, level: 4, manager: ' ', reason: 'a\u0000b' };
    expect(await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter, wrong))).toMatchObject({
      kind: 'input-rejected',
      issues: [{ path: 'category' }, { path: 'level' }, { path: 'manager' }, { path: 'reason' }],
    });
    expect(await matterOf(desk, matter)).toMatchObject({ status: 'RAISED' });
  });
});

describe('who may not assess', () => {
  it.each([
    ['a force, though it asked', aForce('30'), 'UNIT_ONLY'],
    ['an auditor of the unit', theUnit({ role: 'auditor' }), 'ROLE'],
    ['an administrator', theUnit({ role: 'admin' }), 'ROLE'],
  ])('is %s', async (_, call, code) => {
    const matter = await raised();
    expect(await desk.hub.useCases.recordOffender(call, anAssessment(matter))).toMatchObject({ kind: 'not-permitted', code });
    const decline = { matterId: `off_${matter.id}`, reason: 'No' };
    expect(await desk.hub.useCases.declineOffender(call, decline)).toMatchObject({ kind: 'not-permitted', code });
    expect(await matterOf(desk, matter)).toMatchObject({ status: 'RAISED' });
  });

  it('is anybody for a matter that never was', async () => {
    const never = { matterId: 'off_00000000-0000-7000-8000-000000000000' };
    const matter = await raised();
    expect(await desk.hub.useCases.recordOffender(theUnit(), anAssessment(matter, never))).toEqual({ kind: 'not-found' });
  });
});
