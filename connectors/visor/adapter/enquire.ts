import { isBackendFault } from '../../contract/fault.ts';
import type { OffenderAnswer, OffenderEnquiry } from '../../contract/offenders.ts';
import type { Wire } from '../wire/schemas.ts';
import type { Calls, Journey } from './calls.ts';
import { unreadableAnswer } from './faults.ts';
import { readNominal, wireCategory } from './nominal.ts';

/** Throws BackendFault; a nominal that is not there is an answer without records. */
export async function enquire(enquiry: OffenderEnquiry, calls: Calls, journey: Journey): Promise<OffenderAnswer> {
  if (enquiry.by === 'FILTER') return search(enquiry, calls, journey);
  try {
    const nominal = await calls.ask('readNominal', { path: { id: enquiry.nativeId } }, journey);
    assertIsOf(enquiry.nativeId, nominal, { writes: false });
    return { records: [readNominal(nominal)], more: false };
  } catch (error) {
    // Only ViSOR's own word means that there is nobody: a page that was not found may be a wrong address.
    if (isBackendFault(error) && error.code === 'NOT_FOUND_NOMINAL') return { records: [], more: false };
    throw error;
  }
}

/** Someone else's record must not pass for the one that was meant. */
export function assertIsOf(id: string, nominal: Wire<'Nominal'>, { writes }: { writes: boolean }): void {
  if (nominal.id !== id) throw unreadableAnswer({ writes }, 'ANOTHER_RECORD', 'the answer is about another nominal');
}

async function search(
  { category, manager, station, first, after }: Extract<OffenderEnquiry, { by: 'FILTER' }>,
  calls: Calls,
  journey: Journey,
): Promise<OffenderAnswer> {
  const asked: Wire<'Search'> = {
    ...(category !== undefined && { category: wireCategory[category] }),
    ...(manager !== undefined && { manager }),
    ...(station !== undefined && { owningStation: station }),
    first,
    ...(after !== undefined && { after }),
  };
  const page = await calls.ask('searchNominals', { body: asked }, journey);
  if (!isWhatWasAsked(page, asked))
    throw unreadableAnswer({ writes: false }, 'NOT_ASKED_FOR', 'the page holds what was not asked for');
  return { records: page.nominals.map(readNominal), more: page.more };
}

/** A filter that is ignored would show one station's people to another; a page that goes back would never end. */
function isWhatWasAsked(
  { nominals }: Wire<'Page'>,
  { category, manager, owningStation, first, after = '' }: Wire<'Search'>,
): boolean {
  return (
    nominals.length <= first &&
    nominals.every(
      (nominal, index) =>
        nominal.id > (nominals[index - 1]?.id ?? after) &&
        (category ?? nominal.category) === nominal.category &&
        (manager ?? nominal.manager) === nominal.manager &&
        (owningStation ?? nominal.owningStation) === nominal.owningStation,
    )
  );
}
