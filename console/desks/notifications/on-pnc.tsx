/** What a conviction from abroad corresponds to here, and whether it stands on the PNC. */
import { Act } from '../../parts/act.tsx';
import { Facts, Tag, toneOf } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { Notification } from './found-notification.ts';

type Kept = NonNullable<Notification['conviction']>;
type Offence = NonNullable<Kept['equivalence']>['offences'][number];

interface OnPncProps {
  conviction: Kept;
  done(): void;
}

export function OnPnc({ conviction, done }: OnPncProps) {
  const { t } = useStrings();
  const { equivalence, pncEntry } = conviction;
  const open = equivalence?.offences.filter(({ decided }) => !decided) ?? [];
  const mayEnter = equivalence?.decided && (!pncEntry || pncEntry.state === 'FAILED');
  return (
    <>
      {equivalence && (
        <Facts
          rows={equivalence.offences.map(
            (offence) => [`${t.notifications.corresponds} (${offence.offence})`, saidOf(offence, t.notifications)] as const,
          )}
        />
      )}
      {pncEntry && (
        <Facts
          rows={[
            [t.notifications.onPnc, <Tag tone={toneOf(pncEntry.state)}>{wordOf(t.codes.status, pncEntry.state)}</Tag>],
            [t.notifications.pncId, pncEntry.pncId],
            [t.notifications.failure, wordOf(t.codes.failure, pncEntry.failure)],
          ]}
        />
      )}
      {open.map((offence) => (
        <Decide key={offence.offence} conviction={conviction} offence={offence} done={done} />
      ))}
      {mayEnter && <Enter conviction={conviction} done={done} />}
    </>
  );
}

function saidOf({ decided, cjsOffence, reason }: Offence, t: { nothingHere: string; toDecide: string }): string {
  if (!decided) return t.toDecide;
  const what = cjsOffence ? `${cjsOffence.code} ${cjsOffence.label ?? ''}` : t.nothingHere;
  return [what, reason].filter(Boolean).join('; ');
}

const none = 'NONE';

function Decide({ conviction, offence: { offence, proposals }, done }: OnPncProps & { offence: Offence }) {
  const { t } = useStrings();
  const options = proposals.map(({ cjsCode, title, statute, confidence }) => ({
    value: cjsCode,
    label: [`${cjsCode} ${title}`, statute, `${Math.round(confidence * 100)}%`].filter(Boolean).join(', '),
  }));
  return (
    <Act
      id={`equivalence-${offence}`}
      title={`${t.notifications.decideEquivalence} (${offence})`}
      button={t.identity.act}
      isOpen
      fields={{
        cjs: {
          label: t.notifications.correspondsTo,
          kind: 'radios',
          options: [...options, { value: none, label: t.notifications.nothingHere }],
        },
        cjsCode: { label: t.notifications.otherCode, hint: t.notifications.otherCodeHint },
        reason: { label: t.identity.reason, kind: 'lines', need: t.decide.needReason },
      }}
      done={done}
      send={({ cjs, cjsCode, reason }, idempotencyKey) =>
        hub.decideEquivalence({
          idempotencyKey,
          convictionId: conviction.id,
          offence,
          reason,
          ...(cjsCode.trim() ? { cjsCode: cjsCode.trim() } : cjs === none ? { none: true } : { cjsCode: cjs }),
        })
      }
    />
  );
}

function Enter({ conviction: { id }, done }: OnPncProps) {
  const { t } = useStrings();
  return (
    <Act
      id="enter"
      title={t.notifications.enter}
      button={t.notifications.enterAct}
      fields={{
        pncId: { label: t.notifications.pncId, hint: t.notifications.pncIdHint },
        none: {
          label: t.notifications.pncRecord,
          kind: 'ticks',
          options: [{ value: 'NONE', label: t.notifications.noPncRecord }],
        },
        reason: { label: t.common.reason, need: t.decide.needReason },
      }}
      done={done}
      send={({ pncId, none: hasNone, reason }) =>
        hub.enterConvictionOnPnc({
          convictionId: id,
          reason,
          ...(pncId.trim() ? { pncId: pncId.trim() } : {}),
          ...(hasNone ? { noRecord: true } : {}),
        })
      }
    />
  );
}
