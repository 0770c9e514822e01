/** What each act does, by its name; resolves to the line it leaves in the timeline. */
import type { Playing } from './playing.ts';
import type { Act } from './scenario.ts';

export type Acts = { [Name in Act['act']]: (playing: Playing, act: Extract<Act, { act: Name }>) => Promise<string> };
