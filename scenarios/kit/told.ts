/** What was to be told against what was told. */
import type { Arrival } from '../../client-sdk/index.ts';
import { misfit } from './fit.ts';
import type { Told } from './scenario.ts';

export const kindsOf = (events: readonly { kind: string }[]) => events.map(({ kind }) => kind).join(', ') || 'nothing';

/** The first expected event that is not among the news; each of these serves once. `inOrder` holds for what is told of requests. */
export function missing(told: readonly Told[], news: readonly Arrival[], inOrder: boolean): string | undefined {
  const left = [...news];
  for (const expected of told) {
    const candidates = inOrder && expected.country ? left.filter(({ countryRequest }) => countryRequest).slice(0, 1) : left;
    const found = candidates.find((event) => misfitOfEvent(expected, event) === undefined);
    if (!found) return complain(expected, candidates);
    left.splice(left.indexOf(found), 1);
  }
  return undefined;
}

function misfitOfEvent({ country, ...event }: Told, found: Arrival): string | undefined {
  const other = found.countryRequest ?? found.notification;
  return misfit(country, other?.country.code, 'the country') ?? misfit(event, found);
}

/** Of the candidates the one that comes nearest is compared. */
function complain(expected: Told, candidates: readonly Arrival[]): string {
  const what = `${expected.kind}${expected.country ? ` of ${expected.country}` : ''} was not told`;
  const near = candidates.find(
    ({ kind, countryRequest, notification }) =>
      kind === expected.kind && (!expected.country || (countryRequest ?? notification)?.country.code === expected.country),
  );
  return near ? `${what} as expected; ${misfitOfEvent(expected, near)}` : `${what}; there is: ${kindsOf(candidates)}`;
}
