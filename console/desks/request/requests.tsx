/** The caller's requests, newest first. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Cell, Heading, Link, Shown, Table, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { readsCases, type Desk } from '../desk.ts';
import { nameOf } from '../names.ts';

export const requests: Desk = { path: '/requests', nav: 'requests', isFor: readsCases, Page: RequestsPage };

function RequestsPage() {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.requests.title}</Heading>
      <RequestList direction="OUT" caption={t.requests.caption} empty={t.requests.empty} />
    </>
  );
}

export function RequestList({ direction, caption, empty }: { direction: 'IN' | 'OUT'; caption: string; empty: string }) {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(() => hub.countryRequests({ direction }, { first: 100 }), [version, direction]);
  const head = [t.requests.raised, t.common.person, t.common.country, t.common.status, t.enquiry.due, t.common.reference];
  return (
    <Shown asked={asked}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <p class="govuk-body">{empty}</p>
        ) : (
          <Table caption={caption} head={head}>
            {nodes.map((request) => (
              <tr class="govuk-table__row" key={request.id}>
                <Cell>{showTime(request.raisedAt, language)}</Cell>
                <Cell>{nameOf(request.person.names)}</Cell>
                <Cell>{request.country.name}</Cell>
                <Cell>
                  <Tag tone={toneOf(request.status)}>{wordOf(t.codes.status, request.status)}</Tag>
                </Cell>
                <Cell>{request.dueOn && showDate(request.dueOn, language)}</Cell>
                <Cell>
                  <Link to={`/requests/${encodeURIComponent(request.id)}`}>{request.reference}</Link>
                </Cell>
              </tr>
            ))}
          </Table>
        )
      }
    </Shown>
  );
}
