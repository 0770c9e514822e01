/** The unit's desks of certificates. */
import { later } from '../../parts/later.tsx';
import type { Desk } from '../desk.ts';
import { hasDesk } from './who-works.ts';

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
