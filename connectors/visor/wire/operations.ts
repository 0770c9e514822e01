/** The calls, as data. Paths, schemas, statuses and the codes of the audit headers stand here once; openapi.ts is made from it. */
import type { SchemaName } from './schemas.ts';

export interface Operation {
  method: 'GET' | 'POST' | 'PATCH';
  /** Segments; `{id}` and `{reference}` are filled in. */
  path: readonly string[];
  summary: string;
  request?: SchemaName;
  /** Status and body of a success. */
  status: 200 | 201;
  answer: SchemaName;
  /** Changes something: carries the change's reference, and the same reference again gets the first's answer. */
  writes: boolean;
  /** Names the version it was made on (`If-Match`); a stale one is refused. */
  versioned: boolean;
  activity: 'Nominal Enquiry' | 'Nominal Update' | 'Service Check';
  action: string;
}

const enquiry = { writes: false, versioned: false, status: 200, activity: 'Nominal Enquiry' } as const;
const change = {
  method: 'POST',
  writes: true,
  versioned: true,
  status: 200,
  answer: 'Nominal',
  activity: 'Nominal Update',
} as const;

export const operations = {
  readNominal: {
    ...enquiry,
    method: 'GET',
    path: ['v1', 'nominals', '{id}'],
    summary: 'One nominal',
    answer: 'Nominal',
    action: 'View Nominal',
  },
  searchNominals: {
    ...enquiry,
    method: 'POST',
    path: ['v1', 'nominals', 'search'],
    summary: 'Nominals by category, manager and owning station, in order of their ids',
    request: 'Search',
    answer: 'Page',
    action: 'Search Nominals',
  },
  readChange: {
    ...enquiry,
    method: 'GET',
    path: ['v1', 'changes', '{reference}'],
    summary: 'What a change has led to, for whoever lost its answer',
    answer: 'Change',
    action: 'View Change',
  },
  createNominal: {
    ...change,
    path: ['v1', 'nominals'],
    summary: 'A new nominal',
    request: 'NewNominal',
    status: 201,
    versioned: false,
    action: 'Create Nominal',
  },
  amendNominal: {
    ...change,
    method: 'PATCH',
    path: ['v1', 'nominals', '{id}'],
    summary: 'Another category, level or manager; by the owning force',
    request: 'Amendment',
    action: 'Amend Nominal',
  },
  proposeTransfer: {
    ...change,
    path: ['v1', 'nominals', '{id}', 'transfer'],
    summary: 'Offers the nominal to another station; by the owning force',
    request: 'TransferProposal',
    action: 'Propose Transfer',
  },
  acceptTransfer: {
    ...change,
    path: ['v1', 'nominals', '{id}', 'transfer', 'acceptance'],
    summary: 'Takes the nominal over; by the force it was offered to',
    request: 'TransferAcceptance',
    action: 'Accept Transfer',
  },
  rejectTransfer: {
    ...change,
    path: ['v1', 'nominals', '{id}', 'transfer', 'rejection'],
    summary: 'Leaves the nominal where it is; by the force it was offered to',
    request: 'TransferRejection',
    action: 'Reject Transfer',
  },
  archiveNominal: {
    ...change,
    path: ['v1', 'nominals', '{id}', 'archive'],
    summary: 'Closes the nominal; nothing is deleted. By the owning force',
    action: 'Archive Nominal',
  },
  checkService: {
    ...enquiry,
    method: 'GET',
    path: ['v1', 'health'],
    summary: 'Whether the service takes calls; about nobody, so without audit headers',
    answer: 'Health',
    activity: 'Service Check',
    action: 'Check Service',
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[]; // exactly the keys
