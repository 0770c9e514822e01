/** A remand as its segment. */
import type { RegisterUpdate } from '../../../contract/register.ts';
import { wrappedLineWidth } from '../../wire/cells.ts';
import { layouts, type Fields } from '../../wire/layouts.ts';
import { decodeColumns, encodeColumns } from '../../wire/segment-codec.ts';
import { pncFault } from '../faults.ts';

export type Remand = Extract<RegisterUpdate, { kind: 'REMAND' }>;

const results = { BAIL: 'B', CUSTODY: 'C', ADJOURNED: 'A', CARE: 'O' } as const satisfies Record<Remand['result'], string>;
const conditionsMost = 20;

export function remandFields({ on, result, court, nextOn, nextCourt, conditions }: Remand): Fields<'REM'> {
  if (conditions.length > conditionsMost)
    throw pncFault('rejected', 'CONDITIONS_TOO_MANY', `${conditions.length} conditions of at most ${conditionsMost}`);
  const numbered = conditions.map((condition, index) => [`condition${index + 1}`, wrap(condition)] as const);
  return {
    update: 'I',
    resultDate: on,
    result: results[result],
    courtCode: court.code,
    courtName: court.name,
    nextDate: nextOn,
    nextCourtCode: nextCourt?.code,
    nextCourtName: nextCourt?.name,
    localAuthorityCode: '0000',
    ...Object.fromEntries(numbered),
  };
}

/** Lines are broken at blanks. What would not read back as it was given (two blanks, a word longer than a line) is refused. */
function wrap(condition: string): string {
  const lines: string[] = [];
  for (const word of condition.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= wrappedLineWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (condition.includes('\n') || lines.some((line) => line === '' || line.length > wrappedLineWidth || line !== line.trim()))
    throw pncFault('rejected', 'CONDITION_FORM', 'a condition cannot be broken into lines of 50 characters');
  return lines.join('\n');
}

/** What both say in the columns; whose insert it was is no part of it. */
export function isSameReport(held: Fields<'REM'>, wanted: Fields<'REM'>): boolean {
  return columnsOf(held) === columnsOf(wanted);
}

function columnsOf(report: Fields<'REM'>): string {
  return JSON.stringify(decodeColumns('REM', layouts.REM, encodeColumns('REM', layouts.REM, { ...report, update: 'K' })));
}
