/** The unit's desks of certificates. */
import { later } from '../../parts/later.tsx';
import { isOfUnit, mayLinkPersons, type Desk, type Viewer } from '../desk.ts';

const worksOnCertificates = (viewer: Viewer) => isOfUnit(viewer) && mayLinkPersons(viewer);

export const certificates: Desk = {
  path: '/certificates',
  nav: 'certificates',
  isFor: worksOnCertificates,
  Page: later(async () => (await import('./queue-page.tsx')).QueuePage),
};

export const application: Desk = {
  path: '/certificates/:id',
  isFor: worksOnCertificates,
  Page: later(async () => (await import('./application-page.tsx')).ApplicationPage),
};
