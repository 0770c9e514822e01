import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import { aRequest } from '../../unit/ecris/builders.ts';
import { openHubSide, openStates, type HubSide, type States } from './harness.ts';

let hub: HubSide | undefined;
let states: States | undefined;
let partner: net.Server | undefined;
beforeEach(() => {
  hub = states = partner = undefined;
});
afterEach(async () => {
  await hub?.close();
  await states?.close();
  await new Promise<void>((resolve) => (partner ? partner.close(() => resolve()) : resolve()));
});

/** The fault with which a request to Romania at this address ends. */
async function faultFrom(address: string, options: Record<string, unknown> = {}): Promise<BackendFault> {
  hub ??= await openHubSide({ peers: { RO: address }, deadlineMs: 400, ...options });
  const outcome = await hub.connection.submit?.(aRequest()).then(
    () => 'taken',
    (error: unknown) => error,
  );
  if (!isBackendFault(outcome)) throw new Error(`no fault but ${String(outcome)}`);
  return outcome;
}

/** A partner that answers every call like this. */
async function aPartner(answer: http.RequestListener): Promise<string> {
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => void answer(request, response));
  });
  partner = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ecris`;
}

const soapFault = (party: string, code: string) =>
  `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code><s:Value>s:${party}</s:Value>` +
  `<s:Subcode><s:Value>s:${code}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="ro">Secret despre o persoană</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>`;

describe('what a partner does to a request, and what the hub may do then', () => {
  it.each([
    ['refuse', 'rejected', 'REFUSED', false, 0],
    ['drop', 'outcome-unknown', 'ECONNRESET', true, 0],
    ['no-reply', 'outcome-unknown', 'ECONNRESET', true, 2],
    ['garble', 'outcome-unknown', 'HTTP_200', true, 2],
    ['delay', 'outcome-unknown', 'DEADLINE_PASSED', true, 2],
  ] as const)('%s: %s', async (action, kind, code, retryable, planned) => {
    states = await openStates();
    await states.fault({ on: 'REQ', action, ms: 5_000 });
    const fault = await faultFrom(states.template.replace('{country}', 'RO'));
    expect(fault).toMatchObject({ backEnd: 'ecris', kind, code, retryable });
    expect(states.entries('PLANNED')).toHaveLength(planned);
    await expect(hub?.connection.submit?.(aRequest())).resolves.toBeUndefined();
    expect(states.entries('PLANNED')).toHaveLength(2);
  });

  it.each([
    ['a Receiver fault', 'unavailable', 'AWAY', true, 500, soapFault('Receiver', 'AWAY')],
    ['a Receiver fault under load', 'busy', 'BUSY', true, 503, soapFault('Receiver', 'BUSY')],
    ['a Sender fault', 'rejected', 'NO', false, 400, soapFault('Sender', 'NO')],
    ['a fault whose code is no code', 'rejected', 'SOAP_SENDER', false, 400, soapFault('Sender', 'ion.exemplescu')],
    ['a bare 503', 'busy', 'HTTP_503', true, 503, ''],
    ['a bare 502', 'unavailable', 'HTTP_502', true, 502, '<html>bad gateway'],
    ['a bare 404', 'rejected', 'HTTP_404', false, 404, ''],
    ['a redirect', 'outcome-unknown', 'HTTP_302', true, 302, ''],
    ['a fault dressed as success', 'rejected', 'NO', false, 200, soapFault('Sender', 'NO')],
  ])('%s means %s with code %s', async (_what, kind, code, retryable, status, body) => {
    const address = await aPartner((_request, response) =>
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body),
    );
    const fault = await faultFrom(address);
    expect(fault).toMatchObject({ kind, code, retryable });
    expect(fault.message).not.toContain('Secret');
  });

  it.each([200, 202, 204])('an empty %d means that the message is taken', async (status) => {
    const address = await aPartner((_request, response) => response.writeHead(status).end());
    hub = await openHubSide({ peers: { RO: address } });
    await expect(hub.connection.submit?.(aRequest())).resolves.toBeUndefined();
  });

  it('nobody listening is unavailable: the message never left', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await faultFrom(`http://127.0.0.1:${port}/`)).toMatchObject({
      kind: 'unavailable',
      code: 'ECONNREFUSED',
      retryable: true,
    });
  });

  it('an endless answer is cut, and the outcome unknown', async () => {
    const address = await aPartner((_request, response) => {
      response.writeHead(500);
      const more = () =>
        response.destroyed || (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
      more();
    });
    expect(await faultFrom(address, { deadlineMs: 5_000 })).toMatchObject({ kind: 'outcome-unknown', code: 'CONNECTION_BROKEN' });
  });

  it('a country without an address is refused at once', async () => {
    expect(await faultFrom('http://127.0.0.1:9/', { peers: {} })).toMatchObject({
      kind: 'rejected',
      code: 'NO_ADDRESS',
      retryable: false,
    });
  });

  it('our own document that is not valid does not leave', async () => {
    let calls = 0;
    const address = await aPartner((_request, response) => {
      calls += 1;
      response.end();
    });
    hub = await openHubSide({ peers: { RO: address } });
    await expect(hub.connection.submit?.(aRequest({ reference: 'GB-RO-REQ-42' }))).rejects.toMatchObject({
      kind: 'malformed',
      code: 'XML_NOT_VALID',
    });
    expect(calls).toBe(0);
  });

  it('a call under way ends when the hub stops', async () => {
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const address = await aPartner(() => arrived());
    hub = await openHubSide({ peers: { RO: address }, deadlineMs: 60_000 });
    const submitted = hub.connection.submit?.(aRequest());
    const ended = expect(submitted).rejects.toMatchObject({ kind: 'outcome-unknown' });
    await arrival;
    await hub.close();
    await ended;
    hub = undefined;
  });
});
