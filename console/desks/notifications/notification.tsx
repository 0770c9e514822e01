/** One notification: what it tells, what became of it, and what the unit does about it. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Facts, Heading, Link, Missing, Shown, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox, markRead } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { ConvictionCard } from '../request/conviction.tsx';
import { Subject } from '../request/subject.tsx';
import { Timeline } from '../request/timeline.tsx';
import type { Notification } from './found-notification.ts';
import { NotificationActs } from './notification-acts.tsx';
import { OnPnc } from './on-pnc.tsx';

export function NotificationPage({ params: { id = '' } }: PlaceProps) {
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const found = await hub.notification(id);
    if (found) markRead(({ notification }) => notification?.id === found.id);
    return found;
  }, [id, version]);
  return <Shown asked={asked}>{(found) => (found ? <Whole found={found} done={asked.again} /> : <Missing />)}</Shown>;
}

function Whole({ found, done }: { found: Notification; done(): void }) {
  const { t } = useStrings();
  const { reference, subject, country, person, conviction, messages } = found;
  return (
    <>
      <Heading caption={`${t.notifications.one} ${reference}`}>{`${nameOf(subject.names)}, ${country.name}`}</Heading>
      <Standing found={found} />
      <NotificationActs found={found} done={done} />
      <h2 class="govuk-heading-m">{t.notifications.about}</h2>
      <Subject subject={subject} />
      {person && (
        <p class="govuk-body">
          <Link to={`/people/${encodeURIComponent(person.id)}`}>{t.enquiry.viewPerson}</Link>
        </p>
      )}
      {conviction && (
        <>
          <h2 class="govuk-heading-m">{t.enquiry.convictions}</h2>
          <ConvictionCard conviction={conviction} />
          <OnPnc conviction={conviction} done={done} />
        </>
      )}
      <h2 class="govuk-heading-m">{t.request.timeline}</h2>
      <Timeline messages={messages} country={country.name} />
    </>
  );
}

function Standing({ found }: { found: Notification }) {
  const { t, language } = useStrings();
  const { status, direction, change, failure, waitingFor, raisedAt, sentAt, dueOn, overdue, purpose, forwards } = found;
  const waiting =
    waitingFor && `${wordOf(t.codes.waiting, waitingFor.what)} (${t.request.since(showTime(waitingFor.since, language))})`;
  return (
    <Facts
      rows={[
        [t.common.status, <Tag tone={toneOf(status)}>{wordOf(t.codes.status, status)}</Tag>],
        [t.notifications.change, `${wordOf(t.notifications.direction, direction)}: ${wordOf(t.codes.change, change)}`],
        [t.notifications.failure, wordOf(t.codes.failure, failure)],
        [t.enquiry.waiting, waiting],
        [
          t.enquiry.due,
          dueOn && (
            <>
              {showDate(dueOn, language)} {overdue && <Tag tone="bad">{t.deadlines.late}</Tag>}
            </>
          ),
        ],
        [t.enquiry.raised, showTime(raisedAt, language)],
        [t.notifications.sent, sentAt && showTime(sentAt, language)],
        [t.request.purpose, purpose.label ?? purpose.code],
        [t.notifications.forwarded, forwards.map(({ organisation }) => organisation.name).join(', ')],
      ]}
    />
  );
}
