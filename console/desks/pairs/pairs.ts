/** Persons who may be one, who are held to be one, and how that came about. */
import { later } from '../../parts/later.tsx';
import { mayLinkPersons, readsCases, type Desk } from '../desk.ts';

export const pair: Desk = {
  path: '/identity/pairs/:id',
  isFor: mayLinkPersons,
  Page: later(async () => (await import('./pair-page.tsx')).PairPage),
};

export const links: Desk = {
  path: '/people/:id/links',
  isFor: readsCases,
  Page: later(async () => (await import('./links-page.tsx')).LinksPage),
};

export const merge: Desk = {
  path: '/merges/:id',
  isFor: readsCases,
  Page: later(async () => (await import('./merge-page.tsx')).MergePage),
};

/** On the page of everything whose identity is in doubt. */
export const PairsQueue = later(async () => (await import('./queue.tsx')).PairsQueue);
