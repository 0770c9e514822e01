/** What an officer can do about a request of ours: tell what the country wants to know, ask for more, decide on identity, withdraw. */
import { Act, type ActField } from '../../parts/act.tsx';
import { Link } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import type { Request } from './found-request.ts';

interface ActsProps {
  found: Request;
  done(): void;
}

const openStatuses: readonly Request['status'][] = ['QUEUED', 'SENT', 'ACKNOWLEDGED', 'INFORMATION_WANTED'];

export function RequestActs({ found, done }: ActsProps) {
  const { t } = useStrings();
  const latest = found.responses.findLast(({ withdrawnAt }) => !withdrawnAt);
  const isInDoubt = found.responses.some(({ identityCheck, withdrawnAt }) => identityCheck === 'TO_REVIEW' && !withdrawnAt);
  return (
    <>
      {isInDoubt && (
        <p class="govuk-body">
          <Link to={`/identity/${encodeURIComponent(found.id)}`}>{t.identity.decide}</Link>
        </p>
      )}
      {found.status === 'INFORMATION_WANTED' && <Provide found={found} done={done} />}
      {latest && <AskMore responseId={latest.id} done={done} />}
      {openStatuses.includes(found.status) && <Cancel found={found} done={done} />}
    </>
  );
}

/** One field for each fact that the country named, and one for all else. */
function Provide({ found, done }: ActsProps) {
  const { t } = useStrings();
  const question = found.messages.findLast(({ kind, direction }) => direction === 'IN' && kind === 'INFORMATION_WANTED');
  const wanted = Object.entries(t.codes.wanted).filter(([code]) => question?.text?.text.includes(code));
  const fields: Record<string, ActField> = Object.fromEntries(wanted.map(([code, label]) => [code, { label }]));
  return (
    <Act
      id="provide"
      title={t.request.provide}
      button={t.request.provideAct}
      isOpen
      fields={{
        ...fields,
        text: { label: t.request.provideText, kind: 'lines', ...(wanted.length > 0 ? {} : { need: t.request.needText }) },
      }}
      said={t.request.provided}
      done={done}
      send={({ text = '', ...facts }: Record<string, string>, idempotencyKey) =>
        hub.provideInformation({
          idempotencyKey,
          countryRequestId: found.id,
          items: Object.entries(facts).flatMap(([code, value]) => (value.trim() ? [{ code, value }] : [])),
          ...(text.trim() ? { text } : {}),
        })
      }
    />
  );
}

function AskMore({ responseId, done }: { responseId: string; done(): void }) {
  const { t } = useStrings();
  return (
    <Act
      id="more"
      title={t.request.ask}
      button={t.request.send}
      fields={{ question: { label: t.request.question, kind: 'lines', need: t.request.needQuestion } }}
      said={t.request.sent}
      done={done}
      send={({ question }, idempotencyKey) => hub.requestFurtherDetails({ responseId, question, idempotencyKey })}
    />
  );
}

function Cancel({ found, done }: ActsProps) {
  const { t } = useStrings();
  return (
    <Act
      id="cancel"
      title={t.request.cancel}
      button={t.request.cancelAct}
      fields={{
        reason: { label: t.common.reason, need: t.decide.needReason },
        others: { label: t.request.others, kind: 'ticks', options: [{ value: 'EVEN_SO', label: t.request.evenIfOthersWait }] },
      }}
      done={done}
      send={({ reason, others }) =>
        hub.cancelCountryRequest({ countryRequestId: found.id, reason, evenIfOthersWait: others === 'EVEN_SO' })
      }
    />
  );
}
