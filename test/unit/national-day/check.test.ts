import { describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { rules, type Evidence } from '../../national-day/check.ts';
import type { ShownThread, Told } from '../../national-day/read.ts';

const step = (from: string, to: string) => ({ step: 'x', from, to, basis: { code: 'FRA' } });
const message = (reference: string, direction: 'IN' | 'OUT') => ({ reference, direction, kind: 'X', sentAt: null });
const frame = (kind: JournalEntry['kind'], type: string, id: string, more = {}): JournalEntry => ({
  ...{ seq: 1, at: '', kind, type, id },
  ...more,
});

/** A day with one request, one answer, one question to us and one conviction told; each breach below spoils one thing. */
function aDay() {
  const request: ShownThread = {
    ...{ id: 'r1', reference: 'GB-RO-REQ-1', direction: 'OUT', country: { code: 'RO' }, status: 'ANSWERED', waitingFor: null },
    steps: [step('QUEUED', 'SENT'), step('SENT', 'ANSWERED')],
    messages: [message('GB-RO-REQ-1', 'OUT'), message('RO-GB-RRS-1', 'IN')],
    responses: [{ id: 'a1' }],
  };
  const asked: ShownThread = {
    ...{ id: 'i1', reference: 'RO-GB-REQ-9', direction: 'IN', country: { code: 'RO' }, status: 'TO_ANSWER' },
    ...{ waitingFor: { whoCanAct: 'UNIT' }, steps: [], messages: [message('RO-GB-REQ-9', 'IN')] },
  };
  const ecris = [
    frame('FRAME_IN', 'REQ', 'GB-RO-REQ-1'),
    frame('FRAME_OUT', 'RRS', 'RO-GB-RRS-1', { inReplyTo: 'GB-RO-REQ-1' }),
    frame('FRAME_OUT', 'REQ', 'RO-GB-REQ-9'),
    frame('FRAME_IN', 'NOT', 'GB-RO-NOT-1', { frame: '<d:Surname>KOWAL</d:Surname>' }),
  ];
  const told: Told[] = [
    { id: 'e1', kind: 'COUNTRY_REQUEST_SENT', requestId: 'r1' },
    { id: 'e2', kind: 'RESPONSE_ARRIVED', requestId: 'r1', responseId: 'a1' },
  ];
  const feeds = [{ organisation: '30', events: 2, first: 1, last: 2 }];
  const audited = new Map([
    ['r1', new Set(['CHANGE', 'EXCHANGE'])],
    ['i1', new Set(['EXCHANGE'])],
  ]);
  const inbound = [{ backEnd: 'ecris', reference: 'RO-GB-REQ-9', parkedBecause: null as string | null }];
  const others: ShownThread | null = null;
  return { request, asked, ecris, told, feeds, audited, inbound, others };
}
type Day = Omit<ReturnType<typeof aDay>, 'others'> & { others: ShownThread | null };

function evidenceOf({ request, asked, ecris, told, feeds, audited, inbound, others }: Day): Evidence {
  const witness = (entries: JournalEntry[]) => ({ read: () => Promise.resolve(entries) });
  const client = () => ({ countryRequest: () => Promise.resolve(others), enquiry: () => Promise.resolve(null) });
  const raised = [
    { force: '30', enquiryId: 'q1', reference: 'ENQ-1', requestIds: ['r1'], tookMs: 1 },
    { force: '44', enquiryId: 'q2', reference: 'ENQ-2', requestIds: [], tookMs: 1 },
  ];
  return {
    day: {
      client,
      witnesses: { ecris: witness(ecris), interpol: witness([]) },
      plan: { convictions: [{ person: { family: 'Kowal' }, nationalities: ['RO', 'GB'] }] },
    },
    raised,
    shown: new Map([
      ['30', [request]],
      ['44', []],
    ]),
    told: new Map([['30', told]]),
    begun: [asked],
    notifications: [],
    records: { feeds: async () => feeds, audited: async () => audited, inbound: async () => inbound },
  } as unknown as Evidence; // what the rules look at
}

const found = async (day: Day) => {
  const wrong: Record<string, string[]> = {};
  for (const [name, rule] of Object.entries(rules)) wrong[name] = await rule(evidenceOf(day));
  return Object.entries(wrong).filter(([, lines]) => lines.length > 0);
};

describe('the rules of the national day', () => {
  it('find nothing in a day that was as it must be', async () => {
    expect(await found(aDay())).toEqual([]);
  });

  it.each<[string, (day: Day) => void, RegExp]>([
    ['a request that was sent twice', ({ ecris }) => void ecris.push(frame('FRAME_IN', 'REQ', 'GB-RO-REQ-1')), /came 2 times/],
    ['a request that never came', ({ ecris }) => void ecris.shift(), /GB-RO-REQ-1 came 0 times/],
    ['a request that nobody asked', ({ ecris }) => void ecris.push(frame('FRAME_IN', 'REQ', 'GB-RO-REQ-2')), /nobody asked it/],
    ['an answer that is not shown', ({ request }) => void request.messages.pop(), /RO-GB-RRS-1 is shown 0 times/],
    ['an answer that is shown twice', ({ request }) => void request.messages.push(message('RO-GB-RRS-1', 'IN')), /shown 2 times/],
    ['a question to us that is lost', ({ inbound }) => void inbound.pop(), /RO-GB-REQ-9 came in 0 times/],
    ['a question to us that is nowhere', ({ asked }) => void asked.messages.pop(), /has come in and is nowhere/],
    ['a conviction that was not told', ({ ecris }) => void ecris.pop(), /KOWAL was told to RO 0 times/],
    [
      'a conviction of somebody else',
      ({ ecris }) => void ecris.push(frame('FRAME_IN', 'NOT', 'GB-RO-NOT-2', { frame: '>ALTUL<' })),
      /GB-RO-NOT-2 tells of nobody/,
    ],
    ['an answer that the force is not told of', ({ told }) => void told.pop(), /told 0 times of an answer/],
    ['an event that comes twice', ({ told }) => void told.push(...told.slice(1)), /told 2 times of an answer/],
    [
      'a gap in a feed',
      ({ feeds }) => void feeds.splice(0, 1, { organisation: '30', events: 2, first: 1, last: 3 }),
      /has a gap/,
    ],
    ['an exchange without audit', ({ audited }) => void audited.delete('i1'), /RO-GB-REQ-9 was exchanged and the audit/],
    ['a request that nobody raised', ({ audited }) => void audited.get('r1')?.delete('CHANGE'), /nobody is said to have raised/],
    [
      'a history with a hole',
      ({ request }) => void request.steps.splice(1, 1, step('ACKNOWLEDGED', 'ANSWERED')),
      /step 2 does not begin/,
    ],
    ['a history that leads elsewhere', ({ request }) => void request.steps.pop(), /stands at ANSWERED and its history at SENT/],
    ['a request of another force', (day) => void (day.others = day.request), /can look at what/],
    ['a request that was answered and still waits', ({ request }) => void (request.status = 'SENT'), /is SENT and was answered/],
    ['a request that waits for the hub', ({ asked }) => void (asked.waitingFor = { whoCanAct: 'HUB' }), /waits for the hub/],
  ])('name %s', async (_what, spoil, complaint) => {
    const day: Day = aDay();
    spoil(day);
    const lines = (await found(day)).flatMap(([, wrong]) => wrong);
    expect(lines).toContainEqual(expect.stringMatching(complaint));
  });
});
