import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { cassetteFormat as ecrisFormat } from '../../../connectors/ecris/cassette.ts';
import { startEcris } from '../../../connectors/ecris/simulator/server.ts';
import { cassetteFormat as pncFormat } from '../../../connectors/pnc/cassette.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { startPnc } from '../../../connectors/pnc/simulator/server.ts';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { startSimulator, type SimulatorStart } from '../../../connectors/simulator-kit/simulator.ts';
import type { Cassette } from '../../../connectors/test-kit/cassette/cassette.ts';
import type { CassetteFormat } from '../../../connectors/test-kit/cassette/format.ts';
import { exchangeOf, framesOf } from '../../../connectors/test-kit/cassette/journal-frames.ts';
import { record } from '../../../connectors/test-kit/cassette/record.ts';
import { personalWords } from '../../../connectors/test-kit/conformance/personal.ts';
import { until } from '../../support/processes.ts';
import { openHubSide } from '../ecris/harness.ts';
import { aRequest, aSubject } from '../../unit/ecris/builders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cassette-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let journals = 0;
const start = (simulator: SimulatorStart, dayMs = 3_600_000) =>
  startSimulator(simulator, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, `${(journals += 1)}.jsonl`),
    dayMs,
    settings: {},
  });

/** The journal of a request to a State, and of what came of it. */
async function journalOfRequest(country: string, subject: Partial<Identity>): Promise<readonly JournalEntry[]> {
  const states = await start(startEcris, 50);
  const hub = await openHubSide({
    peerTemplate: `http://127.0.0.1:${states.port}/ecris/{country}`,
    monthEndFreeze: { hold: false },
  });
  const order = { hubAddress: `${hub.connection.listeningAt}/{country}` };
  await fetch(`http://127.0.0.1:${states.controlPort}/behaviour`, { method: 'POST', body: JSON.stringify(order) });
  const reference = `GB-${country}-REQ-000000000000042`;
  await hub.connection.submit?.(aRequest({ country, reference, subject: aSubject(subject) }));
  await until('it is answered', () => hub.delivered.some(({ kind }) => kind === 'ANSWER'));
  await hub.close();
  await states.close();
  return states.journal.entries();
}

async function journalOfEnquiries(): Promise<readonly JournalEntry[]> {
  const simulator = await start(startPnc);
  const quiet = () => undefined;
  const connection = await pnc.open(pnc.options.parse({ port: simulator.port }), {
    deliver: async () => undefined,
    clock: () => new Date(),
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
  const by = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' };
  const names = (family: string, given: string, birthDate: string): Identity => ({
    names: [{ kind: 'PRIMARY', family, given }],
    sex: 'UNKNOWN',
    birthDate,
    nationalities: [],
    identifiers: [],
  });
  await connection.enquire?.({ by: 'NAME', identity: names('Double', 'Sam', '1983-06-06') }, by);
  await connection.enquire?.({ by: 'NAME', identity: names('Mischeck', 'Pat', '1978-08-08') }, by);
  await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' }, by);
  await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'CRO', value: '101/98Y' }, by);
  await connection.enquire?.({ by: 'IDENTIFIER', scheme: 'ASN', value: '04/30DD/01/1010X' }, by);
  await connection.enquire?.({ by: 'NAME', identity: names('Nowhereman', 'Hieronymus', '1979-05-17') }, by);
  await connection.close();
  await simulator.close();
  return simulator.journal.entries();
}

/** What stands in the frames, without the markup. */
const textOf = ({ frames }: Cassette) =>
  frames
    .map(({ text = '' }) => text.replace(/<[^>]*>/g, ' '))
    .join(' ')
    .toLowerCase();

/** Words of four letters and more, and numbers of four digits and more, that stand in the frames' texts and are not the format's own. */
function wordsOf(entries: readonly JournalEntry[], formatsOwn: RegExp): string[] {
  const texts = entries.flatMap(({ frame = '' }) => frame.replace(/<[^>]*>/g, ' '));
  const words = texts.join(' ').match(/[\p{L}\p{M}]{4,}|\d{4,}/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !formatsOwn.test(word));
}

describe('a cassette of a request to', () => {
  it.each([
    ['RO', {}],
    ['PL', { names: [{ kind: 'PRIMARY', given: 'Adam', family: 'Przykład' }], birthDate: '1991-10-17' }],
    ['BG', { names: [{ kind: 'PRIMARY', given: 'Иван', family: 'Примеров' }], birthDate: '1980' }],
  ] as [string, Partial<Identity>][])(
    '%s is read as the real exchange was, and nobody is left in it',
    async (country, subject) => {
      const entries = await journalOfRequest(country, subject);
      const exchange = exchangeOf(framesOf(entries), `GB-${country}-REQ-000000000000042`, ecrisFormat);
      const { cassette, understood, faithful } = await record(ecrisFormat, exchange);
      expect({ understood, faithful, frames: cassette.frames.length }).toEqual({
        understood: true,
        faithful: true,
        frames: exchange.length,
      });
      const written = textOf(cassette);
      // Codes of tables, sentinels and the like: what no person is told by.
      const own = /^(unknown|true|false|\d{6}|1800|\d{4,5})$/;
      expect(wordsOf(entries, own).filter((word) => written.includes(word))).toEqual([]);
      for (const fact of [...personalWords(subject), ...personalWords(aSubject())])
        expect(JSON.stringify(cassette).toLowerCase()).not.toContain(fact.toLowerCase());
      expect(await ecrisFormat.replay(cassette.frames)).toEqual(cassette.expected);
    },
  );
});

