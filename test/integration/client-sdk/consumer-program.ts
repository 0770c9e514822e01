/** What a force's developer would write: type-checked strictly and run against the package as it is installed, never against our sources. */
export const consumerProgram = `
import { createHubClient, HubError, type Arrival, type HubClient } from '@exchange-hub/client';

const [url = '', token = '', wanted = ''] = process.argv.slice(2);
const hub: HubClient = createHubClient({ url, token: async () => token, purpose: 'CRIMINAL_PROCEEDINGS' });

async function ask(): Promise<string> {
  const result = await hub.raiseEnquiry({
    idempotencyKey: 'custody-30-1',
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: 'Custody 30/1',
    urgency: 'ROUTINE',
    subject: { names: [{ given: 'Ion', family: 'Exemplescu' }], birthDate: '1979-05-17', nationalities: ['RO'] },
  });
  switch (result.__typename) {
    case 'EnquiryRaised':
      return result.enquiry.requests.map(({ country, status }) => \`\${country.name} \${status}\`).join();
    case 'InputRejected':
      return result.issues.map(({ path, message }) => \`\${path}: \${message}\`).join();
    case 'IdempotencyConflict':
    case 'NotPermitted':
      return result.message;
  }
}

async function first(count: number): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for await (const arrival of hub.responses({ consumer: 'custody-app', onState: (state) => states.push(state) })) {
    arrivals.push(arrival);
    if (arrivals.length === count) break;
  }
  return arrivals;
}

const states: string[] = [];
const raised = await ask();
const person = await hub.person({ pncId: '1979/0163001B' });
const arrivals = await first(Number(wanted));
const refused = await createHubClient({ url, token: 'forged' })
  .viewer()
  .catch((error: unknown) => (error instanceof HubError ? error.kind : 'another error'));

console.log(JSON.stringify({
  raised,
  person: person?.names.map(({ full }) => full),
  convictions: person?.convictions.totalCount,
  arrivals: arrivals.map(({ id, response }) => \`\${id} \${response?.outcome}\`),
  states,
  refused,
}));
`;

/** Every line under a directive is a mistake; were the types lost on the way, the directive itself would be the error. */
export const consumerMistakes = `
import { createHubClient } from '@exchange-hub/client';

const hub = createHubClient({ url: 'http://127.0.0.1/graphql', token: 'x' });
// @ts-expect-error an enquiry needs a subject, a purpose and a key
await hub.raiseEnquiry({ reason: 'Custody 30/1' });
// @ts-expect-error there is no such urgency
await hub.raiseEnquiry({ idempotencyKey: 'k', purpose: 'CRIMINAL_PROCEEDINGS', reason: 'r', urgency: 'AT_ONCE', subject: { names: [] } });
// @ts-expect-error no person is found by shoe size
await hub.person({ shoeSize: 44 });
const person = await hub.person({ id: 'per_1' });
// @ts-expect-error somebody who is not there has no names
person.names;
for await (const arrival of hub.responses({ consumer: 'app' })) {
  // @ts-expect-error not every arrival has an answer
  arrival.response.outcome;
  // @ts-expect-error an arrival has no such field
  arrival.shoeSize;
}
`;
