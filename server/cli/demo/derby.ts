/**
 * The documented case: a man stopped in Derby without insurance turns out, one day and one ECRIS message later, to be a convicted
 * murderer. The person here is invented; the answers come from the simulated Romanian register, not from this file.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Arrival, HubClient } from '../../../client-sdk/index.ts';
import type { Play, Stage } from './stage.ts';

const stopped = new Date('2016-11-14T09:40:00Z');

export const derby: Play = async (stage) => {
  await stage.clock.set(stopped);
  const hub = stage.client('30');
  const wait = stage.listen((signal) => hub.feed({ signal }));
  const waitForAnswer = stage.listen((signal) => hub.responses({ signal }));
  await stage.say('Derby: a man of 37, a Romanian national, is stopped driving without insurance.');

  const enquiry = await raise(stage, hub);
  const [request] = enquiry.requests;
  if (!request) throw new Error('The enquiry has no request.');
  const ours = (arrival: Arrival) => arrival.countryRequest?.id === request.id;

  await wait('the PNC search', ({ kind }) => kind === 'REGISTER_SEARCHED');
  const register = (await hub.enquiry({ id: enquiry.id }))?.registerCheck;
  await stage.say(`PNC searched: ${register?.records ?? 'no'} record(s) found.`);
  const sent = await wait('the request to leave', (arrival) => arrival.kind === 'COUNTRY_REQUEST_SENT' && ours(arrival));
  await stage.say(
    `Request ${request.reference} taken by ${request.country.name} over ${request.channel}; answer due by ${sent.countryRequest?.dueOn}.`,
  );
  const acknowledged = await wait('the acknowledgement', (arrival) => arrival.kind === 'DEADLINE_KNOWN' && ours(arrival));
  await stage.say(
    `${request.country.name} acknowledges and names its own deadline: ${acknowledged.countryRequest?.partnerDueOn}.`,
  );

  await stage.clock.advance(1);
  const first = await waitForAnswer('the answer', ours);
  await sayAnswer(stage, first);
  await askForMore(stage, hub, first, ours, { wait, waitForAnswer });
};

async function raise(stage: Stage, hub: HubClient) {
  const key = `demo-derby-${crypto.randomUUID()}`;
  const result = await hub.raiseEnquiry({
    idempotencyKey: key,
    subject: {
      names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
      birthDate: '1979-05-17',
      birthPlace: { country: 'RO', town: 'Craiova' },
      sex: 'MALE',
      nationalities: ['RO'],
    },
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: 'Custody 30/DEMO/2016',
    urgency: 'ROUTINE',
    offenceCode: 'RT88191',
  });
  if (result.__typename !== 'EnquiryRaised') throw new Error(`The enquiry was refused: ${JSON.stringify(result)}`);
  await stage.say(
    `Derbyshire raises enquiry ${result.enquiry.reference} to ${result.enquiry.requests.map(({ country }) => country.name).join(', ')}.`,
  );
  return result.enquiry;
}

async function sayAnswer(stage: Stage, { kind, countryRequest, response }: Arrival): Promise<void> {
  await stage.say(`${kind}: ${countryRequest?.country.name} answers ${response?.outcome}; identity ${response?.identityCheck}.`);
  for (const conviction of response?.convictions ?? []) {
    const { court, decidedOn, ageAtOffence } = conviction;
    await stage.say(
      `  Convicted ${decidedOn} by ${court?.text} (${original(court)}), aged ${ageAtOffence ?? 'unknown'} at the offence:`,
    );
    for (const { category, title } of conviction.offences) {
      await stage.say(`    ${category.code} ${category.label} - "${title?.text}" (${original(title)})`);
    }
    for (const { category, sentenced, executed } of conviction.sanctions) {
      await stage.say(
        `    ${category.code} ${category.label}; imposed: ${sentenced ?? 'not stated'}, served: ${executed ?? 'not stated'}`,
      );
    }
  }
}

function original(text: { language: string; translated: boolean } | null | undefined): string {
  return text ? `${text.language}, ${text.translated ? 'translated by the sender' : 'not translated'}` : 'no text';
}

type Waits = Record<'wait' | 'waitForAnswer', ReturnType<Stage['listen']>>;

async function askForMore(
  stage: Stage,
  hub: HubClient,
  first: Arrival,
  ours: (arrival: Arrival) => boolean,
  { wait, waitForAnswer }: Waits,
) {
  const asked = await hub.requestFurtherDetails({
    idempotencyKey: `demo-derby-${crypto.randomUUID()}`,
    responseId: first.response?.id ?? '',
    question: 'Please state the length of the sentence imposed and the time served.',
  });
  if (asked.__typename !== 'FurtherDetailsRequested') throw new Error(`The question was refused: ${JSON.stringify(asked)}`);
  await stage.say('Derbyshire asks for further details: length of the sentence, time served.');
  await untilSent(hub, asked.countryRequest.id);
  await stage.clock.advance(1);
  await wait('the further details', (arrival) => arrival.kind === 'FURTHER_DETAILS_ARRIVED' && ours(arrival));
  const thread = await hub.countryRequest(asked.countryRequest.id);
  const details = thread?.messages.findLast(({ kind, direction }) => kind === 'FURTHER_DETAILS' && direction === 'IN');
  await stage.say(`Further details arrive: "${details?.text?.text}" (${original(details?.text)}).`);
  const amended = await waitForAnswer('the amended answer', (arrival) => ours(arrival) && arrival.id !== first.id);
  await sayAnswer(stage, amended);
}

/** A question that leaves after the day has been turned would be answered a day later. */
async function untilSent(hub: HubClient, requestId: string): Promise<void> {
  for (let attempts = 0; attempts < 100; attempts += 1) {
    const thread = await hub.countryRequest(requestId);
    const question = thread?.messages.findLast(({ kind, direction }) => kind === 'FURTHER_DETAILS' && direction === 'OUT');
    if (question?.sentAt) return;
    await sleep(100);
  }
  throw new Error('The question did not leave within 10 seconds. Is the worker running? See `npx hub up`.');
}
