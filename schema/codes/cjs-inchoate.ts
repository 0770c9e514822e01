/** CJS offences with the letter of an attempt and the like behind them: labels for what the register holds in eight characters. */
import { cjsOffences } from './cjs-offences.ts';
import type { CodeTable } from './code-table.ts';

/** By the letter after the seven characters. */
const inchoateWords = {
  A: 'Attempt',
  B: 'Aid, abet, counsel or procure',
  C: 'Conspire to commit',
  E: 'Encourage or assist',
} as const;

export const cjsInchoateOffences: CodeTable = {
  ...cjsOffences,
  rows: cjsOffences.rows.flatMap(([code, title]) =>
    Object.entries(inchoateWords).map(([letter, words]) => [`${code}${letter}`, `${words}: ${title}`] as const),
  ),
};
