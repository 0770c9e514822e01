import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cassetteFormat } from '../../../connectors/interpol/cassette.ts';
import { bytesOf, type Cassette } from '../../../connectors/test-kit/cassette/cassette.ts';
import type { CassetteFormat, RecordedFrame } from '../../../connectors/test-kit/cassette/format.ts';
import { exchangeOf, framesOf } from '../../../connectors/test-kit/cassette/journal-frames.ts';
import { record } from '../../../connectors/test-kit/cassette/record.ts';
import { recognise } from '../../../server/cli/connector/cassette-formats.ts';
import { aMail, aRequest, aSubject, ref } from '../../unit/interpol/builders.ts';
import { corpus } from '../../unit/interpol/corpus.ts';
import { until } from '../../support/processes.ts';
import { openBureaus, openHubSide, type Bureaus, type HubSide } from '../interpol/harness.ts';

let hub: HubSide;
let bureaus: Bureaus;
beforeEach(async () => {
  bureaus = await openBureaus();
  hub = await openHubSide({ partnerTemplate: bureaus.template });
  await bureaus.order({ hubAddress: hub.connection.listeningAt });
});
afterEach(async () => {
  await hub.close();
  await bureaus.close();
});

/** Request and answer, as they stand in the bureaus' journal. */
async function exchangeWith(country: string, family: string, given: string, birthDate: string): Promise<RecordedFrame[]> {
  const subject = aSubject({ names: [{ kind: 'PRIMARY', given, family }], birthDate, nationalities: [country] });
  const reference = ref(158, country);
  await hub.connection.submit?.(aRequest({ country, reference, subject }));
  bureaus.pass(60);
  await until('it is answered', () => hub.delivered.length > 0);
  return exchangeOf(framesOf(bureaus.simulator.journal.entries()), reference, cassetteFormat);
}

/** Words of four letters and more, and numbers of four digits and more that are no year, that could be somebody's. */
const saidIn = (frames: readonly { bytes: Uint8Array }[]) =>
  new Set(
    frames
      .flatMap(({ bytes }) => cassetteFormat.says?.(Buffer.from(bytes).toString('utf8')).split('\n') ?? [])
      .filter((word) => /^(?:\p{L}{4,}|\d{4,})$/u.test(word) && !/^(?:0000|(?:19|20)\d\d)$/.test(word)),
  );
const framesIn = ({ frames }: Cassette) => frames.map((frame) => ({ bytes: bytesOf(frame) }));

describe('a cassette of a request to the bureau of', () => {
  it.each([
    ['JM', 'Example', 'Devon Alexander', '1979-05-17'],
    ['TR', 'Örnek', 'Mehmet', '1974-09-21'],
    ['BR', 'Exemplo', 'João', '1982-07-14'],
    ['MA', 'Mithal', 'Youssef', '1988-12-24'],
    ['AL', 'Dyfish', 'Ilir', '1979'],
    ['US', 'Specimen', 'John Quincy', '1970-03-25'],
    ['NG', 'Apeere', 'Chidi', '1983-06-18'],
    ['IN', 'Udaharan', 'Rajesh', '1976-08-16'],
    ['UA', 'Pryklad', 'Oleh', '1987-05-25'],
    ['EG', 'Mithal', 'Karim', '1984-01-19'],
    ['MX', 'Ejemplo', 'Carlos', '1972-10-15'],
    ['JM', 'Nobody', 'April', '1985-11'],
  ])('%s is read as the real exchange was, and nobody is left in it (%s)', async (country, family, given, birthDate) => {
    const exchange = await exchangeWith(country, family, given, birthDate);
    const { cassette, understood, faithful } = await record(cassetteFormat, exchange);
    const before = await cassetteFormat.replay(exchange.map(asItWas));
    expect({ understood, faithful, frames: cassette.frames.length }).toEqual({ understood: true, faithful: true, frames: 2 });
    const written = saidIn(framesIn(cassette));
    expect([...saidIn(exchange)].filter((word) => written.has(word))).toEqual([]);
    expect(correlationsIn(cassette.expected)).toEqual(correlationsIn(before));
    expect(await cassetteFormat.replay(cassette.frames)).toEqual(cassette.expected);
  });
});

