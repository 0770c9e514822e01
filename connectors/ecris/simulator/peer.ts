/** What a State does with a message, and when. It plans in the journal; everything it sends later follows from there. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import { freezeError } from '../wire/codes.ts';
import { countryProfiles } from '../wire/country-profiles.ts';
import { formatMessageId, parseMessageId } from '../wire/message-id.ts';
import { inMonthEndFreeze } from '../wire/month-end-freeze.ts';
import type { MessageType } from '../wire/operations.ts';
import { openDesk, type Desk } from './desk.ts';
import type { UnaskedAnswer, World } from './orders.ts';
import type { IncomingMessage } from './read-message.ts';
import { takeNotification } from './take-notification.ts';
import { takeInformation, takeQuestion, takeRequest } from './take-request.ts';
import type { Sending, Task } from './task.ts';

export interface Peer {
  /** Plans what follows from a message; a message known already changes nothing. False where nothing of it is kept. */
  take(message: IncomingMessage): boolean;
  /** Plans an answer that no message has asked for. Throws TypeError where `inReplyTo` is no message id. */
  answer(order: UnaskedAnswer): void;
}

type Take = (desk: Desk, message: IncomingMessage) => void;

/** A functional error changes nothing with a State: the journal has it. */
const takes: Partial<Record<MessageType, Take>> = {
  REQ: takeRequest,
  NOT: takeNotification,
  RAI: takeQuestion,
  CAN: takeCancellation,
  RRS: takeReply,
  RDL: takeReply,
  RAR: takeInformation,
  NRS: takeReply,
};

export function openPeer(stage: SimulatorStage, world: World, timeline: Timeline<Task>): Peer {
  const desk = openDesk(stage, world, timeline);
  const { journal } = stage;
  return {
    take(message) {
      if (world.profile(message.id.receiver)?.silent) return true;
      if (isFrozen(desk, message)) {
        // Each time it is told so: nothing of the message is kept, it has to be sent again.
        const part = `FREEZE-${journal.entries().length}`;
        desk.plan(message, message.reference, 0, { send: 'FEM', errors: [freezeError.code] }, part);
        return false;
      }
      takes[message.id.type]?.(desk, message);
      return true;
    },
    answer({ country, inReplyTo, asked, fromFile = false, errors }) {
      const receiver = parseMessageId(inReplyTo)?.sender;
      if (!receiver || !world.profile(country)) throw new TypeError('an answer names a Member State and a message id');
      const sending: Sending = errors ? { send: 'FEM', errors } : { send: 'RRS', asked, fromFile };
      const id = formatMessageId({ sender: country, receiver, type: sending.send, number: journal.entries().length + 1 });
      timeline.plan({ id: `unasked:${id}`, inDays: 0, task: { ...sending, id, country, inReplyTo } });
    },
  };
}

function isFrozen({ world, stage }: Desk, { id }: IncomingMessage): boolean {
  const timeZone = countryProfiles[id.receiver]?.timeZone;
  const freezes = world.profile(id.receiver)?.freezes ?? false;
  return freezes && timeZone !== undefined && id.type !== 'FEM' && inMonthEndFreeze(stage.clock.now(), timeZone);
}

function takeCancellation(desk: Desk, message: IncomingMessage): void {
  const { inReplyTo = '' } = message;
  const came = desk.stage.journal
    .entries()
    .some(({ kind, id, type }) => kind === 'FRAME_IN' && id === inReplyTo && type !== 'CAN');
  if (!came) return desk.refuseUnknown(message);
  const questions = desk.planned().filter((task) => task.send === 'RAI' && task.inReplyTo === inReplyTo);
  const later = questions.flatMap(({ id }) => [`NRS:${id}`, `RRS:${id}`]);
  desk.drop(inReplyTo, ['RDL', 'RAI', 'RRS', 'NRS', ...later]);
}

/** What answers a message of the State's own changes nothing more: the journal has it. It must answer one, though. */
function takeReply(desk: Desk, message: IncomingMessage): void {
  if (!desk.planned().some(({ id }) => id === message.inReplyTo)) desk.refuseUnknown(message);
}
