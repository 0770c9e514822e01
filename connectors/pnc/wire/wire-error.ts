export const wireErrorCodes = [
  'FRAME_LENGTH', // the six digits are no length, or more than a frame may hold
  'FRAME_CHECK', // the check field disagrees with the bytes
  'MARKUP', // not exactly <TAG>text</TAG>
  'CHARACTER', // a character the column's character set lacks
  'TOO_LONG', // more characters than the column has
  'TOO_SHORT', // fewer than the least the column asks for
  'MISSING', // a required column is blank
  'FORM', // not a date, number or code of that column
  'SEGMENT_LENGTH', // the segment is not as wide as its layout
  'UNKNOWN_SEGMENT',
  'UNKNOWN_TRANSACTION',
  'SEQUENCE', // the segments do not come in an order the transaction has
  'COUNT', // the trailer counts other segments than there are
  'REFERENCE', // header and trailer name different messages
  'NOT_REVERSIBLE', // decode(encode(x)) differs from x
] as const;
export type WireErrorCode = (typeof wireErrorCodes)[number];

/** Where in a message: `segment` is its tag, `column` its name, `offset` characters from the start of the message. */
export interface WirePlace {
  segment?: string;
  column?: string;
  offset?: number;
}

/** The one error of the format. It names the place and never what stands there: frames hold personal data. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly place: WirePlace;

  constructor(code: WireErrorCode, place: WirePlace = {}) {
    super([code, describePlace(place)].filter(Boolean).join(' at '));
    this.name = 'WireError';
    this.code = code;
    this.place = place;
  }
}

/** By name and shape, not by `instanceof`: test runners load classes twice. */
export function isWireError(error: unknown): error is WireError {
  return typeof error === 'object' && error !== null && (error as Error).name === 'WireError';
}

/** E.g. `NAM.fileName, offset 131`; empty where nothing is known. */
export function describePlace({ segment, column, offset }: WirePlace): string {
  const name = [segment, column].filter(Boolean).join('.');
  return [name, offset === undefined ? '' : `offset ${offset}`].filter(Boolean).join(', ');
}
