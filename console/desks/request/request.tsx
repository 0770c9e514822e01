/** One country's request: its thread, its answers, and what can be done about it from here. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Facts, Heading, Missing, Shown, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub, useWithheld } from '../../shell/hub.ts';
import { inbox, markRead } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { readsCases, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { ConvictionCard, Foreign } from './conviction.tsx';
import type { Request } from './found-request.ts';
import { RequestActs } from './request-acts.tsx';
import { Subject } from './subject.tsx';
import { Timeline } from './timeline.tsx';

export const request: Desk = { path: '/requests/:id', isFor: readsCases, Page: RequestPage };

function RequestPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const found = await hub.countryRequest(id);
    if (found) markRead(({ countryRequest }) => countryRequest?.id === found.id);
    return found;
  }, [id, version]);
  return (
    <Shown asked={asked}>
      {(found) => (found ? <Whole found={found} mayAct={worksOnCases(viewer)} again={asked.again} /> : <Missing />)}
    </Shown>
  );
}

function Whole({ found, mayAct, again }: { found: Request; mayAct: boolean; again(): void }) {
  const { t } = useStrings();
  const isWithheld = useWithheld();
  return (
    <>
      <Heading caption={`${t.request.title} ${found.reference}`}>
        {`${nameOf(found.subject.names)}, ${found.country.name}`}
      </Heading>
      <Standing found={found} />
      <h2 class="govuk-heading-m">{t.request.answers}</h2>
      {found.responses.length === 0 && (
        <p class="govuk-body">{isWithheld('responses') ? t.common.withheld : t.request.noAnswers}</p>
      )}
      {found.responses.toReversed().map((response) => (
        <Answer key={response.id} response={response} />
      ))}
      {mayAct && <RequestActs found={found} done={again} />}
      <h2 class="govuk-heading-m">{t.request.timeline}</h2>
      <Timeline messages={found.messages} country={found.country.name} />
      <h2 class="govuk-heading-m">{t.request.asked}</h2>
      <Subject subject={found.subject} />
    </>
  );
}

type Standing = Pick<
  Request,
  'status' | 'dueOn' | 'workingDaysLeft' | 'expectedOn' | 'waitingFor' | 'purpose' | 'urgency' | 'sentAt'
>;

/** Where a request stands, what it waits for and since when, and by when. */
export function Standing({ found }: { found: Standing }) {
  const { t, language } = useStrings();
  const { status, dueOn, workingDaysLeft, expectedOn, waitingFor, purpose, urgency, sentAt } = found;
  const waiting =
    waitingFor && `${wordOf(t.codes.waiting, waitingFor.what)} (${t.request.since(showTime(waitingFor.since, language))})`;
  return (
    <Facts
      rows={[
        [t.common.status, <Tag tone={toneOf(status)}>{wordOf(t.codes.status, status)}</Tag>],
        [t.enquiry.waiting, waiting],
        [t.enquiry.due, dueOn && withDaysLeft(showDate(dueOn, language), workingDaysLeft, t)],
        [t.enquiry.expected, waitingFor && expectedOn && showDate(expectedOn, language)],
        [t.request.purpose, purpose.label ?? purpose.code],
        [t.request.urgency, wordOf(t.codes.urgency, urgency)],
        [t.codes.kind.COUNTRY_REQUEST_SENT ?? '', sentAt && showTime(sentAt, language)],
      ]}
    />
  );
}

export function withDaysLeft(day: string, left: number | null | undefined, t: ReturnType<typeof useStrings>['t']): string {
  return left === null || left === undefined ? day : `${day} (${t.enquiry.left(left)})`;
}

function Answer({ response }: { response: Request['responses'][number] }) {
  const { t, language } = useStrings();
  const { receivedAt, outcome, withdrawnAt, remarks, convictions } = response;
  return (
    <section>
      <h3 class="govuk-heading-s">
        {`${wordOf(t.codes.outcome, outcome)}, ${showTime(receivedAt, language)}`}{' '}
        {withdrawnAt && <Tag tone="bad">{t.request.withdrawn}</Tag>}
      </h3>
      {remarks && (
        <p class="govuk-body">
          <Foreign text={remarks} />
        </p>
      )}
      {convictions.map((conviction) => (
        <ConvictionCard key={conviction.id} conviction={conviction} />
      ))}
    </section>
  );
}
