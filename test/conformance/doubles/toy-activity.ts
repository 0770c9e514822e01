/** What the toy register recorded, as a connector tells it. */
import type { ActivityEntry, ActivityPage, ActivityQuestion } from '../../../connectors/contract/activity.ts';
import { BackendFault } from '../../../connectors/contract/fault.ts';
import { toyDay } from './toy-back-end.ts';
import { call, type ToyLine } from './toy-line.ts';

export async function readActivity(line: ToyLine, { after = '0', max }: ActivityQuestion): Promise<ActivityPage> {
  if (!Number.isInteger(max) || max < 1 || max > 1000) throw rejected(line.name, 'PAGE_SIZE');
  if (!/^\d{1,9}$/.test(after)) throw rejected(line.name, 'ACTIVITY_POSITION');
  const from = Number(after);
  const { references, more } = (await call(line, { op: 'activity', from, max })) as { references: string[]; more: boolean }; // as above
  return { entries: references.map(anEntry), next: String(from + references.length), more };
}

export function rejected(backEnd: string, code: string): BackendFault {
  return new BackendFault({ backEnd, kind: 'rejected', code, message: `not done, ${code}` });
}

function anEntry(reference: string): ActivityEntry {
  const convictionId = reference.slice(0, reference.indexOf('#'));
  const offence = { localId: 'O-00001', category: { system: 'TOY_OFFENCE', version: '1', code: 'T1' } };
  const facts = { country: 'GB', decidedOn: toyDay, transmittable: 'UNKNOWN', deleted: false } as const;
  const conviction = { nativeId: convictionId, ...facts, offences: [offence], sanctions: [] };
  const person = { personId: 'P-1', identity: nobodyYouKnow(), unreadNationalities: [] };
  return { reference, convictionId, change: 'NEW', recordedOn: toyDay, ...person, conviction };
}

export function nobodyYouKnow() {
  return { names: [], sex: 'UNKNOWN' as const, nationalities: [], identifiers: [] };
}
