/** What can be done with an application where it stands, by whoever may do it. */
import type { IntelligenceResult } from '../../../client-sdk/generated/graphql.ts';
import { Act } from '../../parts/act.tsx';
import { ErrorSummary } from '../../parts/form.tsx';
import { useSending } from '../../parts/use-sending.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PartProps } from './application.ts';
import { settlesIntelligence, worksOnCertificates } from './who-works.ts';

const searchable: readonly string[] = ['CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE'];
const beforeTheEnd: readonly string[] = ['CHECKING', 'CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE', 'INTELLIGENCE'];

export function Acts(props: PartProps) {
  const { status, intelligence, waitingFor } = props.application;
  const mayWork = worksOnCertificates(props.viewer);
  const hasIntelligence = intelligence !== 'NOT_NEEDED' && beforeTheEnd.includes(status ?? '');
  return (
    <>
      {mayWork && status === 'TO_APPROVE' && <SecondPerson {...props} />}
      {mayWork && waitingFor?.what === 'REVIEW' && <Review {...props} />}
      {settlesIntelligence(props.viewer) && hasIntelligence && <Intelligence {...props} />}
      {mayWork && searchable.includes(status ?? '') && <SearchAgain {...props} />}
    </>
  );
}

function SecondPerson({ application, viewer, again }: PartProps) {
  const { t } = useStrings();
  const sending = useSending(() => undefined);
  const { id: applicationId, decidedBy, search, disclosure } = application;
  if ([decidedBy, search?.decidedBy].includes(viewer.subject)) return <p class="govuk-body">{t.certificates.notYou}</p>;
  const approve = () => void sending.send(() => hub.certificates.approve({ applicationId }), again);
  return (
    <section>
      <h2 class="govuk-heading-m">{t.certificates.second}</h2>
      <ErrorSummary issues={sending.issues} />
      <p class="govuk-body">{t.certificates.secondLead(wordOf(t.certificates.outcomes, disclosure?.outcome))}</p>
      <button type="button" class="govuk-button" onClick={approve}>
        {t.certificates.approve}
      </button>
      <Act
        id="send-back"
        title={t.certificates.sendBack}
        button={t.certificates.sendBack}
        fields={{ reason: { label: t.certificates.sendBackWhy, need: t.decide.needReason, kind: 'lines' } }}
        send={({ reason }) => hub.certificates.sendBack({ applicationId, reason })}
        done={again}
      />
    </section>
  );
}

function Review({ application: { id: applicationId }, again }: PartProps) {
  const { t } = useStrings();
  const options = [
    { value: 'STANDS', label: t.certificates.stands },
    { value: 'ANEW', label: t.certificates.anew },
  ];
  return (
    <Act
      id="review"
      title={t.certificates.review}
      button={t.identity.act}
      isOpen
      fields={{
        choice: { label: t.certificates.reviewWhy, need: t.decide.needChoice, kind: 'radios', options },
        reason: { label: t.identity.reason, need: t.decide.needReason, kind: 'lines' },
      }}
      send={({ choice, reason }) => hub.certificates.review({ applicationId, stands: choice === 'STANDS', reason })}
      done={again}
    />
  );
}

const results = ['NOTHING', 'INFORMATION', 'REFUSE'] as const satisfies readonly IntelligenceResult[];

function Intelligence({ application: { id: applicationId }, again }: PartProps) {
  const { t } = useStrings();
  const options = results.map((value) => ({ value, label: wordOf(t.certificates.intelligenceStates, value) }));
  const settle = (choice: string, text: string) => {
    const result = results.find((each) => each === choice) ?? 'NOTHING';
    const said = result === 'INFORMATION' ? { text } : {};
    return hub.certificates.settleIntelligence({ applicationId, result, ...said });
  };
  return (
    <Act
      id="intelligence"
      title={t.certificates.intelligence}
      button={t.certificates.settle}
      isOpen
      fields={{
        choice: { label: t.certificates.intelligenceQuestion, need: t.decide.needChoice, kind: 'radios', options },
        text: { label: t.certificates.intelligenceText, hint: t.certificates.intelligenceHint, kind: 'lines' },
      }}
      send={({ choice, text }) => settle(choice, text)}
      done={again}
    />
  );
}

function SearchAgain({ application: { id: applicationId }, again }: PartProps) {
  const { t } = useStrings();
  return (
    <Act
      id="search-again"
      title={t.certificates.searchAgain}
      button={t.certificates.searchAgain}
      fields={{ reason: { label: t.people.reason, need: t.decide.needReason } }}
      send={({ reason }) => hub.certificates.searchAgain({ applicationId, reason })}
      done={again}
    />
  );
}