const asItWas = ({ direction, id, bytes }: RecordedFrame) =>
  ({ direction, id, atMs: 0, text: Buffer.from(bytes).toString('utf8') }) as const;

/** How each reply was found to belong, and how sure each date was. */
const correlationsIn = (read: readonly unknown[] | null) =>
  read?.map((delivery) => {
    const { correlatedBy, reading } = delivery as {
      correlatedBy: string;
      reading: { convictions: { decidedOn?: { confidence: number } }[] };
    };
    return [correlatedBy, reading.convictions.map(({ decidedOn }) => decidedOn?.confidence)];
  });

const frameOf = (mail: string | Uint8Array, id = 'JM KGN/INT/2026/77 <k1@ncb.example>'): RecordedFrame => ({
  direction: 'FROM_BACK_END',
  at: new Date(),
  id,
  bytes: Buffer.from(mail),
});
const inWords = (text: string, given: Parameters<typeof aMail>[0] = {}) => frameOf(aMail({ text, ...given }).bytes);
const textIn = ({ frames }: Cassette) => frames.map((frame) => bytesOf(frame).toString('utf8')).join('\n');
/** Everything, also what is written in base64 or in quoted characters. */
const decodedIn = (cassette: Cassette) => {
  const text = textIn(cassette);
  const runs = text.match(/[\w+/=\r\n]{8,}/g) ?? [];
  return [JSON.stringify(cassette), text, ...runs.map((run) => Buffer.from(run, 'base64').toString('latin1'))].join('\n');
};

it('knows mails of bureaus by sight', async () => {
  expect((await recognise([inWords('NO TRACE')])).definition.name).toBe('interpol');
});

describe('a recorded reply', () => {
  it.each([
    ['EN', 'He was convicted on 05/04/2010 of theft and fined JMD 15,000. On 17/03/2014 he was convicted of fraud.'],
    ['EN', 'Convicted on March 12, 2014 and on 3 Jun 15 of robbery, sentenced to two years and six months imprisonment.'],
    ['FR', "L'intéressé, né le 1er juin 1980, a été condamné le 12 août 2014 par le tribunal de Lyonville pour vol aggravé."],
    ['ES', 'Fue condenado el 9 de septiembre de 2013 por el Juzgado Penal No. 3 de Ejemplar por robo a 18 meses de prisión.'],
    ['AR', 'حكمت عليه محكمة الاستئناف بتاريخ ١٢ مارس ٢٠١٤ من أجل السرقة بالسجن سنتين.'],
    ['EN', 'Name: Leopold Exemplescu\nDate of birth: 14/02/1990\nCourt: Exemplary Court\nOffence: theft\nSentence: 6 months'],
    ['EN', 'Please send fingerprints and the full date of birth. Several persons match: 1) born 1980 2) born in 1981.'],
    ['EN', 'NO TRACE'],
  ])('is read as it was: %s %s', async (language, text) => {
    const frame = inWords(text, { language, yourRef: ref(118) });
    const { cassette, faithful } = await record(cassetteFormat, [frame]);
    const before = await cassetteFormat.replay([asItWas(frame)]);
    expect({ faithful, correlations: correlationsIn(cassette.expected) }).toEqual({
      faithful: true,
      correlations: correlationsIn(before),
    });
    expect(textIn(cassette)).not.toMatch(/xemplescu|exemplary|lyonville|ejemplar|15,000|14\/02\/1990|KGN/i);
  });

  it.each(corpus.map((reply) => [reply.title, reply] as const))('is read as it was: %s', async (_title, reply) => {
    const sender = `${reply.country.toLowerCase()}@ncb.example`;
    const frame = inWords(reply.text, { language: reply.language.toUpperCase(), sender });
    const { faithful, cassette } = await record(cassetteFormat, [frame]);
    expect(faithful).toBe(true);
    const written = saidIn(framesIn(cassette));
    expect([...saidIn([frame])].filter((word) => written.has(word))).toEqual([]);
  });

  it.each([
    ['right', ref(118), 'REFERENCE'],
    ['in small letters', ref(118).toLowerCase(), 'REPAIRED_REFERENCE'],
    ['with letters for digits', ref(118).replace('000', 'OOO'), 'REPAIRED_REFERENCE'],
    ['with a check letter that is wrong', ref(118).replace(/.$/, (right) => (right === 'K' ? 'M' : 'K')), 'NOTHING'],
  ])('names our request as it did: %s', async (_how, yourRef, correlatedBy) => {
    const { cassette } = await record(cassetteFormat, [inWords('NO TRACE', { yourRef })]);
    expect(cassette.expected).toMatchObject([{ correlatedBy }]);
    expect(textIn(cassette)).not.toMatch(/(?:000|OOO)118/i);
  });

  it('keeps days of a month that could be months, and those that could not', async () => {
    const { cassette } = await record(cassetteFormat, [
      inWords('Convicted on 05/04/2010 of theft. Convicted on 25/04/2010 of fraud.'),
    ]);
    expect(correlationsIn(cassette.expected)).toEqual([['NOTHING', [expect.closeTo(0.48, 1), expect.closeTo(0.86, 1)]]]);
  });

  it('leaves out the names of a person that are words of the tables too', async () => {
    const request = 'SURNAME: Law\nFORENAMES: April Theft\nDOB: 1980\nPURPOSE: visa\nREQUEST: record';
    const reply = 'April THEFT LAW was convicted on 12 April 2014 of robbery.';
    const { cassette } = await record(cassetteFormat, [
      inWords(request),
      frameOf(aMail({ text: reply }).bytes, 'JM <k2@ncb.example>'),
    ]);
    expect(textIn(cassette)).not.toMatch(/theft|\blaw\b|april \w+ \w+ was/i);
    expect(cassette.expected).toMatchObject([
      { kind: 'REQUEST' },
      { reading: { convictions: [{ decidedOn: {}, offence: { value: 'robbery' } }] } },
    ]);
  });
});

