/** Answers of a stub hub: as much as the SDK's documents ask for and the published schema insists on. */
const at = '2016-11-15T09:40:00Z';
const name = { kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu', full: 'Ion Exemplescu' };
const described = { names: [name], nationalities: ['RO'], sex: 'MALE', identifiers: [] };

const request = {
  id: 'req_1',
  reference: 'R-1',
  direction: 'OUT',
  channel: 'ECRIS',
  country: { code: 'RO', name: 'Romania' },
  status: 'QUEUED',
  purpose: { code: 'CRIMINAL_PROCEEDINGS', label: 'Criminal proceedings' },
  urgency: 'ROUTINE',
  raisedAt: at,
  overdue: false,
};

export const enquiryRaised = {
  __typename: 'EnquiryRaised',
  enquiry: {
    id: 'enq_1',
    reference: 'E-1',
    reason: 'Custody 30/1',
    raisedAt: at,
    person: { id: 'per_1' },
    progress: { asked: 1, answered: 0, refused: 0, overdue: 0, open: 1 },
    requests: [request],
  },
};

export const person = { ...described, id: 'per_1', records: [], certificates: [], convictions: { nodes: [], totalCount: 2 } };

/** The n-th event of a force's feed, with cursor `c<n>`. */
export function arrival(number: number) {
  const response = {
    id: `rsp_${number}`,
    receivedAt: at,
    outcome: 'NO_CONVICTIONS',
    identityCheck: 'CONFIRMED',
    identityDifferences: [],
    identity: described,
    otherCountries: [],
    convictions: [],
  };
  const event = { id: `e${number}`, cursor: `c${number}`, kind: 'RESPONSE_ARRIVED', occurredAt: at, redelivered: false };
  return { responseArrived: { ...event, response } };
}
