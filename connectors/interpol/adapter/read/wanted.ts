/** What the bureau asks us for: a thing and a word of asking in one sentence, and none that says it is there already. */
import { tokensIn } from './convictions.ts';
import type { Passage } from './passages.ts';
import { within, type Scan } from './scan.ts';
import { wantedItems, type WantedItem } from './words/wanted.ts';

export function readWanted(scan: Scan, passages: readonly Passage[]): WantedItem[] {
  const wanted = new Set<WantedItem | 'ASKS' | 'HAS'>();
  for (const passage of passages) {
    if (passage.kind !== 'SENTENCE' && passage.kind !== 'ITEM') continue;
    const cues = within(scan.wanted, tokensIn(scan, passage)).map(({ meaning }) => meaning);
    if (cues.includes('ASKS') && !cues.includes('HAS')) cues.forEach((cue) => wanted.add(cue));
  }
  return wantedItems.filter((item) => wanted.has(item));
}
