/** What the unit can do about a request, by where it stands. The hub itself decides who may: the drafter never releases. */
import type { FunctionComponent } from 'preact';
import { Act } from '../../parts/act.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { DecideIdentity } from './decide-who.tsx';
import { DraftAct } from './draft-act.tsx';
import type { ActProps, RequestIn } from './found-request.ts';

/** Which acts stand open; the first of a status is the one that is waited for. */
const actsByStatus: Partial<Record<RequestIn['status'], readonly FunctionComponent<ActProps>[]>> = {
  RECEIVED: [Settle],
  TO_IDENTIFY: [DecideIdentity, AskForIdentity, TellDeadline],
  INFORMATION_REQUESTED: [DecideIdentity, SearchAgain, TellDeadline],
  TO_ANSWER: [DraftAct, TellDeadline],
  TO_CHECK: [Release, SendBack, DraftAct, TellDeadline],
  ANSWERED: [AnswerQuestion],
  FAILED: [SearchAgain],
};
const refusable: readonly RequestIn['status'][] = [
  'RECEIVED',
  'IDENTIFYING',
  'TO_IDENTIFY',
  'INFORMATION_REQUESTED',
  'TO_ANSWER',
  'TO_CHECK',
];

export function RequestInActs({ found, isSupervisor, done }: ActProps & { isSupervisor: boolean }) {
  const { t } = useStrings();
  const acts = actsByStatus[found.status] ?? [];
  const mayRefuse = isSupervisor && refusable.includes(found.status);
  if (acts.length === 0 && !mayRefuse) return null;
  return (
    <section aria-label={t.requestsIn.next}>
      <h2 class="govuk-heading-m">{t.requestsIn.next}</h2>
      {acts.map((One, index) => (
        <One key={`${found.status} ${index}`} found={found} done={done} />
      ))}
      {mayRefuse && <Refuse found={found} done={done} />}
    </section>
  );
}

function Settle({ found: { id, asked }, done }: ActProps) {
  const { t } = useStrings();
  if (!asked || asked.doubts.length === 0) return null;
  const options = Object.entries(t.codes.purpose).map(([value, label]) => ({ value, label }));
  return (
    <Act
      id="settle"
      title={t.requestsIn.settle}
      button={t.requestsIn.settleAct}
      isOpen
      fields={{
        purpose: { label: t.requestsIn.forWhat, kind: 'select', options, need: t.raise.issues.purpose ?? '' },
        reason: { label: t.common.reason, need: t.decide.needReason },
      }}
      done={done}
      send={({ purpose, reason }) => hub.requestsIn.settleMatter({ countryRequestId: id, purpose, reason })}
    />
  );
}

function AskForIdentity({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  const options = Object.entries(t.codes.wanted).map(([value, label]) => ({ value, label }));
  return (
    <Act
      id="ask"
      title={t.requestsIn.ask}
      button={t.request.send}
      fields={{
        items: { label: t.requestsIn.items, kind: 'ticks', options, need: t.requestsIn.needItems },
        question: { label: t.request.question, kind: 'lines', need: t.request.needQuestion },
      }}
      done={done}
      send={({ items, question }, idempotencyKey) =>
        hub.requestsIn.askForIdentity({ countryRequestId: id, idempotencyKey, items: items.split('\n'), question })
      }
    />
  );
}

function SearchAgain({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="search"
      title={t.requestsIn.searchAgain}
      button={t.requestsIn.searchAgain}
      fields={{ reason: { label: t.common.reason, need: t.decide.needReason } }}
      done={done}
      send={({ reason }) => hub.requestsIn.searchAgain({ countryRequestId: id, reason })}
    />
  );
}

function Release({ found: { id, draft }, done }: ActProps) {
  const { t } = useStrings();
  if (!draft) return null;
  return (
    <Act
      id="release"
      title={t.requestsIn.release}
      button={t.requestsIn.releaseAct}
      isOpen
      fields={{
        looked: {
          label: t.requestsIn.release,
          hint: t.requestsIn.releaseHint,
          kind: 'ticks',
          options: [{ value: 'YES', label: t.requestsIn.looked }],
          need: t.requestsIn.needLooked,
        },
      }}
      done={done}
      send={() => hub.requestsIn.releaseAnswer({ countryRequestId: id, draftId: draft.id })}
    />
  );
}

function SendBack({ found: { id, draft }, done }: ActProps) {
  const { t } = useStrings();
  if (!draft) return null;
  return (
    <Act
      id="back"
      title={t.requestsIn.sendBack}
      button={t.requestsIn.sendBack}
      fields={{ reason: { label: t.requestsIn.toMend, kind: 'lines', need: t.decide.needReason } }}
      done={done}
      send={({ reason }) => hub.requestsIn.sendBackAnswer({ countryRequestId: id, draftId: draft.id, reason })}
    />
  );
}

function TellDeadline({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="deadline"
      title={t.requestsIn.tellDeadline}
      button={t.requestsIn.tellDeadlineAct}
      fields={{
        dueOn: { label: t.requestsIn.newDay, kind: 'date', hint: t.raise.courtHint, need: t.raise.badDate },
        reason: { label: t.common.reason, need: t.decide.needReason },
      }}
      said={t.requestsIn.deadlineTold}
      done={done}
      send={({ dueOn, reason }, idempotencyKey) =>
        hub.requestsIn.tellDeadline({ countryRequestId: id, idempotencyKey, dueOn, reason })
      }
    />
  );
}

/** Only where the country has asked about our answer. */
function AnswerQuestion({ found: { id, messages }, done }: ActProps) {
  const { t } = useStrings();
  const question = messages.findLast(({ direction, kind }) => direction === 'IN' && kind !== 'REQUEST');
  if (!question) return null;
  return (
    <Act
      id="details"
      title={t.requestsIn.answerQuestion}
      button={t.requestsIn.answerQuestionAct}
      fields={{ text: { label: t.requestsIn.theAnswer, kind: 'lines', need: t.request.needText } }}
      done={done}
      send={({ text }, idempotencyKey) =>
        hub.requestsIn.answerFurtherDetails({ countryRequestId: id, idempotencyKey, questionReference: question.reference, text })
      }
    />
  );
}

function Refuse({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="refuse"
      title={t.requestsIn.refuse}
      button={t.requestsIn.refuse}
      fields={{ reason: { label: t.requestsIn.refuseWhy, kind: 'lines', need: t.decide.needReason } }}
      done={done}
      send={({ reason }) => hub.requestsIn.refuse({ countryRequestId: id, reason })}
    />
  );
}
