import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestIn, requestOf, toldOf, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import { openReader } from './read.ts';
import { aConviction, anAnswer, asAnswered, openScripted, type Scripted } from './scripted.ts';

let scripted: Scripted;
beforeAll(async () => {
  scripted = await openScripted();
});
afterAll(() => scripted.close());

const sent = async (): Promise<RequestRow> => requestIn(scripted, await raise(scripted, anEnquiry(), aCall()), 'SENT');
const somebodyOlder = { ...asAnswered, birthDate: '1978-05-17' };

interface Match {
  score: number;
  evidence: { field: string; level: string; bits: number }[];
  contradictions: string[];
  holds: string[];
  bands: unknown;
}
interface ResponseRow {
  id: string;
  identity_check: string;
  identity_decided_by: string | null;
  identity_reason: string | null;
}
const responseTo = async (request: RequestRow) =>
  (await scripted.rows<ResponseRow>('select * from country_response where request_id = $1 order by id desc', [request.id]))[0];
const convictionsOf = (request: RequestRow) =>
  scripted.rows<{ native_id: string; attached: boolean; superseded_at: Date | null }>(
    'select native_id, attached, superseded_at from conviction where person_id = $1 order by id',
    [request.person_id],
  );

/** An answer whose date of birth differs, and the way to decide about it. */
async function inDoubt(request?: RequestRow) {
  const about = request ?? (await sent());
  await scripted.partner.deliver(anAnswer(about.reference, { identity: somebodyOlder }));
  const response = await responseTo(about);
  const responseId = `rsp_${response?.id}`;
  return {
    request: about,
    decide: (decision: 'CONFIRMED' | 'REJECTED', reason = 'Photograph compared', call = aCall()) =>
      scripted.hub.useCases.decideIdentity(call, { responseId, decision, reason }),
  };
}

