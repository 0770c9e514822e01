/** Open requests, the nearest last day first. */
import { londonToday, showDate, workingDaysUntil } from '../../parts/dates.ts';
import { Cell, Heading, Link, Shown, Table, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { worksOnCases, type Desk } from '../desk.ts';
import { nameOf } from '../names.ts';

export const deadlines: Desk = { path: '/deadlines', nav: 'deadlines', isFor: worksOnCases, Page: DeadlinesPage };

const soonDays = 3;
const openOut = ['SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED', 'INFORMATION_REQUESTED'] as const;
const openIn = ['RECEIVED', 'TO_IDENTIFY', 'IDENTIFYING', 'TO_ANSWER', 'TO_CHECK', 'ANSWERING'] as const;

async function openRequests() {
  const [out, asked] = await Promise.all([
    hub.countryRequests({ direction: 'OUT', statuses: [...openOut] }, { first: 100 }),
    hub.countryRequests({ direction: 'IN', statuses: [...openIn] }, { first: 100 }),
  ]);
  return [...out.nodes.map((node) => ({ node, direction: 'OUT' })), ...asked.nodes.map((node) => ({ node, direction: 'IN' }))]
    .flatMap(({ node, direction }) => (node.dueOn ? [{ ...node, dueOn: node.dueOn, direction }] : []))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function DeadlinesPage() {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(openRequests, [version]);
  const today = londonToday(new Date());
  const head = [t.enquiry.due, t.deadlines.dayLeft, t.common.person, t.common.country, t.common.status, t.common.reference];
  return (
    <>
      <Heading>{t.deadlines.title}</Heading>
      <p class="govuk-body">{t.deadlines.lead}</p>
      <Shown asked={asked}>
        {(open) =>
          open.length === 0 ? (
            <p class="govuk-body">{t.deadlines.empty}</p>
          ) : (
            <Table caption={t.deadlines.caption} head={head}>
              {open.map(({ id, dueOn, person, country, status, reference, direction }) => (
                <tr class="govuk-table__row" key={id}>
                  <Cell>{showDate(dueOn, language)}</Cell>
                  <Cell>
                    <Left days={workingDaysUntil(dueOn, today)} />
                  </Cell>
                  <Cell>{nameOf(person.names)}</Cell>
                  <Cell>{country.name}</Cell>
                  <Cell>{`${wordOf(t.deadlines.direction, direction)}: ${wordOf(t.codes.status, status)}`}</Cell>
                  <Cell>
                    <Link to={`/requests/${encodeURIComponent(id)}`}>{reference}</Link>
                  </Cell>
                </tr>
              ))}
            </Table>
          )
        }
      </Shown>
    </>
  );
}

function Left({ days }: { days: number }) {
  const { t } = useStrings();
  return (
    <>
      {days} {days < 0 && <Tag tone="bad">{t.deadlines.late}</Tag>}
      {days >= 0 && days <= soonDays && <Tag tone="late">{t.deadlines.soon}</Tag>}
    </>
  );
}
