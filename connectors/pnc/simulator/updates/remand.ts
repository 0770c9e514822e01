/** NEWREM: a remand report under an arrest. */
import type { Segment } from '../../wire/layouts.ts';
import { identify, isRefusal, refusal, type Amendment, type Desk, type Refusal } from './amendment.ts';
import { fieldsOf } from './charges.ts';

export function enterRemand(segments: readonly Segment[], { register }: Desk): Amendment | Refusal {
  const [ids, arrest, report] = [fieldsOf(segments, 'IDS'), fieldsOf(segments, 'ASR'), fieldsOf(segments, 'REM')];
  if (!ids || !arrest || !report) return refusal('I0001 - INVALID ELEMENTS');
  const nominal = identify(register, ids);
  if (isRefusal(nominal)) return nominal;
  const isTheirs = nominal.cases.some(({ asn }) => asn && register.same('ASN', asn, arrest.asn));
  if (!isTheirs) return refusal('I1008 - GWAY - ARREST/SUMMONS REF (ASN) NOT FOUND ON THE RECORD');
  const { update: _key, ...columns } = report;
  const remand = { asn: arrest.asn, report: present(columns) };
  return {
    nominal: { ...nominal, remands: [...(nominal.remands ?? []), remand] },
    segments: [],
    lines: [`A0031 - REMAND REPORT FOR ARREST/SUMMONS ${arrest.asn} HAS BEEN PROCESSED SUCCESSFULLY`],
  };
}

function present(columns: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> {
  const entries = Object.entries(columns).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(entries);
}