describe('nobody is left in a mail, wherever they stand', () => {
  const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
  const head = [
    'From: "Exemplescu, L." <jm@ncb.example>',
    'To: manchester@ncb.example',
    'Message-ID: <exemplescu.1@ncb.example>',
  ];
  it.each([
    ['headers', ['Subject: =?utf-8?B?' + base64('Exemplescu né') + '?=', 'X-Exemplescu: Exemplescu', '', 'Exemplescu'], false],
    ['a text of another charset', ['Content-Type: text/plain; charset=windows-1256; x=Exemplescu', 'Content-Transfer-Encoding: base64', '', base64('Exemplescu\r\nSURNAME: Exemplescu')], true],
    ['a text in quoted characters', ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '', 'Ex=65mple=\r\nscu =E9t=E9 ' + 'Exemplescu '.repeat(20)], true],
    ['HTML', ['Content-Type: text/html', '', '<p class="Exemplescu"><b>Exemplescu</b> was convicted of theft &#69;xemplescu<!-- Exemplescu --></p>'], true],
    [
      'parts and files',
      [
        'Content-Type: multipart/mixed; boundary="Exemplescu-1"', '', 'Exemplescu', '--Exemplescu-1', 'Content-Type: text/plain', '', 'Exemplescu is not known to us', '--Exemplescu-1',
        'Content-Type: application/pdf; name="Exemplescu.pdf"', 'Content-Disposition: attachment; filename*=utf-8\'\'Exemplescu%20L.pdf', 'Content-Transfer-Encoding: base64', '', base64('%PDF Exemplescu'), '--Exemplescu-1--', 'Exemplescu',
      ],
      true,
    ],
    ['what is no mail', ['Exemplescu', ''], false],
  ] as [string, string[], boolean][])('%s', async (_where, lines, isRead) => {
    const bytes = Buffer.from([...(lines[0] === 'Exemplescu' ? [] : head), ...lines].join('\r\n'));
    const { cassette, faithful } = await record(cassetteFormat, [frameOf(bytes)]);
    expect(decodedIn(cassette)).not.toMatch(/emplescu/i);
    if (isRead) expect([faithful, cassette.expected]).toMatchObject([true, [{ kind: 'FREE_TEXT', country: 'JM' }]]);
  }); // prettier-ignore

  it('and nothing is written where a word of the real exchange is left', async () => {
    const careless: CassetteFormat = { ...cassetteFormat, scrub: (text) => text };
    const mail = Buffer.from(`${head.join('\r\n')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('Exemplescu')}\r\n`);
    await expect(record(careless, [frameOf(mail)])).rejects.toThrow(/still in the cassette .*: nothing was written/);
  });
});
