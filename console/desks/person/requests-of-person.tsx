/** What other countries were asked about a person, and what they asked us. */
import { showTime } from '../../parts/dates.ts';
import { List } from '../../parts/list.tsx';
import { Cell, Link, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { pageAfter, usePages } from '../../parts/pages.tsx';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { placeOf } from '../names.ts';

const nothing = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } };

export function RequestsOfPerson({ id, isUnit }: { id: string; isUnit: boolean }) {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = usePages(async (after) => (await hub.personRequests({ id }, pageAfter(after))) ?? nothing, [id, version]);
  const head = [t.requests.raised, t.common.country, t.deadlines.way, t.common.status, t.common.reference];
  return (
    <>
      <h2 class="govuk-heading-m">{t.requests.title}</h2>
      <List asked={asked} caption={t.requests.caption} empty={t.requests.empty} head={head}>
        {(request) => (
          <>
            <Cell>{showTime(request.raisedAt, language)}</Cell>
            <Cell>{request.country.name}</Cell>
            <Cell>{wordOf(t.deadlines.direction, request.direction)}</Cell>
            <Cell>
              <Tag tone={toneOf(request.status)}>{wordOf(t.codes.status, request.status)}</Tag>
            </Cell>
            <Cell>
              <Link to={placeOf(request, isUnit)}>{request.reference}</Link>
            </Cell>
          </>
        )}
      </List>
    </>
  );
}
