/** Records, updates and what the simulated PNC then holds, for tests of updates. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RegisterUpdate, ResultedCharge } from '../../../connectors/contract/register.ts';
import type { Nominal } from '../../../connectors/pnc/simulator/nominal.ts';
import { nominals } from '../../../connectors/pnc/simulator/nominals.ts';
import { checkLetter } from '../../../connectors/pnc/wire/identifiers.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { person } from './stage.ts';

export type Of<Kind extends RegisterUpdate['kind']> = Extract<RegisterUpdate, { kind: Kind }>;

/** In memory where the machine has such a place: the journal waits for its disk at every line. */
export function fastJournalFile(): string {
  const memory = '/dev/shm';
  return path.join(mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'pnc-')), 'journal.jsonl');
}

/** Force 30, station DD, system 01, of the year 2026. */
export function asnOf(serial: number): string {
  return `26/30DD/01/${serial}${checkLetter(`300126${String(serial).padStart(11, '0')}`)}`;
}

export function caseOf(serial: number): string {
  return `26/2732/${serial}${checkLetter(`262732${String(serial).padStart(6, '0')}`)}`;
}

export const theft = { cjsCode: 'TH68010', startedOn: '2026-10-01' } as const;
export const driving = { cjsCode: 'RT88191', startedOn: '2026-10-01' } as const;
export const guilty = { plea: 'GUILTY', adjudication: 'GUILTY' } as const;
export const acquitted = { plea: 'NOT GUILTY', adjudication: 'NOT GUILTY', disposals: [] } as const;
export const fine = (amount: string, text?: string) => ({ code: '1015', amount, qualifiers: [], text });

/** Charged with a theft and with driving uninsured, not yet heard. */
export const charged: Nominal = {
  pncId: `2026/0700001${checkLetter('260700001')}`,
  fileName: 'CHARGED/ALEX',
  birthDate: '1990-05-05',
  sex: 'U',
  nationalities: ['GB'],
  aliases: [],
  warnings: [],
  cases: [
    {
      owner: '30YZ',
      reference: caseOf(700_001),
      asn: asnOf(700_001),
      takenIntoConsideration: 0,
      offences: [
        { cjsCode: theft.cjsCode, acpoCode: '5:5:8:1', startDate: theft.startedOn, disposals: [] },
        { cjsCode: driving.cjsCode, startDate: driving.startedOn, disposals: [] },
      ],
    },
  ],
};

export const creation: Of<'CREATE_RECORD'> = {
  kind: 'CREATE_RECORD',
  reference: 'U-0',
  identity: person("O'Newcomer", 'Róisín', {
    birthDate: '1999-01-02',
    sex: 'FEMALE',
    nationalities: ['IE'],
    birthPlace: { country: 'IE', town: 'Dún Laoghaire' },
  }),
  asn: asnOf(700_100),
  charges: [theft, driving],
};

export const results: Of<'ADD_DISPOSALS'> = {
  kind: 'ADD_DISPOSALS',
  reference: 'U-1',
  nativeId: charged.pncId,
  asn: asnOf(700_001),
  courtCase: caseOf(700_001),
  court: { code: '2732', name: 'Example Magistrates Court' },
  hearingOn: '2026-11-20',
  charges: [
    { ...theft, ...guilty, disposals: [{ code: '1115', duration: 'M4', qualifiers: ['S'], qualifierDuration: 'M12' }] },
    { ...driving, ...guilty, disposals: [fine('100')] },
  ] satisfies ResultedCharge[],
};

export const variation: Of<'VARY_DISPOSALS'> = {
  kind: 'VARY_DISPOSALS',
  reference: 'U-2',
  nativeId: charged.pncId,
  courtCase: caseOf(700_001),
  court: { code: '0413' },
  hearingOn: '2026-12-18',
  reason: 'VARIED',
  charges: [{ ...theft, ...guilty, disposals: [fine('250.50', 'On appeal, instead of custody')] }],
};

export const remand: Of<'REMAND'> = {
  kind: 'REMAND',
  reference: 'U-3',
  nativeId: charged.pncId,
  asn: asnOf(700_001),
  court: { code: '2732' },
  on: '2026-10-02',
  result: 'BAIL',
  nextOn: '2026-11-20',
  nextCourt: { code: '2732' },
  conditions: ['Exclusion: not to enter Example Road nor Sample Lane until the case has been heard', 'Live at the address given'],
};

/** Nominals as the journal has them: what the simulator holds, and what it would hold after a crash. */
export function heldIn({ journal }: Pick<Simulator, 'journal'>, after = 0): Map<string, Nominal> {
  const held = new Map(nominals.map((nominal) => [nominal.pncId, nominal]));
  for (const { kind, id, data } of journal.entries().slice(after)) {
    if (kind !== 'STATE' || id !== 'PUT_NOMINAL') continue;
    const { nominal } = data as { nominal: Nominal };
    held.set(nominal.pncId, nominal);
  }
  return held;
}

/** Messages of these types that came in, after the first `after` entries of the journal. */
export function cameIn({ journal }: Pick<Simulator, 'journal'>, types: readonly string[], after = 0): string[] {
  const entries = journal.entries().slice(after);
  return entries.flatMap(({ kind, type = '', frame = '' }) => (kind === 'FRAME_IN' && types.includes(type) ? [frame] : []));
}
