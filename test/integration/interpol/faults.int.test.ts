import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { Submission } from '../../../connectors/contract/messages.ts';
import { interpolOptions } from '../../../connectors/interpol/adapter/options.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { aRequest, accountability, aSubject, ref } from '../../unit/interpol/builders.ts';
import { until } from '../../support/processes.ts';
import { forkSimulator } from '../../support/simulator-process.ts';
import {
  aPartner,
  openBureaus,
  openHubSide,
  temporaryFolder,
  type Bureaus,
  type HubSide,
  type ScriptedPartner,
} from './harness.ts';

let hub: HubSide | undefined;
let bureaus: Bureaus | undefined;
let partner: ScriptedPartner | undefined;
beforeEach(() => {
  hub = bureaus = partner = undefined;
});
afterEach(async () => {
  await hub?.close();
  await bureaus?.close();
  await partner?.close();
});

const host = '127.0.0.1';

/** The fault with which a message to this port ends. */
async function faultFrom(port: number, submission: Submission = aRequest(), deadlineMs = 400): Promise<BackendFault> {
  hub ??= await openHubSide({ partnerTemplate: { host, port }, deadlineMs });
  const outcome = await hub.connection.submit?.(submission).then(
    () => 'taken',
    (error: unknown) => error,
  );
  if (!isBackendFault(outcome)) throw new Error(`no fault but ${String(outcome)}`);
  return outcome;
}

