/** A bureau tells us of a conviction: the same lines as in our own notifications. What a bureau does not code stays in its words. */
import type { Conviction, Offence, OriginalText, Sanction } from '../../contract/canonical.ts';
import { convictionChanges, type NotificationDelivery } from '../../contract/messages.ts';
import { limits } from '../wire/limits.ts';
import { dateOf, fieldsOf, readSubject, type WrittenLine } from './decode-subject.ts';

type Told = Pick<NotificationDelivery, 'subject' | 'change' | 'conviction' | 'toldBefore'>;

interface Given {
  country: string;
  /** ISO 639-1. */
  language: string;
}

/** Undefined where the lines are no notification: whom it is about, what changes and which conviction are not all there. */
export function readNotification(lines: readonly WrittenLine[], given: Given): Told | undefined {
  const fields = fieldsOf(lines);
  const subject = readSubject(fields);
  const change = convictionChanges.find((one) => one === fields.get('CHANGE')?.[0]);
  const [nativeId, another] = fields.get('CONVICTION') ?? [];
  if (!subject || !change || !nativeId || nativeId.length > limits.name || another !== undefined) return undefined;
  const njrId = fields.get('TOLD BEFORE AS')?.[0];
  return {
    subject,
    change,
    conviction: { ...readConviction(lines, given), nativeId, deleted: change === 'DELETE' },
    ...(njrId && change !== 'NEW' ? { toldBefore: { njrId } } : {}),
  };
}

function readConviction(lines: readonly WrittenLine[], given: Given): Omit<Conviction, 'nativeId' | 'deleted'> {
  const fields = fieldsOf(lines);
  const one = (name: string) => fields.get(name)?.[0];
  const offences = readOffences(lines, given);
  return {
    country: given.country,
    fileNumber: one('CONVICTION'),
    ...(one('COURT') ? { court: inWords(one('COURT') ?? '', given) } : {}),
    decidedOn: dateOf(one('CONVICTION DATE')),
    finalOn: dateOf(one('FINAL DATE')),
    transmittable: 'UNKNOWN',
    offences,
    sanctions: (fields.get('SENTENCE') ?? []).map((words, at) => readSanction(words, at, { given, offences })),
  };
}

/** Dates and the code of an offence stand below its words. */
function readOffences(lines: readonly WrittenLine[], given: Given): Offence[] {
  const offences: Offence[] = [];
  for (const { name, value } of lines) {
    if (name === 'OFFENCE')
      offences.push({ localId: `O-${offences.length + 1}`, category: uncoded('INTERPOL_OFFENCE'), title: inWords(value, given) });
    const newest = offences.at(-1);
    if (newest && name === 'OFFENCE DATE') newest.startedOn = dateOf(value);
    if (newest && name === 'OFFENCE CODE' && /^\d{4} \d{2}$/.test(value))
      newest.category = { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: value };
  }
  return offences;
}

/** `Imprisonment (P2Y, suspended P6M)`, as we write it ourselves; other words are kept and nothing is read out of them. */
function readSanction(words: string, at: number, { given, offences }: { given: Given; offences: readonly Offence[] }): Sanction {
  const [, title = words, parts = ''] = /^(.{1,1000}) \((P[^()]{1,60})\)$/.exec(words) ?? [];
  const [sentenced, suspended] = parts.split(', ');
  const suspendedFor = /^suspended (P\w{1,20})$/.exec(suspended ?? '')?.[1];
  return {
    localId: `S-${at + 1}`,
    category: uncoded('INTERPOL_SANCTION'),
    title: inWords(title, given),
    ...(sentenced && /^P\w{1,20}$/.test(sentenced) ? { sentenced } : {}),
    ...(suspendedFor ? { suspendedFor } : {}),
    offences: offences.map(({ localId }) => localId),
  };
}

/** Ours: a bureau codes nothing, and a person decides what its words mean. */
const uncoded = (system: string) => ({ system, version: 'hub/1', code: 'OTHER' });

const inWords = (text: string, { language }: Given): OriginalText => ({
  text: text.slice(0, limits.freeText),
  language,
  translated: false,
});