describe('a cassette of PNC enquiries', () => {
  it('is read as the real enquiries were: the same records, right check letters right and wrong ones flagged', async () => {
    const entries = await journalOfEnquiries();
    const { cassette, understood, faithful } = await record(pncFormat, framesOf(entries));
    expect({ understood, faithful }).toEqual({ understood: true, faithful: true });
    expect(cassette.expected).toMatchObject([
      { answer: { records: [{}, {}] } },
      { answer: { records: [{ flags: ['PNCID_CHECK_CHARACTER'] }] } },
      { answer: { records: [{ flags: expect.not.arrayContaining(['PNCID_CHECK_CHARACTER']) }] } },
      { answer: { records: [{ convictions: [{}, {}] }] } },
      { answer: { records: [{}] } },
      { answer: { records: [] } },
    ]);
    const own = /^([ser]?(enq|err)\w+|gbgb|[ki]?(guilty|not)|\d{4,})$/;
    expect(wordsOf(entries, own).filter((word) => textOf(cassette).includes(word))).toEqual([]);
    const written = JSON.stringify(cassette).toLowerCase();
    for (const fact of ['06061983', '1983-06-06', '98/101a', '1998/0000101a', '101/98y', '14021980', '1010x'])
      expect(written).not.toContain(fact);
  });

  it('of one enquiry holds its prints and nothing of anybody else’s', async () => {
    const frames = framesOf(await journalOfEnquiries());
    const [search] = frames.filter(({ type }) => type === 'ENQNAM');
    const exchange = exchangeOf(frames, search?.id ?? '', pncFormat);
    expect(exchange.map(({ type }) => type)).toEqual(['ENQNAM', 'ENQNAM', 'ENQPNC', 'ENQPNC', 'ENQPNC', 'ENQPNC']);
    expect((await record(pncFormat, exchange)).cassette.expected).toMatchObject([{ answer: { records: [{}, {}] } }]);
  });
});

describe('what cannot be read', () => {
  const frameOf = (text: string) =>
    [{ direction: 'FROM_BACK_END', at: new Date(), id: 'RO-GB-RRS-000000000000001', bytes: Buffer.from(text) }] as const;
  const withSomebodyEverywhere = (at: string) =>
    `<?xml version="1.0"?><!-- Exemplescu --><${at} Exemplescu="Exemplescu"><![CDATA[Exemplescu]]>Exemplescu &#69;xemplescu &Exemplescu; <x:Exemplescu>`;

  it.each([
    'Envelope',
    'Exemplescu',
    'DateMonth',
    'PersonSex',
    'OffenceID',
    'CountryReference',
    'IsAlive',
    'MimeType',
    'Value',
    'DateYear',
  ])('is recorded without anybody in it, wherever they stand: %s', async (element) => {
    const { cassette, understood } = await record(ecrisFormat, frameOf(withSomebodyEverywhere(element)));
    expect([understood, cassette.expected]).toEqual([false, null]);
    expect(JSON.stringify(cassette)).not.toMatch(/emplescu/i);
    expect(cassette.frames[0]?.text).toMatch(/^<\?xml version="1.0"\?><!-- Xq/);
  });

  it('is recorded also where its bytes are no text', async () => {
    const bytes = Buffer.from('<Envelope>Exemplescu \u00e9</Envelope>', 'latin1');
    const { cassette } = await record(ecrisFormat, [{ ...frameOf('')[0], bytes }]);
    const written = Buffer.from(cassette.frames[0]?.base64 ?? '', 'base64').toString('latin1');
    expect(written).not.toMatch(/emplescu/i);
    expect(written).toContain('\u00ff');
  });

  it('keeps the place at which a PNC frame was wrong', async () => {
    const frames = framesOf(await journalOfEnquiries());
    const exchange = exchangeOf(frames, frames.find(({ type }) => type === 'ENQIDS')?.id ?? '', pncFormat).map((frame) => ({
      ...frame,
      // A surname that has pushed every column after it to the right.
      bytes: Buffer.from(Buffer.from(frame.bytes).toString('latin1').replace('EXAMPLE/DEVON', 'EXAMPLE-EXAMPLE/DEVON'), 'latin1'),
    }));
    const { cassette } = await record(pncFormat, exchange);
    expect(cassette.expected).toBeNull();
    expect(await pncFormat.replay(cassette.frames)).toMatchObject([{ fault: { kind: 'malformed' } }]);
    expect(JSON.stringify(cassette)).not.toMatch(/EXAMPLE|DEVON/);
  });
});

describe('the recorder', () => {
  it.each([
    ['ECRIS', ecrisFormat, () => journalOfRequest('RO', {})],
    ['the PNC', pncFormat, journalOfEnquiries],
  ] as const)('writes nothing where a word of the real exchange is left: %s', async (_what, format, journal) => {
    const careless: CassetteFormat = { ...format, scrub: (text) => text };
    await expect(record(careless, framesOf(await journal()))).rejects.toThrow(/still in the cassette .*: nothing was written/);
  });
});
