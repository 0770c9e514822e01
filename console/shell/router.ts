/** Places within the page, by path. */
import { createStore } from '../parts/store.ts';

export const place = createStore(location.pathname);

addEventListener('popstate', () => place.set(location.pathname));

export function go(path: string): void {
  if (path !== location.pathname) history.pushState(null, '', path);
  place.set(path);
  scrollTo(0, 0);
}

/** `/requests/:id` against a path; undefined where it is another place. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return found;
}
