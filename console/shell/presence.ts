/** Since when somebody looks at the page with its line live: what is older and unread came while they were away. */
import { createStore } from '../parts/store.ts';

/** Milliseconds. */
export const presentSince = createStore(Date.now());

let leftAt: number | undefined;
/** A glance at another tab is no absence. */
const awayAfterMs = 30_000;

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    leftAt = Date.now();
  } else {
    if (leftAt !== undefined && Date.now() - leftAt >= awayAfterMs) presentSince.set(Date.now());
    leftAt = undefined;
  }
});
