/** The caller's requests, newest first. */
import { useState } from 'preact/hooks';
import type { CountryRequestsQuery } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Select } from '../../parts/form.tsx';
import { List } from '../../parts/list.tsx';
import { Cell, Heading, Link, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { pageAfter, usePages } from '../../parts/pages.tsx';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { readsCases, type Desk } from '../desk.ts';
import { nameOf, placeOf } from '../names.ts';

export const requests: Desk = { path: '/requests', nav: 'requests', isFor: readsCases, Page: RequestsPage };

type Node = CountryRequestsQuery['countryRequests']['nodes'][number];

function RequestsPage() {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.requests.title}</Heading>
      <RequestList direction="OUT" statuses={statusesOut} caption={t.requests.caption} empty={t.requests.empty} />
    </>
  );
}

const statusesOut = [
  'QUEUED',
  'SENT',
  'ACKNOWLEDGED',
  'INFORMATION_WANTED',
  'ANSWERED',
  'REFUSED',
  'FAILED',
  'CANCELLED',
] as const;

interface RequestListProps {
  direction: 'IN' | 'OUT';
  /** Those one can look for. */
  statuses: readonly Node['status'][];
  caption: string;
  empty: string;
}

export function RequestList({ direction, statuses, caption, empty }: RequestListProps) {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const [status, setStatus] = useState('');
  const wanted = statuses.filter((each) => each === status);
  const asked = usePages(
    (after) => hub.countryRequests({ direction, ...(wanted.length > 0 ? { statuses: wanted } : {}) }, pageAfter(after)),
    [version, direction, status],
  );
  const options = [
    { value: '', label: t.requests.all },
    ...statuses.map((value) => ({ value, label: wordOf(t.codes.status, value) })),
  ];
  const head = [t.requests.raised, t.common.person, t.common.country, t.common.status, t.enquiry.due, t.common.reference];
  return (
    <>
      <Select id="status" label={t.common.status} issues={[]} options={options} value={status} set={setStatus} />
      <List asked={asked} caption={caption} empty={empty} head={head}>
        {(request) => (
          <>
            <Cell>{showTime(request.raisedAt, language)}</Cell>
            <Cell>{nameOf(request.person.names)}</Cell>
            <Cell>{request.country.name}</Cell>
            <Cell>
              <Tag tone={toneOf(request.status)}>{wordOf(t.codes.status, request.status)}</Tag>
            </Cell>
            <Cell>{request.dueOn && showDate(request.dueOn, language)}</Cell>
            <Cell>
              <Link to={placeOf({ id: request.id, direction }, true)}>{request.reference}</Link>
            </Cell>
          </>
        )}
      </List>
    </>
  );
}
