/**
 * The National Central Bureaus in one process. Settings: `hubAddress`, `host:port` of the hub's mailbox; it may also come later, by an
 * order. The journal is the whole state.
 */
import type { SimulatorStage, SimulatorStart } from '../../simulator-kit/simulator.ts';
import { openTimeline } from '../../simulator-kit/timeline.ts';
import { bureauCountries } from '../wire/bureaus.ts';
import { openBureau, type Bureau, type Task } from './bureau.ts';
import { openDoor, type MailIn, type Reply } from './mail-door.ts';
import { openWorld, type Order, type World } from './orders.ts';
import { readMessage } from './read-message.ts';
import { begin, isOpeningOrder } from './openings.ts';
import { openSender } from './sender.ts';
import { openBureauTraffic } from './traffic.ts';

export const startInterpol: SimulatorStart = async (stage) => {
  const world = openWorld();
  for (const entry of stage.journal.entries()) if (entry.type === 'ORDER') world.follow(entry.data);
  // The address given at this start is fresher than one ordered in an earlier life.
  if (stage.settings['hubAddress']) world.hubAddress = stage.settings['hubAddress'];
  const timeline = openTimeline<Task>(stage.journal, stage.clock, openSender(stage, world));
  const bureau = openBureau(stage, world, timeline);
  const traffic = openBureauTraffic(stage, bureau);
  const door = await openDoor(stage, (mail) => receive(stage, bureau, mail));
  return {
    port: door.port,
    behave(order) {
      // Its plan stands in the journal: followed again after a restart, it would be sent again.
      if (isOpeningOrder(order)) return begin(bureau, order);
      if (traffic.follow(order)) return;
      world.follow(order);
      stage.journal.append({ kind: 'STATE', id: 'order', type: 'ORDER', data: order });
      const { write } = order as Partial<Extract<Order, { write: unknown }>>; // followed above, so it is an order
      if (write) bureau.write(write);
    },
    describe: () => describe(stage, world),
    async close() {
      traffic.close();
      timeline.close();
      await door.close();
    },
  };
};

/** One mail from the hub. It is in the journal before it is answered, and what follows from it is planned before that. */
async function receive(stage: SimulatorStage, bureau: Bureau, mail: MailIn): Promise<Reply> {
  const { country, envelope, bytes } = mail;
  const message = await readMessage(bytes);
  const frame = bytes.toString('latin1');
  if (!message) {
    stage.journal.append({ kind: 'FRAME_IN', id: 'unreadable', type: 'UNREADABLE', frame, data: { country, envelope } });
    return { status: 550 };
  }
  const { kind: type, reference: id, inReplyTo, person, about, says } = message;
  stage.journal.append({ kind: 'FRAME_IN', id, inReplyTo, type, frame, data: { country, envelope, person, about, says } });
  const fault = stage.faults.next(type, id);
  if (fault?.action === 'refuse') return { status: 550 };
  if (fault?.action === 'drop') return 'cut';
  bureau.take(country, message);
  if (fault?.action === 'no-reply') return 'cut';
  if (fault?.action === 'garble') return 'nonsense';
  return { status: 250, afterMs: fault?.action === 'delay' ? fault.ms : undefined };
}

function describe({ journal }: SimulatorStage, world: World) {
  const entries = journal.entries();
  return {
    hubAddress: world.hubAddress,
    duplicateAnswers: world.duplicateAnswers,
    framesIn: entries.filter((entry) => entry.kind === 'FRAME_IN').length,
    framesOut: entries.filter((entry) => entry.kind === 'FRAME_OUT').length,
    countries: Object.fromEntries(
      bureauCountries.map((country) => [country, { profile: world.profile(country), persons: world.register(country).length }]),
    ),
  };
}
