import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { createHash } from 'node:crypto';
import type { FreeTextDelivery } from '../../../connectors/contract/messages.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import { createExecutor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { requestIn, requestOf, toldOf, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import { newReference, openScripted, type Scripted } from './scripted.ts';

let scripted: Scripted;
beforeAll(async () => {
  scripted = await openScripted();
});
afterAll(() => scripted.close());

const text = 'Condamné le 2 mars 1998 par le tribunal de Fictiville à deux ans dont six mois avec sursis.';

function prose(inReplyTo: string | undefined, change: Partial<FreeTextDelivery> = {}): FreeTextDelivery {
  const fact = <Value>(value: Value, words: string, confidence = 0.9) => {
    const from = text.indexOf(words);
    return { value, confidence, from, to: from + words.length };
  };
  return {
    kind: 'FREE_TEXT',
    reference: newReference('TXT'),
    country: 'RO',
    ...(inReplyTo ? { inReplyTo } : {}),
    raw: { bytes: Buffer.from(text), mediaType: 'message/rfc822' },
    text: { text, language: 'fr', translated: false },
    reading: {
      outcome: fact('CONVICTIONS', 'Condamné', 0.95),
      convictions: [
        {
          decidedOn: fact('1998-03-02', '2 mars 1998'),
          court: fact('tribunal de Fictiville', 'tribunal de Fictiville', 0.7),
          sentenced: fact('P2Y', 'deux ans'),
          suspendedFor: fact('P6M', 'six mois avec sursis', 0.8),
          fine: fact({ amount: '300.00', currency: 'EUR' }, 'sursis', 0.1),
          pending: false,
        },
      ],
      wanted: [],
      persons: 1,
    },
    correlatedBy: 'REFERENCE',
    ...change,
  };
}

const sent = async (): Promise<RequestRow> => requestIn(scripted, await raise(scripted, anEnquiry(), aCall()), 'SENT');

async function shown(request: RequestRow): Promise<unknown> {
  const schema = makeSchema();
  const document = parse(`query ($id: ID!) { node(id: $id) { ... on CountryRequest {
    responses { outcome identityCheck identityDifferences remarks { text language translated } convictions { id }
      reading { outcome { value confidence } persons wanted convictions { pending offence { value } decidedOn { value confidence from to } court { value }
        sentenced { value } suspendedFor { value } fine { value } } } }
    messages { kind direction attachments { name mediaType size sha256 } } } } }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const call = Object.create(aCall(), { db: { value: scripted.hub.pool } }) as HubCall;
  const execute = createExecutor({ schema, planner: createReadPlanner({ schema, declared: reads }) });
  const { data, errors } = await execute({ document, operation, variables: { id: `req_${request.id}` }, call });
  expect(errors).toBeUndefined();
  return (JSON.parse(JSON.stringify(data)) as { node: unknown }).node;
}

describe('an answer in prose', () => {
  it('is told at once, shown whole with what was read out of it, and nothing of it becomes a conviction', async () => {
    const request = await sent();
    await scripted.partner.deliver(prose(request.reference));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ANSWERED' });
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT', 'RESPONSE_ARRIVED']);
    const from = text.indexOf('2 mars 1998');
    expect(await shown(request)).toMatchObject({
      responses: [
        {
          outcome: 'TO_BE_READ',
          identityCheck: 'TO_REVIEW',
          identityDifferences: ['freeText'],
          remarks: { text, language: 'fr', translated: false },
          convictions: [],
          reading: {
            outcome: { value: 'CONVICTIONS', confidence: 0.95 },
            persons: 1,
            wanted: [],
            convictions: [
              {
                pending: false,
                offence: null,
                decidedOn: { value: '1998-03-02', confidence: 0.9, from, to: from + 11 },
                court: { value: 'tribunal de Fictiville' },
                sentenced: { value: 'P2Y' },
                suspendedFor: { value: 'P6M' },
                fine: { value: '300.00 EUR' },
              },
            ],
          },
        },
      ],
    });
    expect(await scripted.rows('select * from conviction')).toEqual([]);
  });

  it('that only asks for fingerprints is no answer yet', async () => {
    const request = await sent();
    const reading = { convictions: [], wanted: ['FINGERPRINTS'], persons: 0 };
    await scripted.partner.deliver(prose(request.reference, { reading }));
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'INFORMATION_WANTED' });
    expect(await shown(request)).toMatchObject({
      responses: [{ reading: { outcome: null, wanted: ['FINGERPRINTS'], convictions: [] } }],
    });
  });

  it('whose reference had to be repaired says so, and one without any waits for a person', async () => {
    const request = await sent();
    await scripted.partner.deliver(prose(request.reference, { correlatedBy: 'REPAIRED_REFERENCE' }));
    expect(await shown(request)).toMatchObject({ responses: [{ identityDifferences: ['freeText', 'repairedReference'] }] });
    const lost = prose(undefined, { correlatedBy: 'NOTHING' });
    await scripted.partner.deliver(lost);
    const [parked] = await scripted.rows('select parked_because from inbound_message where reference = $1', [lost.reference]);
    expect(parked).toEqual({ parked_because: 'NO_REFERENCE' });
  });
});

it('files that came with a message are kept with hash and size, and named in the thread', async () => {
  const request = await sent();
  const bytes = Buffer.from('synthetic ridges');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const attachments = [{ name: 'ten-print.nist', mediaType: 'application/nist', sha256, bytes }];
  await scripted.partner.deliver(prose(request.reference, { attachments }));
  expect(await shown(request)).toMatchObject({
    messages: [
      { direction: 'OUT', attachments: [] },
      { kind: 'FREE_TEXT', attachments: [{ name: 'ten-print.nist', mediaType: 'application/nist', size: bytes.length, sha256 }] },
    ],
  });
  expect(await scripted.rows('select bytes from inbound_attachment where sha256 = $1', [sha256])).toEqual([{ bytes }]);
});