describe('what a bureau does to a request, and what the hub may do then', () => {
  it.each([
    ['refuse', 'rejected', 'SMTP_550', false, 0],
    ['drop', 'outcome-unknown', 'ECONNECTION', true, 0],
    ['no-reply', 'outcome-unknown', 'ECONNECTION', true, 1],
    ['garble', 'outcome-unknown', expect.any(String), true, 1],
    ['delay', 'outcome-unknown', 'DEADLINE_PASSED', true, 1],
  ] as const)('%s: %s', async (action, kind, code, retryable, planned) => {
    bureaus = await openBureaus();
    await bureaus.fault({ on: 'REQUEST', action, ms: 5_000 });
    const fault = await faultFrom(bureaus.template.port);
    expect(fault).toMatchObject({ backEnd: 'interpol', kind, code, retryable });
    expect(bureaus.entries('PLANNED')).toHaveLength(planned);
    await expect(hub?.connection.submit?.(aRequest())).resolves.toBeUndefined();
    expect(bureaus.entries('PLANNED')).toHaveLength(1);
  });

  it.each([
    ['turns us away at the door', { '': '554 go away' }, 'rejected', 'SMTP_554', false],
    ['closes its service', { '': '421 later' }, 'unavailable', 'SMTP_421', true],
    ['is busy at the sender', { MAIL: '451 not now' }, 'busy', 'SMTP_451', true],
    ['is busy at the recipient', { RCPT: '450 mailbox busy' }, 'busy', 'SMTP_450', true],
    ['knows no such recipient', { RCPT: '550 no such user' }, 'rejected', 'SMTP_550', false],
    ['wants no mail', { DATA: '554 no' }, 'rejected', 'SMTP_554', false],
    ['is full', { '.': '452 full' }, 'busy', 'SMTP_452', true],
    ['finds it too large', { '.': '552 too large' }, 'rejected', 'SMTP_552', false],
    ['refuses what it says', { '.': '554 Devon Example is unwelcome' }, 'rejected', 'SMTP_554', false],
    ['hangs up at the door', { '': 'HANG UP' }, 'unavailable', 'ECONNECTION', true],
    ['hangs up at the recipient', { RCPT: 'HANG UP' }, 'unavailable', 'ECONNECTION', true],
    ['hangs up when it has the mail', { '.': 'HANG UP' }, 'outcome-unknown', 'ECONNECTION', true],
    ['says nothing at the door', { '': null }, 'timeout', 'DEADLINE_PASSED', true],
    ['says nothing to the recipient', { RCPT: null }, 'timeout', 'DEADLINE_PASSED', true],
    ['says nothing when it has the mail', { '.': null }, 'outcome-unknown', 'DEADLINE_PASSED', true],
    ['speaks something else', { '': 'HTTP/1.1 400 Bad Request' }, 'unavailable', expect.any(String), true],
  ])('a partner that %s', async (_what, script, kind, code, retryable) => {
    partner = await aPartner(script);
    const fault = await faultFrom(partner.port);
    expect(fault).toMatchObject({ kind, code, retryable });
    expect(fault.message + String(fault.code)).not.toContain('Devon');
  });

  it('nobody listening is unavailable: the mail never left', async () => {
    expect(await faultFrom(9)).toMatchObject({ kind: 'unavailable', code: 'ECONNREFUSED', retryable: true });
  });

  it('a hub that stops ends its call at once', async () => {
    partner = await aPartner({ '.': null });
    hub = await openHubSide({ partnerTemplate: { host, port: partner.port }, deadlineMs: 60_000 });
    const call = hub.connection.submit?.(aRequest()).catch((error: unknown) => error);
    await until('the partner has the mail', () => partner?.heard.includes('.') ?? false);
    const started = Date.now();
    hub.abort();
    expect(await call).toMatchObject({ kind: 'outcome-unknown', retryable: true });
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('a bureau that dies while it answers leaves the outcome open; the repeat is the same message', async () => {
    const folder = temporaryFolder();
    const journal = path.join(folder, 'bureaus.jsonl');
    try {
      const first = await forkSimulator('interpol', { journalFile: journal, dayMs: 3_600_000 });
      await fetch(`http://${host}:${first.controlPort}/faults`, {
        method: 'POST',
        body: JSON.stringify({ on: 'REQUEST', action: 'crash' }),
      });
      expect(await faultFrom(first.port, aRequest(), 5_000)).toMatchObject({ kind: 'outcome-unknown', retryable: true });
      expect(await first.ended()).toBe('SIGKILL');
      const second = await forkSimulator('interpol', { journalFile: journal, dayMs: 3_600_000 });
      const again = await openHubSide({ partnerTemplate: { host, port: second.port } });
      await expect(again.connection.submit?.(aRequest())).resolves.toBeUndefined();
      await again.close();
      const { entries } = (await (await fetch(`http://${host}:${second.controlPort}/journal`)).json()) as {
        entries: { kind: string; id: string }[];
      };
      const taken = entries.filter(({ kind }) => kind === 'FRAME_IN');
      expect(taken.map(({ id }) => id)).toEqual([ref(118), ref(118)]);
      expect(entries.filter(({ kind }) => kind === 'PLANNED')).toHaveLength(1);
      await second.stop('SIGKILL');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('who is written to', () => {
  it('stands in the options: a country without an address is refused before anything is opened', async () => {
    partner = await aPartner({});
    hub = await openHubSide({ partners: { TR: { address: 'ankara@ncb.example', host, port: partner.port } } });
    for (const country of ['JM', 'RO', 'GB', 'ZZ', '', '../..', 'constructor'])
      expect(await faultFrom(partner.port, aRequest({ country }))).toMatchObject({
        kind: 'rejected',
        code: 'NO_ADDRESS',
        retryable: false,
      });
    expect(partner.calls()).toBe(0);
  });

  it.each([
    [
      'an address with a line break',
      { partners: { JM: { address: 'a@b.example\r\nRCPT TO:<x@evil.example>', host, port: 25 } } },
    ],
    ['two addresses', { partners: { JM: { address: 'a@b.example,x@evil.example', host, port: 25 } } }],
    ['an address with a name', { partners: { JM: { address: 'Kingston <a@b.example>', host, port: 25 } } }],
    ['a route', { partners: { JM: { address: '@relay.example:a@b.example', host, port: 25 } } }],
    ['a country without a bureau', { partners: { KP: { address: 'a@b.example', host, port: 25 } } }],
    [
      'one address for two countries',
      { partners: { JM: { address: 'a@b.example', host, port: 25 }, TR: { address: 'A@b.example', host, port: 25 } } },
    ],
    ['a template without a country', { partnerTemplate: { address: 'all@ncb.example', host, port: 25 } }],
    ['a host that is a URL', { partnerTemplate: { host: 'http://evil.example', port: 25 } }],
    ['a bureau name of two lines', { bureau: 'IP MANCHESTER\nBCC: x' }],
    ['a mailbox with a line break', { mailbox: 'a@b.example\r\n' }],
  ])('%s is refused at the start', (_what, options) => {
    expect(interpolOptions.safeParse(options).success).toBe(false);
  });

  it('is one recipient on the line, whatever stands in the message: every string that has broken software before, in every field', async () => {
    partner = await aPartner({});
    hub = await openHubSide({ partnerTemplate: { host, port: partner.port }, deadlineMs: 10_000 });
    const full = process.env['HUB_TEST_FULL'] === '1';
    const injections = [
      'x\r\nRCPT TO:<victim@evil.example>',
      'x\r\n.\r\nRCPT TO:<victim@evil.example>',
      'x\nBcc: victim@evil.example',
      '<victim@evil.example>',
    ];
    const texts = [...injections, ...(full ? naughtyStrings : naughtyStrings.filter((_, at) => at % 15 === 0))];
    let sent = 0;
    for (const text of texts) {
      for (const submission of withText(text)) {
        const outcome = await hub.connection.submit?.(submission).catch((error: unknown) => error);
        if (outcome === undefined) sent += 1;
        else expect(outcome).toMatchObject({ kind: 'malformed', code: 'FIELD_NOT_CARRIED' });
      }
    }
    const commands = (verb: string) => partner?.heard.filter((line) => line.startsWith(verb)) ?? [];
    expect(sent).toBeGreaterThan(50);
    expect(commands('RCPT TO:')).toEqual(Array.from({ length: sent }, () => 'RCPT TO:<jm@ncb.example>'));
    expect(commands('MAIL FROM:')).toHaveLength(sent);
    expect(new Set(commands('MAIL FROM:').map((line) => line.replace(/ SIZE=\d+$/, '')))).toEqual(
      new Set(['MAIL FROM:<manchester@ncb.example>']),
    );
    // One call each and no other: nothing in a message opens a connection.
    expect(partner.calls()).toBe(sent);
  }, 300_000);
});

function withText(text: string): Submission[] {
  const primary = { kind: 'PRIMARY', family: 'Example' } as const;
  const base = { reference: ref(119), country: 'JM', sentAt: new Date(), accountability };
  const inReplyTo = 'JM KGN/1 <k1@ncb.example>';
  return [
    aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', family: text }] }) }),
    aRequest({ subject: aSubject({ names: [{ ...primary, given: text }] }) }),
    aRequest({ subject: aSubject({ names: [primary, { kind: 'ALIAS', full: text }] }) }),
    aRequest({ subject: aSubject({ birthPlace: { town: text } }) }),
    aRequest({ subject: aSubject({ identifiers: [{ scheme: 'PASSPORT', value: text }] }) }),
    aRequest({ accountability: { ...accountability, justification: text } }),
    { ...base, kind: 'FURTHER_DETAILS', inReplyTo, question: text },
    { ...base, kind: 'CANCELLATION', inReplyTo: ref(118), reason: text },
    {
      ...base,
      kind: 'INFORMATION',
      inReplyTo,
      text: 'x',
      attachments: [{ name: text, mediaType: 'image/png', sha256: '', bytes: new Uint8Array(3) }],
    },
  ];
}

describe('the definition', () => {
  it('names what a message cannot carry before anything is sent', () => {
    const refused = interpol.accepts?.({
      subject: aSubject({ names: [{ kind: 'PRIMARY', family: 'Exam\nple' }], birthDate: '1979-02-30', nationalities: ['XX'] }),
      accountability: { ...accountability, purpose: 'AUDIT' },
    });
    expect(refused?.map(({ path: place, code }) => [place, code])).toEqual([
      ['subject.names.0.family', 'CHARACTER'],
      ['subject.birthDate', 'INVALID'],
      ['subject.nationalities.0', 'UNKNOWN_CODE'],
      ['accountability.purpose', 'UNKNOWN_CODE'],
    ]);
    expect(interpol.accepts?.({ subject: aSubject(), accountability })).toEqual([]);
  });
});
