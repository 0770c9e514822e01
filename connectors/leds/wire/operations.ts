/** The calls as data. `public`: path and bodies stand in the Ministry of Justice's open client; `ours`: made in the same manner. */
import type { SchemaName } from './schemas.ts';

export interface Operation {
  method: 'GET' | 'POST';
  path: readonly string[];
  request?: SchemaName;
  answer: SchemaName;
  /** Status of a success. */
  status: 200 | 201;
  writes: boolean;
  /** Names the version of the person it was made on (`If-Match`, ours). */
  versioned: boolean;
  activity: 'Person Enquiry' | 'Person Update';
  action: string;
  origin: 'public' | 'ours';
}

const services = ['person-services', 'v1'] as const;
const person = [...services, 'people', '{personId}'] as const;
const enquiry = { writes: false, versioned: false, status: 200, activity: 'Person Enquiry' } as const;
const update = {
  method: 'POST',
  writes: true,
  versioned: true,
  status: 200,
  activity: 'Person Update',
  answer: 'Updated',
} as const;

export const operations = {
  findByAsn: {
    ...enquiry,
    method: 'POST',
    path: [...services, 'find-disposals-by-asn'],
    request: 'AsnQuery',
    answer: 'AsnAnswer',
    action: 'View Arrest / Summons Summary',
    origin: 'public',
  },
  findPeople: {
    ...enquiry,
    method: 'POST',
    path: [...services, 'find-people'],
    request: 'PeopleSearch',
    answer: 'PeopleAnswer',
    action: 'Search Person',
    origin: 'ours',
  },
  readPerson: { ...enquiry, method: 'GET', path: person, answer: 'Person', action: 'View Person', origin: 'ours' },
  readReference: {
    ...enquiry,
    method: 'GET',
    path: [...services, 'references', '{referenceId}'],
    answer: 'ReferenceAnswer',
    action: 'View Update',
    origin: 'ours',
  },
  readActivity: {
    ...enquiry,
    method: 'POST',
    path: [...services, 'recorded-changes'],
    request: 'ActivityQuery',
    answer: 'ActivityAnswer',
    action: 'View Recorded Changes',
    origin: 'ours',
  },
  readTally: {
    ...enquiry,
    method: 'POST',
    path: [...services, 'recorded-changes', 'tally'],
    request: 'TallyQuery',
    answer: 'TallyAnswer',
    action: 'Count Recorded Changes',
    origin: 'ours',
  },
  createPerson: {
    ...update,
    path: [...services, 'people'],
    request: 'NewPerson',
    status: 201,
    versioned: false,
    action: 'Create Person',
    origin: 'ours',
  },
  addRemand: {
    ...update,
    path: [...person, 'arrest-reports', '{reportId}', 'basic-remands'],
    request: 'Remand',
    action: 'Add Remand',
    origin: 'public',
  },
  addDisposals: {
    ...update,
    path: [...person, 'disposals', '{courtCaseId}', 'court-case-disposal-result'],
    request: 'DisposalResultRequest',
    action: 'Add Disposal Results',
    origin: 'public',
  },
  addSubsequentDisposals: {
    ...update,
    path: [...person, 'disposals', '{courtCaseId}', 'court-case-subsequent-disposal-results'],
    request: 'SubsequentDisposalRequest',
    action: 'Add Subsequent Disposal Results',
    origin: 'public',
  },
  /** About nobody, so without audit headers. */
  checkService: { ...enquiry, method: 'GET', path: ['health'], answer: 'Health', action: 'Check Service', origin: 'ours' },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
