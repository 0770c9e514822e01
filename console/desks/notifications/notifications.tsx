/** Convictions told without being asked, both ways. */
import { Cell, Heading, Shown, Table, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { isOfUnit, type Desk } from '../desk.ts';

export const notifications: Desk = { path: '/notifications', nav: 'notifications', isFor: isOfUnit, Page: NotificationsPage };

function NotificationsPage() {
  const { t } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(() => hub.notifications({}, { first: 50 }), [version]);
  const head = [t.common.reference, t.common.country, t.notifications.change, t.common.status, t.notifications.failure];
  return (
    <>
      <Heading>{t.notifications.title}</Heading>
      <Shown asked={asked}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <p class="govuk-body">{t.notifications.empty}</p>
          ) : (
            <Table caption={t.notifications.caption} head={head}>
              {nodes.map(({ id, reference, direction, change, country, status, failure }) => (
                <tr class="govuk-table__row" key={id}>
                  <Cell>{reference}</Cell>
                  <Cell>{country.name}</Cell>
                  <Cell>{`${wordOf(t.notifications.direction, direction)}: ${wordOf({}, change)}`}</Cell>
                  <Cell>
                    <Tag tone={toneOf(status)}>{wordOf(t.codes.status, status)}</Tag>
                  </Cell>
                  <Cell>{failure}</Cell>
                </tr>
              ))}
            </Table>
          )
        }
      </Shown>
    </>
  );
}
