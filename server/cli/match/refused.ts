/** Wrong input: what was found, where, and what is allowed. No personal data is repeated. */
export type MatchRefusal =
  | 'NO_FILE'
  | 'NO_HEADER'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'ROW_LENGTH'
  | 'ID_MISSING'
  | 'ID_TWICE'
  | 'ID_UNKNOWN'
  | 'SOURCE_UNKNOWN'
  | 'LABEL_UNKNOWN'
  | 'TOO_MANY_RECORDS'
  | 'TOO_MANY_PAIRS';

export class MatchRefused extends Error {
  readonly code: MatchRefusal;
  constructor(code: MatchRefusal, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
    this.name = 'MatchRefused';
  }
}
