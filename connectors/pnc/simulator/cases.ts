/** Court cases for the synthetic nominals: each maker gives one case whose reference and ASN carry right check letters. */
import { checkLetter } from '../wire/identifiers.ts';
import type { Case } from './nominal.ts';

/** `hearing` is an ISO date; `serial` makes the case's own numbers. */
export type CaseMaker = (hearing: string, serial: number) => Case;

const courts = {
  magistrates: ['2732', 'EXAMPLE MAGISTRATES COURT'],
  crown: ['0413', 'EXAMPLE CROWN COURT'],
  youth: ['1626', 'SYNTHETIC YOUTH COURT'],
} as const;

function aCase(court: keyof typeof courts, hearing: string, serial: number): Omit<Case, 'offences'> {
  const [courtCode, courtName] = courts[court];
  const year = hearing.slice(2, 4);
  const [caseSerial, asnSerial] = [String(serial).padStart(6, '0'), String(serial).padStart(11, '0')];
  return {
    owner: '30YZ',
    reference: `${year}/${courtCode}/${serial}${checkLetter(year + courtCode + caseSerial)}`,
    // Force 30, station DD, system 01: the station does not count for the check letter.
    asn: `${year}/30DD/01/${serial}${checkLetter(`3001${year}${asnSerial}`)}`,
    courtCode,
    courtName,
    hearingDate: hearing,
    takenIntoConsideration: 0,
  };
}

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
const guilty = { plea: 'GUILTY', adjudication: 'GUILTY' } as const;

export const shopTheft: CaseMaker = (hearing, serial) => ({
  ...aCase('magistrates', hearing, serial),
  takenIntoConsideration: 2,
  offences: [
    {
      cjsCode: 'TH68010',
      acpoCode: '5:5:8:1',
      startDate: daysBefore(hearing, 40),
      ...guilty,
      disposals: [
        { code: '1015', amount: '100.00', qualifiers: [] },
        { code: '1018', duration: 'M12', qualifiers: [] },
      ],
    },
  ],
});

export const assaultAndDamage: CaseMaker = (hearing, serial) => ({
  ...aCase('crown', hearing, serial),
  offences: [
    {
      cjsCode: 'OF61102',
      acpoCode: '1:9:2:1',
      startDate: daysBefore(hearing, 120),
      plea: 'NOT GUILTY',
      adjudication: 'GUILTY',
      disposals: [{ code: '1002', duration: 'M18', qualifiers: [] }],
    },
    {
      cjsCode: 'CD71039',
      startDate: daysBefore(hearing, 120),
      ...guilty,
      disposals: [{ code: '1002', duration: 'M3', qualifiers: ['C'], text: 'CONCURRENT WITH THE FIRST OFFENCE' }],
    },
    {
      cjsCode: 'CJ88001',
      acpoCode: '1:8:11:1',
      startDate: daysBefore(hearing, 120),
      plea: 'NOT GUILTY',
      adjudication: 'NOT GUILTY',
      disposals: [],
    },
  ],
});

export const suspendedFraud: CaseMaker = (hearing, serial) => ({
  ...aCase('crown', hearing, serial),
  offences: [
    {
      cjsCode: 'FA06001',
      startDate: daysBefore(hearing, 400),
      endDate: daysBefore(hearing, 200),
      ...guilty,
      disposals: [{ code: '1115', duration: 'M6', qualifiers: ['S'], qualifierDuration: 'Y2' }],
    },
  ],
});

export const murder: CaseMaker = (hearing, serial) => ({
  ...aCase('crown', hearing, serial),
  offences: [
    {
      cjsCode: 'COML025',
      startDate: daysBefore(hearing, 300),
      plea: 'NOT GUILTY',
      adjudication: 'GUILTY',
      disposals: [{ code: '1002', duration: 'Y999', qualifiers: [], text: 'LIFE IMPRISONMENT' }],
    },
  ],
});

export const drugs: CaseMaker = (hearing, serial) => ({
  ...aCase('magistrates', hearing, serial),
  offences: [
    {
      cjsCode: 'MD71530',
      acpoCode: '9:1:5:23',
      startDate: daysBefore(hearing, 30),
      ...guilty,
      disposals: [{ code: '1116', duration: 'S10', qualifiers: ['BA'] }],
    },
  ],
});

/** Acquitted: a case that is no conviction. */
export const acquitted: CaseMaker = (hearing, serial) => ({
  ...aCase('magistrates', hearing, serial),
  offences: [
    {
      cjsCode: 'TH68001',
      acpoCode: '5:5:2:1',
      startDate: daysBefore(hearing, 60),
      plea: 'NOT GUILTY',
      adjudication: 'NOT GUILTY',
      disposals: [],
    },
  ],
});

/** A dwelling: eight months. */
export const burglary: CaseMaker = (hearing, serial) => ({
  ...aCase('crown', hearing, serial),
  offences: [
    {
      cjsCode: 'TH68036',
      startDate: daysBefore(hearing, 90),
      ...guilty,
      disposals: [{ code: '1002', duration: 'M8', qualifiers: [] }],
    },
  ],
});

/** Against a child: two years. */
export const childSexual: CaseMaker = (hearing, serial) => ({
  ...aCase('crown', hearing, serial),
  offences: [
    {
      cjsCode: 'SX03014',
      startDate: daysBefore(hearing, 200),
      ...guilty,
      disposals: [{ code: '1002', duration: 'Y2', qualifiers: [] }],
    },
  ],
});
