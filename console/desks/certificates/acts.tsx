/** What can be done with an application where it stands: searched again, the intelligence part, the second person. */
import { useState } from 'preact/hooks';
import type { IntelligenceResult } from '../../../client-sdk/generated/graphql.ts';
import { Decide } from '../../parts/decide.tsx';
import { ErrorSummary, Radios, Text } from '../../parts/form.tsx';
import { useSending } from '../../parts/use-sending.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PartProps } from './application.ts';

const searchable: readonly string[] = ['CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE'];
const beforeTheEnd: readonly string[] = ['CHECKING', 'CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE', 'INTELLIGENCE'];

export function Acts(props: PartProps) {
  const { status, intelligence } = props.application;
  return (
    <>
      {status === 'TO_APPROVE' && <SecondPerson {...props} />}
      {intelligence !== 'NOT_NEEDED' && beforeTheEnd.includes(status ?? '') && <Intelligence {...props} />}
      {searchable.includes(status ?? '') && <SearchAgain {...props} />}
    </>
  );
}

function SecondPerson({ application, viewer, again }: PartProps) {
  const { t } = useStrings();
  const sending = useSending(() => undefined);
  const { id, decidedBy, search, disclosure } = application;
  if ([decidedBy, search?.decidedBy].includes(viewer.subject)) return <p class="govuk-body">{t.certificates.notYou}</p>;
  const approve = () => void sending.send(() => hub.certificates.approve({ applicationId: id }), again);
  return (
    <section>
      <h2 class="govuk-heading-m">{t.certificates.second}</h2>
      <ErrorSummary issues={sending.issues} />
      <p class="govuk-body">{t.certificates.secondLead(wordOf(t.certificates.outcomes, disclosure?.outcome))}</p>
      <button type="button" class="govuk-button" onClick={approve}>
        {t.certificates.approve}
      </button>
      <Decide
        name="send-back"
        reason={t.certificates.sendBackWhy}
        act={t.certificates.sendBack}
        warns
        send={(reason) => hub.certificates.sendBack({ applicationId: id, reason })}
        done={again}
      />
    </section>
  );
}

const results = ['NOTHING', 'INFORMATION', 'REFUSE'] as const satisfies readonly IntelligenceResult[];

function Intelligence({ application: { id }, again }: PartProps) {
  const { t } = useStrings();
  const [choice, setChoice] = useState('');
  const [text, setText] = useState('');
  const sending = useSending((path) => (path === 'text' ? 'intelligence-text' : 'intelligence'));
  const settle = (event: Event) => {
    event.preventDefault();
    const result = results.find((each) => each === choice);
    if (!result) return sending.setIssues([{ field: 'intelligence', message: t.decide.needChoice }]);
    const said = result === 'INFORMATION' ? { text } : {};
    void sending.send(() => hub.certificates.settleIntelligence({ applicationId: id, result, ...said }), again);
  };
  const options = results.map((value) => ({ value, label: wordOf(t.certificates.intelligenceStates, value) }));
  const { issues } = sending;
  return (
    <form noValidate onSubmit={settle}>
      <h2 class="govuk-heading-m">{t.certificates.intelligence}</h2>
      <ErrorSummary issues={issues} />
      <Radios
        id="intelligence"
        label={t.certificates.intelligenceQuestion}
        issues={issues}
        options={options}
        value={choice}
        set={setChoice}
      />
      {choice === 'INFORMATION' && (
        <Text
          id="intelligence-text"
          label={t.certificates.intelligenceText}
          issues={issues}
          value={text}
          set={setText}
          lines={4}
        />
      )}
      <button type="submit" class="govuk-button">
        {t.certificates.settle}
      </button>
    </form>
  );
}

function SearchAgain({ application: { id }, again }: PartProps) {
  const { t } = useStrings();
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t.certificates.searchAgain}</span>
      </summary>
      <div class="govuk-details__text">
        <Decide
          name="search-again"
          reason={t.people.reason}
          act={t.certificates.searchAgain}
          send={(reason) => hub.certificates.searchAgain({ applicationId: id, reason })}
          done={again}
        />
      </div>
    </details>
  );
}
