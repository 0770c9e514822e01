import { later } from '../../parts/later.tsx';
import { readsCases, type Desk } from '../desk.ts';

export const answers: Desk = {
  path: '/answers',
  nav: 'answers',
  isFor: readsCases,
  Page: later(async () => (await import('./answers-page.tsx')).AnswersPage),
};
