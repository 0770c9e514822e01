/** What a desk tells the page. A new desk is a new folder and one line in desks.ts. */
import type { FunctionComponent } from 'preact';
import type { ViewerQuery } from '../../client-sdk/generated/graphql.ts';
import type { Strings } from '../strings/strings.ts';

export type Viewer = ViewerQuery['viewer'];

export interface PlaceProps {
  viewer: Viewer;
  /** What the path names. */
  params: Record<string, string>;
}

export interface Desk {
  /** `/requests/:id` */
  path: string;
  Page: FunctionComponent<PlaceProps>;
  /** Its name in the navigation; places that one only comes to by a link have none. */
  nav?: keyof Strings['nav'];
  /** Who has it; the hub itself decides what anybody sees. */
  isFor(viewer: Viewer): boolean;
}

export const worksOnCases = ({ role }: Viewer) => ['investigator', 'caseworker', 'supervisor'].includes(role);
export const mayLinkPersons = ({ role }: Viewer) => ['caseworker', 'supervisor'].includes(role);
export const readsCases = (viewer: Viewer) => worksOnCases(viewer) || viewer.role === 'auditor';
/** The unit's own desks. */
export const isOfUnit = (viewer: Viewer) => worksOnCases(viewer) && viewer.organisation.code === '89';
export const everybody = () => true;
