/** One country's request: its thread, its answers, and what can be asked from here. */
import { useRef, useState } from 'preact/hooks';
import type { CountryRequestQuery } from '../../../client-sdk/generated/graphql.ts';
import { londonToday, showDate, showTime, workingDaysUntil } from '../../parts/dates.ts';
import { ErrorSummary, Text, type Issue } from '../../parts/form.tsx';
import { Facts, Heading, Missing, Note, Shown, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { asHubError, useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox, markRead } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { readsCases, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { ConvictionCard, Foreign } from './conviction.tsx';
import { Subject } from './subject.tsx';
import { Timeline } from './timeline.tsx';

export const request: Desk = { path: '/requests/:id', isFor: readsCases, Page: RequestPage };

type Request = Extract<CountryRequestQuery['node'], { __typename: 'CountryRequest' }>;

function RequestPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const found = await hub.countryRequest(id);
    if (found) markRead(({ countryRequest }) => countryRequest?.id === found.id);
    return found;
  }, [id, version]);
  return (
    <Shown asked={asked}>
      {(found) => (found ? <Whole found={found} mayAsk={worksOnCases(viewer)} again={asked.again} /> : <Missing />)}
    </Shown>
  );
}

function Whole({ found, mayAsk, again }: { found: Request; mayAsk: boolean; again(): void }) {
  const { t } = useStrings();
  const latest = found.responses.at(-1);
  return (
    <>
      <Heading caption={`${t.request.title} ${found.reference}`}>
        {`${nameOf(found.subject.names)}, ${found.country.name}`}
      </Heading>
      <Deadline found={found} />
      <h2 class="govuk-heading-m">{t.request.answers}</h2>
      {found.responses.length === 0 && <p class="govuk-body">{t.request.noAnswers}</p>}
      {found.responses.toReversed().map((response) => (
        <Answer key={response.id} response={response} />
      ))}
      {mayAsk && latest && <AskMore responseId={latest.id} done={again} />}
      <h2 class="govuk-heading-m">{t.request.timeline}</h2>
      <Timeline messages={found.messages} country={found.country.name} />
      <h2 class="govuk-heading-m">{t.request.asked}</h2>
      <Subject subject={found.subject} />
    </>
  );
}

function Deadline({ found }: { found: Request }) {
  const { t, language } = useStrings();
  const { status, dueOn, expectedOn, waitingFor, purpose, urgency, sentAt } = found;
  const due = dueOn && `${showDate(dueOn, language)}${waitingFor ? ` (${leftOf(t, dueOn)})` : ''}`;
  return (
    <Facts
      rows={[
        [t.common.status, <Tag tone={toneOf(status)}>{wordOf(t.codes.status, status)}</Tag>],
        [t.enquiry.waiting, waitingFor && wordOf(t.codes.waiting, waitingFor.what)],
        [t.enquiry.due, due],
        [t.enquiry.expected, waitingFor && expectedOn && showDate(expectedOn, language)],
        [t.request.purpose, purpose.label ?? purpose.code],
        [t.request.urgency, wordOf(t.codes.urgency, urgency)],
        [t.codes.kind.COUNTRY_REQUEST_SENT ?? '', sentAt && showTime(sentAt, language)],
      ]}
    />
  );
}

export function leftOf(t: ReturnType<typeof useStrings>['t'], date: string): string {
  return t.enquiry.left(workingDaysUntil(date, londonToday(new Date())));
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

/** One key for one question, so that a click too many asks once. */
function AskMore({ responseId, done }: { responseId: string; done(): void }) {
  const { t } = useStrings();
  const [question, setQuestion] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isSent, setIsSent] = useState(false);
  const key = useRef(crypto.randomUUID());
  const isSending = useRef(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (isSending.current) return;
    if (!question.trim()) return setIssues([{ field: 'question', message: t.request.needQuestion }]);
    isSending.current = true;
    try {
      const result = await hub.requestFurtherDetails({ responseId, question, idempotencyKey: key.current });
      if (result.__typename !== 'FurtherDetailsRequested') return setIssues(issuesOf(result));
      key.current = crypto.randomUUID();
      setIssues([]);
      setQuestion('');
      setIsSent(true);
      done();
    } catch (error) {
      setIssues([{ message: asHubError(error).kind === 'unreachable' ? t.common.unreachable : asHubError(error).message }]);
    } finally {
      isSending.current = false;
    }
  };
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t.request.ask}</span>
      </summary>
      <form class="govuk-details__text" noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary issues={issues} />
        {isSent && <Note>{t.request.sent}</Note>}
        <Text id="question" label={t.request.question} issues={issues} value={question} set={setQuestion} lines={4} />
        <button type="submit" class="govuk-button">
          {t.request.send}
        </button>
      </form>
    </details>
  );
}

function issuesOf(result: { message: string } | { message: string; issues: readonly { message: string }[] }): Issue[] {
  return 'issues' in result
    ? result.issues.map(({ message }) => ({ field: 'question', message }))
    : [{ message: result.message }];
}