describe('an answer whose identity differs', () => {
  it('leaves its convictions with itself until somebody decides', async () => {
    const { request } = await inDoubt();
    expect(await responseTo(request)).toMatchObject({ identity_check: 'TO_REVIEW', identity_decided_by: null });
    expect(await convictionsOf(request)).toEqual([expect.objectContaining({ attached: false })]);
  });

  it('shows whoever decides what speaks for one person and what against it; a force that did not ask sees nothing of it', async () => {
    const { request } = await inDoubt();
    const read = openReader(scripted.hub);
    const source = `query ($id: ID!) { node(id: $id) { ... on CountryResponse { identityMatch {
      score contradictions holds evidence { field level bits } bands { review join } } } } }`;
    const id = `rsp_${(await responseTo(request))?.id}`;
    const { node } = (await read(aCall(), source, { id })) as { node: { identityMatch: Match } };
    const { score, evidence, contradictions, holds, bands } = node.identityMatch;
    expect(bands).toEqual({ review: 10, join: 16.5 });
    expect(evidence.find(({ field }) => field === 'birthDate')).toMatchObject({ level: 'ONE_DIGIT' });
    // All together it is enough to join by; held back, it counts for less.
    expect(evidence.reduce((sum, { bits }) => sum + bits, 0)).toBeGreaterThan(16.5);
    expect(score).toBeLessThan(16.5);
    expect(contradictions).toEqual([]);
    expect(holds).toEqual(expect.arrayContaining(['NO_DATE_OR_NUMBER', 'DATE_NOT_THE_SAME']));
    expect(await read(aCall({ organisation: '44' }), source, { id })).toEqual({ node: null });
    expect(await read(aCall({ role: 'auditor' }), source, { id })).toEqual({ node: null });
  });

  it('that contradicts counts less than the hub would join by, whatever else agrees', async () => {
    const about = await sent();
    await scripted.partner.deliver(anAnswer(about.reference, { identity: { ...asAnswered, birthDate: '1959-01-30' } }));
    const [kept] = await scripted.rows<{ identity_match: { score: number; contradictions: string[]; holds: string[] } }>(
      'select identity_match from country_response where request_id = $1',
      [about.id],
    );
    expect(kept?.identity_match.contradictions).toEqual(['birthDate']);
    expect(kept?.identity_match.holds).toContain('CONTRADICTION');
    expect(kept?.identity_match.score).toBeLessThan(16.5);
  });

  it('that agrees in everything is not weighed: nobody has to look', async () => {
    const request = await sent();
    await scripted.partner.deliver(anAnswer(request.reference));
    expect(await responseTo(request)).toMatchObject({ identity_check: 'CONFIRMED', identity_match: null });
  });

  it('that is confirmed has its convictions attached; who, when and why stay with it, in the feed and in the audit', async () => {
    const { request, decide } = await inDoubt();
    expect(await decide('CONFIRMED')).toMatchObject({ kind: 'decided' });
    const response = await responseTo(request);
    expect(response).toMatchObject({
      identity_check: 'CONFIRMED',
      identity_decided_by: aCall().caller.subject,
      identity_reason: 'Photograph compared',
    });
    expect(await convictionsOf(request)).toEqual([expect.objectContaining({ attached: true, superseded_at: null })]);
    expect((await toldOf(scripted, request)).at(-1)).toBe('IDENTITY_DECIDED');
    const [trace] = await scripted.rows(
      `select operation, justification, actor from audit_entry where records ? $1 and kind = 'CHANGE' order by seq desc limit 1`,
      [`rsp_${response?.id}`],
    );
    expect(trace).toEqual({
      operation: 'mutation decideIdentity CONFIRMED',
      justification: 'Photograph compared',
      actor: aCall().caller.subject,
    });
  });

  it('that is rejected keeps them for good', async () => {
    const { request, decide } = await inDoubt();
    expect(await decide('REJECTED')).toMatchObject({ kind: 'decided' });
    expect(await convictionsOf(request)).toEqual([expect.objectContaining({ attached: false })]);
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('ANSWERED');
  });

  it('is decided once: the same decision again changes nothing, another is refused', async () => {
    const { request, decide } = await inDoubt();
    await decide('REJECTED');
    const told = await toldOf(scripted, request);
    expect(await decide('REJECTED', 'Once more')).toMatchObject({ kind: 'decided' });
    expect(await decide('CONFIRMED')).toMatchObject({ kind: 'wrong-state', code: 'REJECTED' });
    expect(await toldOf(scripted, request)).toEqual(told);
    expect(await responseTo(request)).toMatchObject({ identity_check: 'REJECTED', identity_reason: 'Photograph compared' });
  });

  it('decided twenty times at once is decided once', async () => {
    const { request, decide } = await inDoubt();
    const results = await Promise.all(Array.from({ length: 20 }, () => decide('CONFIRMED')));
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['decided']));
    expect((await toldOf(scripted, request)).filter((kind) => kind === 'IDENTITY_DECIDED')).toHaveLength(1);
  });

  it('confirmed after a later answer has reported the same conviction leaves the later report in force', async () => {
    const { request, decide } = await inDoubt();
    await scripted.partner.deliver(anAnswer(request.reference, { convictions: [aConviction({ fileNumber: 'later' })] }));
    await decide('CONFIRMED');
    const held = await convictionsOf(request);
    expect(held.filter(({ superseded_at }) => superseded_at === null)).toHaveLength(1);
    expect(held[0]).toMatchObject({ attached: true, superseded_at: expect.any(Date) });
  });
});

describe('who may not decide', () => {
  it('is an auditor, and another force, to whom the answer is as one that never was', async () => {
    const { request, decide } = await inDoubt();
    expect(await decide('CONFIRMED', 'x', aCall({ role: 'auditor' }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    const foreign = await decide('CONFIRMED', 'x', aCall({ organisation: '44' }));
    const unknown = await scripted.hub.useCases.decideIdentity(aCall({ organisation: '44' }), {
      responseId: 'rsp_00000000-0000-7000-8000-000000000000',
      decision: 'CONFIRMED',
      reason: 'x',
    });
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ kind: 'not-found' });
    expect(await responseTo(request)).toMatchObject({ identity_check: 'TO_REVIEW' });
  });

  it('is somebody without a reason', async () => {
    const { decide } = await inDoubt();
    expect(await decide('CONFIRMED', '  ')).toMatchObject({ kind: 'input-rejected', issues: [{ path: 'reason' }] });
  });
});
