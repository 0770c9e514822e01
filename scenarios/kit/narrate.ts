/** The timeline's lines for what a force is told. */
import type { Arrival } from '../../client-sdk/index.ts';
import { raisedIn, type Playing } from './playing.ts';

type Line = (playing: Playing, event: Arrival) => Promise<string[]> | string[];

const lines: Readonly<Record<string, Line>> = {
  async REGISTER_SEARCHED(playing) {
    const check = (await playing.hub.enquiry({ id: raisedIn(playing).id }))?.registerCheck;
    return [`PNC searched: ${check?.records ?? 'no'} record(s) found${check?.note ? ` (${check.note})` : ''}.`];
  },
  COUNTRY_REQUEST_SENT: (_, { countryRequest: request }) => [
    `Request ${request?.reference} taken by ${request?.country.name} over ${request?.channel}; answer due by ${request?.dueOn ?? 'no day that a treaty names'}.`,
  ],
  DEADLINE_KNOWN: (_, { countryRequest: request }) => [
    `${request?.country.name} acknowledges and names its own deadline: ${request?.partnerDueOn}.`,
  ],
  INFORMATION_PROVIDED: (_, { countryRequest: request }) => [`${request?.country.name} is told what it wanted to know.`],
  ANSWER_WITHDRAWN: (_, { countryRequest: request }) => [
    `${request?.country.name} withdraws its answer: what it reported holds no longer.`,
  ],
  DEADLINE_NEAR: (_, { countryRequest: request }) => [
    `${request?.country.name} has not answered; the answer is needed by ${request?.neededOn}.`,
  ],
  DEADLINE_MISSED: (_, { countryRequest: request }) => [
    `${request?.country.name} has not answered, and ${request?.neededOn} has passed.`,
  ],
  ESCALATED: (_, { countryRequest: request }) => [
    `The silence of ${request?.country.name} is taken higher, to the exchange unit.`,
  ],
  COUNTRY_REQUEST_FAILED: async (playing, event) => [
    `The request to ${event.countryRequest?.country.name} has failed: ${(await newestIn(playing, event))?.failure ?? 'it could not be sent'}.`,
  ],
  COUNTRY_REQUEST_CANCELLED: (_, { countryRequest: request }) => [`The request to ${request?.country.name} is withdrawn.`],
  INFORMATION_WANTED: async (playing, event) => [
    `${event.countryRequest?.country.name} wants to know more before it answers: ${(await newestIn(playing, event))?.text?.text}.`,
  ],
  async FURTHER_DETAILS_ARRIVED(playing, event) {
    const text = (await newestIn(playing, event, 'FURTHER_DETAILS'))?.text;
    return [text ? `Further details arrive: "${text.text}" (${original(text)}).` : 'Further details arrive.'];
  },
  RESPONSE_ARRIVED: (_, event) => answerLines(event),
};

export async function narrate(playing: Playing, event: Arrival): Promise<void> {
  const told = (await lines[event.kind]?.(playing, event)) ?? [`${event.kind}.`];
  for (const line of told) await playing.ground.say(line);
}

/** The newest message that came in. */
async function newestIn({ hub }: Playing, { countryRequest }: Arrival, kind?: string) {
  const thread = await hub.countryRequest(countryRequest?.id ?? '');
  return thread?.messages.findLast((message) => message.direction === 'IN' && (!kind || message.kind === kind));
}

function answerLines({ kind, countryRequest, response }: Arrival): string[] {
  const { outcome, identityCheck, identityDifferences = [], convictions = [], reading, remarks } = response ?? {};
  const doubts = identityDifferences.length > 0 ? ` (${identityDifferences.join(', ')})` : '';
  return [
    `${kind}: ${countryRequest?.country.name} answers ${outcome}; identity ${identityCheck}${doubts}.`,
    ...(reading ? proseLines(reading, remarks?.text ?? '') : []),
    ...convictions.flatMap(convictionLines),
  ];
}

type Reading = NonNullable<NonNullable<Arrival['response']>['reading']>;

function proseLines({ outcome, wanted, convictions }: Reading, text: string): string[] {
  const seems = outcome
    ? `it seems to say ${outcome.value} (${Math.round(outcome.confidence * 100)} %)`
    : 'it says nothing certain';
  const asks = wanted.length > 0 ? `; it asks for ${wanted.join(', ')}` : '';
  return [
    ...text.split('\n').map((line) => `  | ${line}`),
    `  Read out of it, for a person to confirm: ${seems}, ${convictions.length} possible conviction(s)${asks}.`,
  ];
}

type Conviction = NonNullable<Arrival['response']>['convictions'][number];

function convictionLines({ court, decidedOn, ageAtOffence, offences, sanctions }: Conviction): string[] {
  return [
    `  Convicted ${decidedOn} by ${court?.text} (${original(court)}), aged ${ageAtOffence ?? 'unknown'} at the offence:`,
    ...offences.map(({ category, title }) => `    ${category.code} ${category.label} - "${title?.text}" (${original(title)})`),
    ...sanctions.map(
      ({ category, sentenced, executed }) =>
        `    ${category.code} ${category.label}; imposed: ${sentenced ?? 'not stated'}, served: ${executed ?? 'not stated'}`,
    ),
  ];
}

function original(text: { language: string; translated: boolean } | null | undefined): string {
  return text ? `${text.language}, ${text.translated ? 'translated by the sender' : 'not translated'}` : 'no text';
}
