/** Whether a place is in Scotland or Northern Ireland. Pure. */
import { ukNations, type NationRow } from '../../../schema/codes/uk-nations.ts';
import type { Place } from '../../../connectors/contract/canonical.ts';
import { folded } from '../../person/identity-check.ts';

/** Perth is a town of Australia, too: a place without its country is taken for none. */
export function nationOf(place: Place | undefined): NationRow | undefined {
  if (place?.country !== 'GB' || !place.town) return undefined;
  const town = ` ${folded(place.town).toUpperCase()} `;
  return ukNations.find(({ places }) => places.some((each) => town.includes(` ${each} `)));
}
