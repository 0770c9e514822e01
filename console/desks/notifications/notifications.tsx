/** Convictions told without being asked, both ways. */
import { useState } from 'preact/hooks';
import { Select } from '../../parts/form.tsx';
import { later } from '../../parts/later.tsx';
import { List } from '../../parts/list.tsx';
import { Cell, Heading, Link, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { pageAfter, usePages } from '../../parts/pages.tsx';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { isOfUnit, type Desk } from '../desk.ts';

export const notifications: Desk = { path: '/notifications', nav: 'notifications', isFor: isOfUnit, Page: NotificationsPage };
export const notification: Desk = {
  path: '/notifications/:id',
  isFor: isOfUnit,
  Page: later(async () => (await import('./notification.tsx')).NotificationPage),
};

/** What a person is asked to look at stands first. */
const statuses = [
  ...(['TO_IDENTIFY', 'TO_DECIDE', 'ENTRY_FAILED', 'INFORMATION_WANTED', 'REFUSED', 'FAILED'] as const),
  ...(['QUEUED', 'SENT', 'ACCEPTED', 'KEPT', 'ENTERING', 'ENTERED', 'DROPPED'] as const),
];

function NotificationsPage() {
  const { t } = useStrings();
  const { version } = useStore(inbox);
  const [direction, setDirection] = useState('');
  const [status, setStatus] = useState('');
  const wanted = statuses.filter((each) => each === status);
  const asked = usePages(
    (after) =>
      hub.notifications(
        {
          ...(direction === 'IN' || direction === 'OUT' ? { direction } : {}),
          ...(wanted.length > 0 ? { statuses: wanted } : {}),
        },
        pageAfter(after),
      ),
    [version, direction, status],
  );
  const directions = ['IN', 'OUT'].map((value) => ({ value, label: wordOf(t.notifications.direction, value) }));
  const options = statuses.map((value) => ({ value, label: wordOf(t.codes.status, value) }));
  const all = { value: '', label: t.requests.all };
  const head = [t.common.reference, t.common.country, t.notifications.change, t.common.status, t.notifications.failure];
  return (
    <>
      <Heading>{t.notifications.title}</Heading>
      <p class="govuk-body">{t.notifications.lead}</p>
      <div class="hub-choose">
        <Select
          id="direction"
          label={t.notifications.which}
          issues={[]}
          options={[all, ...directions]}
          value={direction}
          set={setDirection}
        />
        <Select id="status" label={t.common.status} issues={[]} options={[all, ...options]} value={status} set={setStatus} />
      </div>
      <List asked={asked} caption={t.notifications.caption} empty={t.notifications.empty} head={head}>
        {(node) => (
          <>
            <Cell>
              <Link to={`/notifications/${encodeURIComponent(node.id)}`}>{node.reference}</Link>
            </Cell>
            <Cell>{node.country.name}</Cell>
            <Cell>{`${wordOf(t.notifications.direction, node.direction)}: ${wordOf(t.codes.change, node.change)}`}</Cell>
            <Cell>
              <Tag tone={toneOf(node.status)}>{wordOf(t.codes.status, node.status)}</Tag>
            </Cell>
            <Cell>{wordOf(t.codes.failure, node.failure)}</Cell>
          </>
        )}
      </List>
    </>
  );
}
