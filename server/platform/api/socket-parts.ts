import type { Feed } from '../event/feed-groups.ts';
import type { ApiOptions } from './api-options.ts';
import type { Pipeline } from './pipeline.ts';

export interface SocketParts extends ApiOptions {
  path: string;
  pipeline: Pipeline;
  pushes: Feed;
  /** Whose pages may open a socket. */
  origins: ReadonlySet<string>;
}
