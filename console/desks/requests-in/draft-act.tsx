/** Drafting the answer by the law; on every conviction that the law leaves open an officer decides. */
import { Act, type ActField } from '../../parts/act.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { titleOf } from './draft.tsx';
import type { ActProps } from './found-request.ts';

export function DraftAct({ found: { id, draft, status }, done }: ActProps) {
  const { t, language } = useStrings();
  const open = (draft?.items ?? []).filter(({ state, decidedBy }) => state === 'UNDECIDED' || decidedBy !== null);
  const decisions = open.flatMap((item): [string, ActField][] => [
    [
      `tell ${item.id}`,
      {
        label: t.requestsIn.tell(titleOf(item, language)),
        kind: 'radios',
        need: t.requestsIn.needTell,
        options: [
          { value: 'YES', label: t.requestsIn.tellYes },
          { value: 'NO', label: t.requestsIn.tellNo },
        ],
      },
    ],
    [`why ${item.id}`, { label: t.identity.reason, need: t.decide.needReason }],
  ]);
  const fields: Record<string, ActField> = {
    ...Object.fromEntries(decisions),
    remarks: { label: t.requestsIn.furtherRemarks, kind: 'lines' },
  };
  return (
    <Act
      key={open.map((item) => item.id).join()}
      id="draft"
      title={draft ? t.requestsIn.draftAgain : t.requestsIn.draftNow}
      button={t.requestsIn.draftAct}
      isOpen={status === 'TO_ANSWER'}
      fields={fields}
      done={done}
      send={(values: Record<string, string>, idempotencyKey) =>
        hub.requestsIn.draftAnswer({
          countryRequestId: id,
          idempotencyKey,
          decisions: open.map((item) => ({
            itemId: item.id,
            tell: values[`tell ${item.id}`] === 'YES',
            reason: values[`why ${item.id}`] ?? '',
          })),
          ...(values.remarks?.trim() ? { remarks: values.remarks } : {}),
        })
      }
    />
  );
}
