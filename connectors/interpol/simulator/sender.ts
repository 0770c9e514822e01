/** Sends what is due. The mail stands in the journal before it leaves; a repeat sends the same bytes. */
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import { bureauIn, homeBureau } from '../wire/bureaus.ts';
import { mailboxes, subjects } from '../wire/fields.ts';
import { phrases } from '../wire/phrases.ts';
import type { Task } from './bureau.ts';
import { quoteReference } from './mangle.ts';
import type { World } from './orders.ts';
import { speech } from './phrases/languages.ts';
import { findPersons, type Enclosure } from './register.ts';
import { writeOpening, writePerson } from './write-opening.ts';
import { writeAnswer } from './write-reply.ts';

/** Rejects while the hub does not take the mail; the timeline then tries again. */
export function openSender({ journal, clock, faults }: SimulatorStage, world: World): (task: Task) => Promise<void> {
  const frames = new Map<string, string>();
  for (const entry of journal.entries()) {
    if (entry.kind === 'FRAME_OUT' && entry.frame !== undefined) frames.set(entry.id, entry.frame);
  }

  async function frameOf(task: Task): Promise<string> {
    const known = frames.get(task.id);
    if (known !== undefined) return known;
    const frame = await writeMail(task, world, clock.now());
    const about = 'person' in task ? { data: { ourRef: task.ourRef, person: task.person } } : {};
    journal.append({ kind: 'FRAME_OUT', id: task.id, inReplyTo: task.reference, type: task.send, frame, ...about });
    frames.set(task.id, frame);
    return frame;
  }

  async function sendOnce(task: Task, frame: string): Promise<void> {
    const status = await deliver(world.hubAddress, task.country, frame);
    // Refused for good: repeating it would never end.
    if (status >= 500) journal.append({ kind: 'STATE', id: task.id, type: 'REFUSED', data: { status } });
  }

  return async function send(task) {
    const frame = await frameOf(task);
    const fault = faults.next(task.send, task.id);
    if (fault?.action === 'drop') return;
    if (fault?.action === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0));
    if (fault?.action === 'garble') {
      await sendOnce(task, frame.replace(/^From:.*$/m, 'From: nobody')).catch(() => undefined);
      throw new Error('garbled on purpose: sent properly next time');
    }
    await sendOnce(task, frame);
    if (fault?.action === 'no-reply') throw new Error('reply lost on purpose: sent again');
    if (task.send !== 'REPLY') return;
    for (let extra = 0; extra < world.duplicateAnswers; extra += 1) await sendOnce(task, frame);
  };
}

const mailboxOf = (country: string) => mailboxes.bureaus.replace('{country}', country.toLowerCase());
const waitMs = 10_000;

/** 250, or the final refusal. Rejects for everything that may be over at the next try. */
async function deliver(hubAddress: string | undefined, country: string, frame: string): Promise<number> {
  const [host, port] = hubAddress?.split(':') ?? [];
  if (!host || !port) throw new Error('the hub has no address yet');
  const waits = { connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: waitMs };
  const transport = createTransport({ host, port: Number(port), secure: false, ignoreTLS: true, name: 'ncb.example', ...waits });
  try {
    await transport.sendMail({ envelope: { from: mailboxOf(country), to: [mailboxes.home] }, raw: frame });
    return 250;
  } catch (error) {
    const { responseCode } = error as { responseCode?: number };
    if (responseCode !== undefined && responseCode >= 500) return responseCode;
    throw error;
  } finally {
    transport.close();
  }
}

async function writeMail(task: Task, world: World, at: Date): Promise<string> {
  const { country, id, ourRef, inReplyTo } = task;
  const profile = world.profile(country);
  const bureau = bureauIn(country);
  if (!profile || !bureau) throw new Error('no such bureau');
  const { subject, text, enclosures } = contentOf(task, world);
  const yourRef =
    task.send === 'LETTER'
      ? (task.reference ?? '')
      : quoteReference(task.reference ?? '', profile.reference, at.getUTCFullYear());
  const lines = [
    `FROM: ${bureau.name}`,
    `TO: ${homeBureau}`,
    `DATE: ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `PRIORITY: ${task.send === 'REQUEST' && task.urgent ? 'URGENT' : 'NORMAL'}`,
    `OUR-REF: ${ourRef}`,
    `YOUR-REF: ${yourRef}`,
    `LANGUAGE: ${profile.language}`,
    `SUBJECT: ${subject}`,
    `ATTACHMENTS: ${enclosures.length}`,
  ];
  const mail = new MailComposer({
    from: mailboxOf(country),
    to: mailboxes.home,
    subject: `${bureau.name} ${ourRef}`,
    messageId: `<${id}>`,
    // What it withdraws it names by its thread as well: two of its messages must not be taken for each other.
    ...((profile.threads || task.send === 'CANCELLATION') && inReplyTo ? { inReplyTo: `<${inReplyTo}>` } : {}),
    date: at,
    text: `${lines.join('\n')}\n\n${text}\n`,
    textEncoding: 'base64',
    attachments: enclosures.map(({ name, mediaType, base64 }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(base64, 'base64'),
    })),
    newline: '\r\n',
  });
  return (await mail.compile().build()).toString('latin1');
}

function contentOf(task: Task, world: World): { subject: string; text: string; enclosures: readonly Enclosure[] } {
  const profile = world.profile(task.country);
  if (!profile) throw new Error('no such bureau');
  const say = speech[profile.language];
  const subject = 'RE: CONVICTION CHECK';
  const alone = (text: string, under = subject) => ({ subject: under, text, enclosures: [] });
  switch (task.send) {
    case 'LETTER':
      return { subject: task.letter.subject ?? subject, text: task.letter.text, enclosures: task.letter.enclosures ?? [] };
    case 'FINGERPRINTS':
      return alone(say.sendFingerprints);
    case 'RECEIPT':
      if (task.says === 'IN_WORDS') return alone(say.received, 'RE: CONVICTION NOTIFICATION');
      return alone(`ANSWER: ${phrases[profile.language].receipt[task.says]}`, subjects.NOTIFICATION_RESPONSE);
    case 'REPLY': {
      const found = findPersons(world.register(task.country), task.asked);
      return { subject, text: writeAnswer(found, profile), enclosures: found.length === 1 ? (found[0]?.enclosures ?? []) : [] };
    }
    case 'DETAILS': {
      const { told = findPersons(world.register(task.country), task.asked)[0] } = task;
      return alone([...(task.told ? writePerson(task.told, { asked: true }) : []), told?.details ?? say.noDetails].join('\n'));
    }
    case 'REQUEST':
    case 'NOTIFICATION':
    case 'CANCELLATION':
      return { ...writeOpening(task, profile), enclosures: [] };
  }
}
