import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openFrameReader, writeFrame } from '../../../connectors/pnc/wire/frame.ts';
import { decodeMessage, encodeMessage, type Message } from '../../../connectors/pnc/wire/message.ts';
import { goldenMessage, goldenMessages, type GoldenName } from '../../../connectors/pnc/wire/samples/golden.ts';
import { readLog } from '../../../connectors/pnc/wire/samples/read-log.ts';
import { isWireError } from '../../../connectors/pnc/wire/wire-error.ts';
import { fittingMessage } from './arbitraries.ts';

const goldenNames = Object.keys(goldenMessages) as GoldenName[];

/** The error's code, or the decoded message. */
function attempt(body: string): Message | string {
  try {
    return decodeMessage(body);
  } catch (error) {
    if (!isWireError(error)) throw error;
    return error.code;
  }
}

describe('messages', () => {
  it.each(goldenNames)('the golden message %s comes back byte for byte', (name) => {
    const body = goldenMessage(name);
    expect(encodeMessage(decodeMessage(body))).toBe(body);
  });

  it('every message that fits comes back equal', () => {
    const present = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
    fc.assert(fc.property(fittingMessage, (message) => expect(decodeMessage(encodeMessage(message))).toEqual(present(message))));
  });

  it('cannot be made without an originator', () => {
    const message = decodeMessage(goldenMessage('enquiryByAsn'));
    const without = { ...message, header: { ...message.header, originator: '' } };
    expect(() => encodeMessage(without)).toThrow('MISSING at GMH.originator');
    expect(() => encodeMessage({ ...message, header: { ...message.header, originator: '30A' } })).toThrow(
      'TOO_SHORT at GMH.originator',
    );
  });

  it('refuses segments in an order the transaction does not have', () => {
    const message = decodeMessage(goldenMessage('nominalPrint'));
    expect(() => encodeMessage({ ...message, segments: message.segments.toReversed() })).toThrow('SEQUENCE');
    expect(() => encodeMessage({ ...message, type: 'ENQASI', header: { ...message.header, messageType: 'ENQASI' } })).toThrow(
      'SEQUENCE',
    );
  });

  it.each([
    ['a missing segment', (body: string) => body.replace(/<WRN>KVI<\/WRN>/, ''), 'COUNT'],
    ['a doubled segment', (body: string) => body.replace(/<WRN>KVI<\/WRN>/, '$&$&'), 'COUNT'],
    [
      'another reference in the trailer',
      (body: string) => body.replace('000029089ENQR000491', '000029089ENQR000492'),
      'REFERENCE',
    ],
    ['another direction in the trailer', (body: string) => body.replace('ENQR000491R</GMT>', 'ENQR000491E</GMT>'), 'REFERENCE'],
    ['an unknown transaction', (body: string) => body.replaceAll('CPE02', 'CPE99'), 'UNKNOWN_TRANSACTION'],
    ['a message type that is not the element’s', (body: string) => body.replace('ENQPNC', 'ENQNAM'), 'UNKNOWN_TRANSACTION'],
    ['an unknown segment', (body: string) => body.replaceAll('WRN>', 'ZZZ>'), 'SEQUENCE'],
    ['another group', (body: string) => body.replaceAll('NMS>', 'ASI>'), 'UNKNOWN_SEGMENT'],
    ['no trailer', (body: string) => body.replace(/<GMT>.*<\/GMT>/, ''), 'SEQUENCE'],
    ['an attribute', (body: string) => body.replace('<PI1>', '<PI1 A="B">'), 'MARKUP'],
    ['an entity', (body: string) => body.replace('DEVON', 'DEV&#79;N'), 'CHARACTER'],
    ['a blank between tags', (body: string) => body.replace('</GMH>', '</GMH> '), 'MARKUP'],
    ['a declaration', (body: string) => `<?XML VERSION="1.0"?>${body}`, 'MARKUP'],
    ['text behind the end', (body: string) => `${body}<CPE02>`, 'MARKUP'],
    ['nothing', () => '', 'MARKUP'],
  ])('refuses a print with %s', (_what, change, code) => {
    expect(attempt(change(goldenMessage('nominalPrint')))).toBe(code);
  });

  it('refuses very deep and very long input in linear time', () => {
    const started = performance.now();
    for (const body of [
      '<AAA>'.repeat(50_000),
      '<'.repeat(250_000),
      `<CXE01>${'<TXT>A</TXT>'.repeat(20_000)}</CXE01>`,
      '>'.repeat(250_000),
    ]) {
      expect(attempt(body)).toBe('MARKUP');
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('what the courts’ gateway logs', () => {
  const log = readFileSync(new URL('../../../connectors/pnc/wire/samples/gateway-log.txt', import.meta.url), 'utf8');
  const logged = readLog(log);

  it('decodes without loss: declaration, blanks between tags, entities and line ends go, nothing else', () => {
    expect(logged.map(({ direction }) => direction).join(' ')).toBe('SENT RCVD SENT RCVD SENT RCVD SENT RCVD RCVD');
    for (const { direction, message } of logged) {
      const read = decodeMessage(message);
      expect(read.header.direction === 'S' ? 'SENT' : 'RCVD').toBe(direction);
      expect(encodeMessage(read)).toBe(message);
    }
  });

  it('is the same messages as the golden ones', () => {
    const names = [
      'results',
      'resultsTaken',
      'remand',
      'remandTaken',
      'deferredSentence',
      'appearanceTaken',
      'creation',
    ] as const;
    expect(logged.slice(0, 7).map(({ message }) => message)).toEqual(names.map(goldenMessage));
  });

  it('never gains a tag from an entity', () => {
    const [{ message } = { message: '' }] = readLog(
      'RCVD MESSAGE:\n' + goldenMessage('resultsRefused').replace('DIS SEGMENT', '&lt;TXT&gt;'),
    );
    expect(attempt(message)).toBe('CHARACTER');
  });
});

describe('the reply to an update', () => {
  it('without a line of text says nothing and is refused', () => {
    const bare = goldenMessage('resultsTaken')
      .replace(/<TXT>.*<\/TXT>/, '')
      .replace('<GMT>000006', '<GMT>000003');
    expect(attempt(bare)).toBe('SEQUENCE');
  });

  it('may not carry a record', () => {
    expect(
      attempt(goldenMessage('remandTaken').replace('<TXT>', '<FSC>K30YZ</FSC><TXT>').replace('<GMT>000003', '<GMT>000004')),
    ).toBe('SEQUENCE');
  });
});

describe('frames', () => {
  const frame = (name: GoldenName) => Buffer.from(writeFrame(goldenMessage(name)));

  it('begin with six digits of length and eight of CRC-32', () => {
    expect(Buffer.from(writeFrame('123456789')).toString()).toBe('000009CBF43926123456789');
  });

  it('come out whole from any slicing of the stream', () => {
    const stream = Buffer.concat(goldenNames.map(frame));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (sizes) => {
        const reader = openFrameReader();
        const messages: string[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          messages.push(...reader.push(stream.subarray(at, at + size)));
          at += size;
        }
        expect(messages).toEqual(goldenNames.map(goldenMessage));
        expect(reader.idle()).toBe(true);
      }),
    );
  });

  it.each(['000000', '262145', '999999', '-00001', ' 00001', '1e0005', 'GET / '])(
    'are refused when the length says %p',
    (length) => {
      expect(() => openFrameReader().push(Buffer.from(`${length}00000000X`))).toThrow('FRAME_LENGTH');
    },
  );

  it('refuse to hold a message of more than 256 KiB', () => {
    expect(() => writeFrame('X'.repeat(256 * 1024 + 1))).toThrow('FRAME_LENGTH');
    expect(() => writeFrame('X'.repeat(256 * 1024))).not.toThrow();
  });

  it('give nothing back for any flipped bit of any golden frame: no other person, date or offence', () => {
    let refused = 0;
    let waiting = 0;
    let bits = 0;
    for (const name of goldenNames) {
      const good = frame(name);
      for (let bit = 0; bit < good.length * 8; bit += 1) {
        const bad = Buffer.from(good);
        bad.writeUInt8(bad.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        bits += 1;
        try {
          // A longer length waits for bytes that never come; the deadline ends that.
          if (openFrameReader().push(bad).length === 0) waiting += 1;
        } catch (error) {
          if (!isWireError(error)) throw error;
          refused += 1;
        }
      }
    }
    expect(refused + waiting).toBe(bits);
    expect(bits).toBeGreaterThan(50_000);
  });
});
