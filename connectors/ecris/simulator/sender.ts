/** Sends what is due. The frame stands in the journal before it leaves; a repeat sends the same bytes. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import { deliver } from './http-door.ts';
import type { World } from './orders.ts';
import type { Tallies } from './tally.ts';
import { operationOf, type Task } from './task.ts';
import { writeTask } from './write-task.ts';

/** Rejects while the hub does not take the message; the timeline then tries again. */
export function openSender(
  { journal, clock, faults }: SimulatorStage,
  world: World,
  tallies: Tallies,
): (task: Task) => Promise<void> {
  const frames = new Map<string, string>();
  for (const entry of journal.entries()) {
    if (entry.kind === 'FRAME_OUT' && entry.frame !== undefined) frames.set(entry.id, entry.frame);
  }

  function frameOf(task: Task): string {
    const known = frames.get(task.id);
    if (known !== undefined) return known;
    const frame = writeTask(task, world, clock.now());
    journal.append({ kind: 'FRAME_OUT', id: task.id, inReplyTo: task.inReplyTo, type: task.send, frame });
    frames.set(task.id, frame);
    return frame;
  }

  async function sendOnce(task: Task, frame: string): Promise<void> {
    const address = world.hubAddress?.replaceAll('{country}', task.country);
    if (!address) throw new Error('the hub has no address yet');
    const status = await deliver(address, operationOf(task), frame);
    if (status >= 500 || status === 404) throw new Error(`the hub answered ${status}`);
    // Refused for good: repeating it would never end.
    if (status >= 400) return void journal.append({ kind: 'STATE', id: task.id, type: 'REFUSED', data: { status } });
    tallies.note('SENT', task.id, timestampIn(frame));
  }

  return async function send(task) {
    const frame = frameOf(task);
    const fault = faults.next(task.send, task.id);
    if (fault?.action === 'drop') return;
    if (fault?.action === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0));
    if (fault?.action === 'garble') {
      await sendOnce(task, frame.replace('</soap:Body>', '')).catch(() => undefined);
      throw new Error('garbled on purpose: sent properly next time');
    }
    await sendOnce(task, frame);
    if (fault?.action === 'no-reply') throw new Error('reply lost on purpose: sent again');
    if (task.send !== 'RRS') return;
    for (let extra = 0; extra < world.duplicateAnswers; extra += 1) await sendOnce(task, frame);
  };
}

/** Of a frame this simulator wrote. */
const timestampIn = (frame: string) => /<m:MessageMetaDataTimestamp>([^<]+)</.exec(frame)?.[1] ?? '';
