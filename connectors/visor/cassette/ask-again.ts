/** What the hub wanted, out of the call it made for it, asked once more. */
import type { Connection } from '../../contract/connector.ts';
import type { OffenderEnquiry, OffenderUpdate } from '../../contract/offenders.ts';
import type { RestExchange } from '../../test-kit/cassette/rest/frames.ts';
import { whoever } from '../../test-kit/cassette/rest/replay.ts';
import { category as categoryOf, readPerson } from '../adapter/nominal.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import { operations } from '../wire/operations.ts';
import type { Wire } from '../wire/schemas.ts';

export function askAgain(
  [exchange]: readonly RestExchange[],
  before: readonly RestExchange[],
  { enquireOffenders, updateOffender, settle }: Connection,
): Promise<object> | undefined {
  if (!exchange) return undefined;
  const { type, call } = exchange;
  const id = idIn(exchange);
  if (type === 'readNominal') return enquireOffenders?.({ by: 'ID', nativeId: id }, whoever);
  if (type === 'searchNominals') return enquireOffenders?.(searchOf(call.body as Wire<'Search'>), whoever);
  if (type === 'readChange') return settle?.(changeWith(call.path.at(-1) ?? '', before), whoever);
  const change = changeOf(exchange);
  return change && updateOffender?.(change, whoever);
}

const idIn = ({ call }: RestExchange) => call.path[operations.readNominal.path.indexOf('{id}')] ?? '';

/** Bodies have been checked by the adapter before they were sent. */
function searchOf({ category, manager, owningStation, first, after }: Wire<'Search'>): OffenderEnquiry {
  return {
    by: 'FILTER',
    ...(category !== undefined && { category: categoryOf[category] }),
    ...(manager !== undefined && { manager }),
    ...(owningStation !== undefined && { station: owningStation }),
    first,
    ...(after !== undefined && { after }),
  };
}

const referenceOf = ({ call }: RestExchange) => String(call.headers[auditHeaders.referenceId.name.toLowerCase()]);

/** The change that is asked about; where it is not on the cassette, one of the same reference. */
function changeWith(reference: string, before: readonly RestExchange[]): OffenderUpdate {
  const known = before.findLast((exchange) => referenceOf(exchange) === reference && changeOf(exchange));
  return (
    (known && changeOf(known)) ?? {
      ...{ kind: 'CREATE', reference, category: 'DANGEROUS', level: 1, station: '', manager: '' },
      identity: { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [] },
    }
  );
}

/** Undefined for what changes nothing. */
function changeOf(exchange: RestExchange): OffenderUpdate | undefined {
  const { type, call } = exchange;
  const reference = referenceOf(exchange);
  const of = { reference, nativeId: idIn(exchange), version: versionIn(call.headers) };
  switch (type) {
    case 'createNominal': {
      const { category, level, person, owningStation, manager } = call.body as Wire<'NewNominal'>;
      const record = { category: categoryOf[category], level, identity: readPerson(person), station: owningStation, manager };
      return { kind: 'CREATE', reference, ...record };
    }
    case 'amendNominal': {
      const { category, ...rest } = call.body as Wire<'Amendment'>;
      return { kind: 'AMEND', ...of, ...(category !== undefined && { category: categoryOf[category] }), ...rest };
    }
    case 'proposeTransfer': {
      const { toStation, reason } = call.body as Wire<'TransferProposal'>;
      return { kind: 'PROPOSE_TRANSFER', ...of, to: toStation, reason };
    }
    case 'acceptTransfer':
      return { kind: 'ACCEPT_TRANSFER', ...of, ...(call.body as Wire<'TransferAcceptance'>) };
    case 'rejectTransfer':
      return { kind: 'REJECT_TRANSFER', ...of, ...(call.body as Wire<'TransferRejection'>) };
    case 'archiveNominal':
      return { kind: 'ARCHIVE', ...of };
    default:
      return undefined;
  }
}

const versionIn = ({ 'if-match': version }: Record<string, unknown>) => Number(String(version).replaceAll('"', ''));
