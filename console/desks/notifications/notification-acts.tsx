/** What the unit can do about a notification, by where it stands; the hub itself decides who may. */
import { Act } from '../../parts/act.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';
import type { Notification } from './found-notification.ts';

interface ActProps {
  found: Notification;
  done(): void;
}

const forwardable: readonly Notification['status'][] = ['TO_IDENTIFY', 'TO_DECIDE', 'KEPT', 'ENTERED', 'ENTRY_FAILED'];

export function NotificationActs({ found, done }: ActProps) {
  const { t } = useStrings();
  const { direction, status, waitingFor } = found;
  const isIn = direction === 'IN';
  return (
    <section aria-label={t.requestsIn.next}>
      {isIn && status === 'TO_IDENTIFY' && <Identify found={found} done={done} />}
      {isIn && waitingFor?.what === 'STRIKING_ON_PNC' && <ConfirmStruck found={found} done={done} />}
      {isIn && forwardable.includes(status) && <Forward found={found} done={done} />}
      {!isIn && status === 'INFORMATION_WANTED' && <Provide found={found} done={done} />}
      {!isIn && ['REFUSED', 'FAILED'].includes(status) && <SendAgain found={found} done={done} />}
    </section>
  );
}

const nobody = 'NOBODY';

function Identify({ found: { id, candidates }, done }: ActProps) {
  const { t } = useStrings();
  const options = candidates.map(({ person, pncId, subject, differences }, index) => ({
    value: String(index),
    label: [
      nameOf(subject.names),
      subject.birthDate,
      pncId && `PNC ${pncId}`,
      person && t.notifications.known,
      `${t.identity.differs}: ${differences.map((each) => wordOf(t.codes.difference, each)).join(', ') || t.requestsIn.nothingDiffers}`,
    ]
      .filter(Boolean)
      .join('; '),
  }));
  return (
    <Act
      id="who"
      title={t.requestsIn.who}
      button={t.identity.act}
      isOpen
      fields={{
        who: {
          label: t.notifications.whoIsMeant,
          kind: 'radios',
          options: [...options, { value: nobody, label: t.notifications.somebodyNew }],
          need: t.decide.needChoice,
        },
        reason: { label: t.identity.reason, kind: 'lines', need: t.decide.needReason },
      }}
      done={done}
      send={({ who, reason }) => {
        const chosen = who === nobody ? undefined : candidates[Number(who)];
        return hub.identifyNotified({
          notificationId: id,
          reason,
          ...(chosen?.person ? { personId: chosen.person.id } : {}),
          ...(chosen?.pncId ? { pncId: chosen.pncId } : {}),
        });
      }}
    />
  );
}

function ConfirmStruck({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="struck"
      title={t.notifications.confirmStruck}
      button={t.notifications.confirmStruck}
      isOpen
      fields={{ reason: { label: t.notifications.whatWasDone, kind: 'lines', need: t.decide.needReason } }}
      done={done}
      send={({ reason }) => hub.confirmStruckOnPnc({ notificationId: id, reason })}
    />
  );
}

function Forward({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  const options = Object.entries(t.codes.nation).map(([value, label]) => ({ value, label }));
  return (
    <Act
      id="forward"
      title={t.notifications.forward}
      button={t.notifications.forwardAct}
      fields={{
        nation: { label: t.notifications.toWhom, kind: 'radios', options, need: t.decide.needChoice },
        reason: { label: t.common.reason, need: t.decide.needReason },
      }}
      said={t.notifications.hasBeenForwarded}
      done={done}
      send={({ nation, reason }) =>
        hub.forwardNotified({ notificationId: id, nation: nation === 'SCOTLAND' ? 'SCOTLAND' : 'NORTHERN_IRELAND', reason })
      }
    />
  );
}

function Provide({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="provide"
      title={t.request.provide}
      button={t.request.provideAct}
      isOpen
      fields={{ text: { label: t.requestsIn.theAnswer, kind: 'lines', need: t.request.needText } }}
      done={done}
      send={({ text }, idempotencyKey) => hub.provideNotificationInformation({ notificationId: id, idempotencyKey, text })}
    />
  );
}

function SendAgain({ found: { id }, done }: ActProps) {
  const { t } = useStrings();
  return (
    <Act
      id="again"
      title={t.notifications.sendAgain}
      button={t.notifications.sendAgain}
      fields={{ reason: { label: t.notifications.whyNow, need: t.decide.needReason } }}
      done={done}
      send={({ reason }, idempotencyKey) => hub.sendNotificationAgain({ notificationId: id, idempotencyKey, reason })}
    />
  );
}
