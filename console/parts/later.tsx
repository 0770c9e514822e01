/** A desk whose script is fetched when somebody goes there: the first page stays small. */
import type { FunctionComponent } from 'preact';
import type { PlaceProps } from '../desks/desk.ts';
import { Shown } from './parts.tsx';
import { useAsked } from './use-asked.ts';

export function later(load: () => Promise<FunctionComponent<PlaceProps>>): FunctionComponent<PlaceProps> {
  return function Later(props) {
    const asked = useAsked(load, []);
    return <Shown asked={asked}>{(Page) => <Page {...props} />}</Shown>;
  };
}
