/** Open requests, the nearest last day first; the hub counts the working days. */
import { showDate } from '../../parts/dates.ts';
import { List } from '../../parts/list.tsx';
import { Cell, Heading, Link, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { pageAfter, usePages } from '../../parts/pages.tsx';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { isOfUnit, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf, placeOf } from '../names.ts';

export const deadlines: Desk = { path: '/deadlines', nav: 'deadlines', isFor: worksOnCases, Page: DeadlinesPage };

const soonDays = 3;

function DeadlinesPage({ viewer }: PlaceProps) {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = usePages((after) => hub.deadlines(pageAfter(after)), [version]);
  const head = [t.enquiry.due, t.deadlines.dayLeft, t.common.person, t.common.country, t.common.status, t.common.reference];
  return (
    <>
      <Heading>{t.deadlines.title}</Heading>
      <p class="govuk-body">{t.deadlines.lead}</p>
      <List asked={asked} caption={t.deadlines.caption} empty={t.deadlines.empty} head={head}>
        {({ id, dueOn, workingDaysLeft, person, country, status, reference, direction }) => (
          <>
            <Cell>{dueOn && showDate(dueOn, language)}</Cell>
            <Cell>
              <Left days={workingDaysLeft ?? 0} />
            </Cell>
            <Cell>{nameOf(person.names)}</Cell>
            <Cell>{country.name}</Cell>
            <Cell>{`${wordOf(t.deadlines.direction, direction)}: ${wordOf(t.codes.status, status)}`}</Cell>
            <Cell>
              <Link to={placeOf({ id, direction }, isOfUnit(viewer))}>{reference}</Link>
            </Cell>
          </>
        )}
      </List>
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
