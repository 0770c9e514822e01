/** The unit's desks of certificates. */
import { later } from '../../parts/later.tsx';
import { isOfUnit, mayLinkPersons, type Desk, type Viewer } from '../desk.ts';

export const settlesIntelligence = ({ role }: Viewer) => role === 'intelligenceOfficer';
export const worksOnCertificates = (viewer: Viewer) => isOfUnit(viewer) && mayLinkPersons(viewer);
const hasDesk = (viewer: Viewer) => worksOnCertificates(viewer) || settlesIntelligence(viewer);

export const certificates: Desk = {
  path: '/certificates',
  nav: 'certificates',
  isFor: hasDesk,
  Page: later(async () => (await import('./queue-page.tsx')).QueuePage),
};

export const application: Desk = {
  path: '/certificates/:id',
  isFor: hasDesk,
  Page: later(async () => (await import('./application-page.tsx')).ApplicationPage),
};
