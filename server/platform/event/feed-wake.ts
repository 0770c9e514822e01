/** The process's one LISTEN connection for all feeds. While it is lost everybody looks now and then; when it is back everybody looks. */
import { limits } from '../api/limits.ts';
import { listen } from '../database/listen.ts';
import type { Log } from '../log.ts';
import { feedChannel } from './append-feed.ts';

export interface FeedWake {
  close(): Promise<void>;
}

/**
 * @param wake is given the organisation whose feed grew; none where any may have.
 * @throws the driver's error when the first connection fails.
 */
export async function openFeedWake(databaseUrl: string, wake: (organisation?: string) => void, log: Log): Promise<FeedWake> {
  let polling: NodeJS.Timeout | undefined;
  const onBack = () => {
    clearInterval(polling);
    log.info('the feed is woken up again');
    wake();
  };
  const onLost = () => {
    log.warn('the feed polls: its wake-up connection is lost');
    clearInterval(polling);
    polling = setInterval(() => wake(), limits.feed.pollMs);
  };
  const listening = await listen(databaseUrl, { [feedChannel]: (organisation) => wake(organisation) }, onBack, onLost);
  return {
    async close() {
      clearInterval(polling);
      await listening.close();
      clearInterval(polling);
    },
  };
}
