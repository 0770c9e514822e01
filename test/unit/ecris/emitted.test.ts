import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import type { Submission } from '../../../connectors/contract/messages.ts';
import type { CarriedKind } from '../../../connectors/ecris/adapter/carried.ts';
import { decodeMessage, readHead } from '../../../connectors/ecris/adapter/decode.ts';
import { encodeIsAlive, encodeSubmission, operationOf } from '../../../connectors/ecris/adapter/encode.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { type XmlTree } from '../../../connectors/ecris/adapter/strict-xml/xml-tree.ts';
import { submissions } from './arbitraries.ts';
import { aRequest, deliveryOf } from './builders.ts';
import { expectSame } from './expect-same.ts';

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

const authority = 'UK Central Authority';
const numRuns = process.env.HUB_TEST_FULL ? 2_000 : 250;
const kinds = Object.keys(submissions) as CarriedKind[];

/** The document of a submission, or undefined where the wire cannot carry it and that is said by the name of a field. */
function documentOf(submission: Submission): string | undefined {
  try {
    return encodeSubmission(submission, authority);
  } catch (error) {
    if (!isBackendFault(error) || error.code !== 'FIELD_NOT_CARRIED' || error.retryable) throw error;
    expect(error.message).toMatch(/^ecris: [a-zA-Z0-9.]+ cannot be carried$/);
    return undefined;
  }
}

/** Ids must each be their own in the document and references lead to one: the schema says so, the reader's validator does not look. */
function assertIdsBound(root: XmlTree): void {
  const ids: string[] = [];
  const references: string[] = [];
  const isId = /^(MessageMetaDataMessageID|ConvictionID|DecisionID|OffenceID|SanctionID|BinaryAttachmentID|FunctionalErrorCode)$/;
  const isReference = /^(Decision|Offence|Sanction|SourceSanction|DestinationSanction|ECRISConvictionReference)$/;
  const look = (tree: XmlTree): void => {
    if (isId.test(tree.name)) ids.push(tree.text);
    if (isReference.test(tree.name)) references.push(tree.text);
    tree.children.forEach(look);
  };
  look(root);
  expect(new Set(ids).size).toBe(ids.length);
  expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
}

describe('whatever of a submission can be carried', () => {
  it.each(kinds)('goes out valid and comes back the same: %s', async (kind) => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(submissions[kind] as fc.Arbitrary<Submission>, async (submission) => {
        const document = documentOf(submission);
        if (document === undefined) return;
        sent += 1;
        const reading = await xml.read(Buffer.from(document));
        if (!reading.ok) throw new Error(`${reading.refusal} in line ${reading.line}`);
        assertIdsBound(reading.root);
        const head = readHead(reading.root);
        expect(head).toMatchObject({
          reference: submission.reference,
          sentAt: submission.sentAt,
          operation: operationOf(submission),
        });
        const back = decodeMessage(head, { bytes: Buffer.from(document), mediaType: '' });
        expect(back.inReplyTo).toBe('inReplyTo' in submission ? submission.inReplyTo : undefined);
        expectSame(submission, back);
      }),
      { numRuns },
    );
    expect(sent).toBeGreaterThan(numRuns / 2);
  });

  it('says every agreed unknown value where a mandatory fact is not known, and reads none of them back as a fact', async () => {
    const conviction: Conviction = {
      nativeId: 'GB-C-000000000000001',
      country: 'GB',
      transmittable: 'UNKNOWN',
      deleted: false,
      offences: [{ localId: 'a', category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '0801 00' } }],
      sanctions: [
        {
          localId: 'b',
          category: { system: 'ECRIS_SANCTION', version: '2009/316/JHA', code: '1001' },
          suspendedFor: 'P6M',
          offences: ['a'],
        },
      ],
    };
    const identity: Identity = { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [], birthPlace: { country: 'RO' } };
    const answer: Submission = {
      ...aRequest(),
      kind: 'RESPONSE',
      reference: 'GB-RO-RRS-000000000000001',
      inReplyTo: 'RO-GB-REQ-000000000000001',
      outcome: 'CONVICTIONS',
      identity,
      convictions: [conviction],
      otherCountries: [],
    };
    const document = encodeSubmission(answer, authority);
    const agreed = [
      '>UNKNOWN<',
      '<c:DateYear>1800<',
      '>1800-01-01<',
      '>CO-00-999-XXX<',
      '<d:PersonSex>0<',
      '>N-00-Z<',
      '>S-00-Z<',
    ];
    expect(agreed.filter((value) => !document.includes(value))).toEqual([]);
    const back = await deliveryOf(xml, document);
    expect(JSON.stringify({ ...back, raw: undefined })).not.toMatch(
      /1800|XXX|[NS]-00-Z|"text":"UNKNOWN"|"(given|family|town|fileNumber)":/,
    );
    expectSame(answer, back);
  });

  it('includes the sign of life', async () => {
    expect(await xml.read(Buffer.from(encodeIsAlive('GB-RO-IAL-001764032400000', new Date())))).toMatchObject({ ok: true });
  });
});
