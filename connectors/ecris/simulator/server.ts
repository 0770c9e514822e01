/**
 * The 27 Member States in one process. Settings: `hubAddress`, where answers go (`{country}` in it is replaced by the sender's code);
 * it may also come later, by an order. The journal is the whole state.
 */
import type { SimulatorStage, SimulatorStart } from '../../simulator-kit/simulator.ts';
import { openTimeline } from '../../simulator-kit/timeline.ts';
import { formatMessageId } from '../wire/message-id.ts';
import { memberStates } from '../wire/countries.ts';
import { openDoor, type Reply } from './http-door.ts';
import { isAnswerOrder, openWorld, type World } from './orders.ts';
import { isOpeningOrder, openOpenings } from './openings.ts';
import { openPeer, type Peer } from './peer.ts';
import { readMessage, type IncomingMessage } from './read-message.ts';
import { openSender } from './sender.ts';
import type { Task } from './task.ts';
import { compare } from './tally-door.ts';
import { openStateTraffic } from './traffic.ts';
import { openTallies, type Tallies } from './tally.ts';
import { writeFault, writeMessage } from './write-message.ts';
import { el } from './xml-writer.ts';

export const startEcris: SimulatorStart = async (stage) => {
  const world = openWorld(undefined);
  for (const entry of stage.journal.entries()) if (entry.type === 'ORDER') world.follow(entry.data);
  // The address given at this start is fresher than one ordered in an earlier life.
  if (stage.settings['hubAddress']) world.hubAddress = stage.settings['hubAddress'];
  const tallies = openTallies(stage.journal, () => stage.clock.now());
  const timeline = openTimeline<Task>(stage.journal, stage.clock, openSender(stage, world, tallies));
  const peer = openPeer(stage, world, timeline);
  const open = openOpenings(stage, world, timeline);
  const traffic = openStateTraffic(stage, timeline);
  const door = await openDoor(stage, {
    message: (country, frame) => receive({ stage, world, peer, tallies }, country, frame),
    tally: (country, question) => compare(stage, tallies, country, question),
  });
  return {
    port: door.port,
    behave(order) {
      // Its plan stands in the journal: followed again after a restart, it would be sent again.
      if (isAnswerOrder(order)) return peer.answer(order.answer);
      if (isOpeningOrder(order)) return open(order);
      if (traffic.follow(order)) return;
      if (tallies.damage(order)) return;
      world.follow(order);
      stage.journal.append({ kind: 'STATE', id: 'order', type: 'ORDER', data: order });
    },
    describe: () => describe(stage, world),
    async close() {
      traffic.close();
      timeline.close();
      await door.close();
    },
  };
};

interface Receiving {
  stage: SimulatorStage;
  world: World;
  peer: Peer;
  tallies: Tallies;
}

/** One call from the hub. The frame is in the journal before it is answered, and what follows from it is planned before that. */
function receive({ stage, world, peer, tallies }: Receiving, country: string, frame: Buffer): Reply {
  const message = readMessage(frame);
  if (!message) return { status: 400, body: writeFault('Sender', 'NOT_VALID') };
  if (message.id.receiver !== country || !world.profile(country))
    return { status: 400, body: writeFault('Sender', 'WRONG_RECEIVER') };
  const { reference, inReplyTo, id } = message;
  const { journal } = stage;
  if (id.type !== 'IAL')
    journal.append({
      kind: 'FRAME_IN',
      id: reference,
      inReplyTo,
      type: id.type,
      frame: frame.toString('utf8'),
      data: { says: message.says },
    });
  const fault = stage.faults.next(id.type, reference);
  if (fault?.action === 'refuse') return { status: 400, body: writeFault('Sender', 'REFUSED') };
  if (fault?.action === 'drop') return 'cut';
  if (id.type !== 'IAL' && peer.take(message)) tallies.note('TAKEN', reference, message.timestamp);
  if (fault?.action === 'no-reply') return 'cut';
  if (fault?.action === 'garble') return { status: 200, body: '%PDF-1.4 this is not SOAP' };
  const reply: Reply = id.type === 'IAL' ? sayAlive(stage, world, message) : { status: 202 };
  return { ...reply, afterMs: fault?.action === 'delay' ? fault.ms : undefined };
}

function sayAlive({ clock }: SimulatorStage, world: World, { id }: IncomingMessage): { status: number; body: string } {
  const alive = world.profile(id.receiver)?.alive ?? false;
  const own = formatMessageId({ sender: id.receiver, receiver: id.sender, type: 'IAL', number: id.number });
  return { status: 200, body: writeMessage('IAL', { id: own, at: clock.now() }, [el('m:IsAlive', String(alive))]) };
}

function describe({ journal }: SimulatorStage, world: World) {
  const entries = journal.entries();
  return {
    hubAddress: world.hubAddress,
    duplicateAnswers: world.duplicateAnswers,
    framesIn: entries.filter((entry) => entry.kind === 'FRAME_IN').length,
    framesOut: entries.filter((entry) => entry.kind === 'FRAME_OUT').length,
    countries: Object.fromEntries(
      memberStates.map((country) => [country, { profile: world.profile(country), persons: world.register(country).length }]),
    ),
  };
}
