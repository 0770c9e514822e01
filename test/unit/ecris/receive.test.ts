import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { openReceiver } from '../../../connectors/ecris/adapter/receive.ts';
import type { StrictXml, XmlReading } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';

const reader = (reading: XmlReading): StrictXml => ({ read: () => Promise.resolve(reading), close: () => Promise.resolve() });

async function receiveAs(reading: XmlReading) {
  const delivered: Delivery[] = [];
  const quiet = { info: () => undefined, warn: () => undefined };
  const context = {
    deliver: async (delivery: Delivery) => void delivered.push(delivery),
    clock: () => new Date(),
    log: quiet,
    signal: new AbortController().signal,
  };
  const result = await openReceiver(context, reader(reading))({ bytes: Buffer.from('<x/>'), cutOff: false, mediaType: '' });
  return { result, delivered };
}

describe('a document that could not be read', () => {
  it('in time is parked and asked for again: the machine may have been busy', async () => {
    const { result, delivered } = await receiveAs({ ok: false, refusal: 'XML_TOO_SLOW', line: 0 });
    expect(result).toEqual({ taken: false, party: 'Receiver', code: 'XML_TOO_SLOW' });
    expect(delivered).toEqual([expect.objectContaining({ kind: 'UNREADABLE', reason: 'XML_TOO_SLOW' })]);
  });

  it('for any other reason is parked and not asked for again', async () => {
    const { result, delivered } = await receiveAs({ ok: false, refusal: 'XML_NOT_VALID', line: 3 });
    expect(result).toEqual({ taken: false, party: 'Sender', code: 'XML_NOT_VALID' });
    expect(delivered).toHaveLength(1);
  });
});
