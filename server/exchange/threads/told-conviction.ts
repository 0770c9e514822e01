import type { Conviction } from '../../../connectors/contract/canonical.ts';
import type { Notification } from './notification.entity.ts';

type Told = Pick<Notification, 'convictionId' | 'conviction'>;

/** What a notification of a conviction tells; one of an extradition has no business here. */
export function toldConviction({ convictionId, conviction }: Told): { convictionId: string; conviction: Conviction } {
  if (!convictionId || !conviction) throw new Error('a notification that tells of no conviction');
  return { convictionId, conviction };
}
