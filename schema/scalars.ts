import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const countryPattern = /^[A-Z]{2}$/;
const cursorPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** A string scalar that refuses what does not fit, naming the form that does; the refused value itself is not repeated. */
function stringScalar(
  name: string,
  description: string,
  allowed: string,
  fits: (value: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value;
    throw new GraphQLError(`${name} must be ${allowed}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** True for a day that exists in the Gregorian calendar. */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

export function isPartialDate(value: string): boolean {
  return partialDatePattern.test(value) && (value.length < 10 || isCalendarDate(value));
}

export const PartialDateScalar = stringScalar(
  'PartialDate',
  'ISO 8601 date that may be partial: 1979, 1979-05 or 1979-05-17.',
  'a date of the form 1979, 1979-05 or 1979-05-17',
  isPartialDate,
);
export const DateScalar = stringScalar('Date', 'ISO 8601 full calendar date.', 'a date of the form 1979-05-17', isCalendarDate);
export const CountryCodeScalar = stringScalar(
  'CountryCode',
  'ISO 3166-1 alpha-2.',
  'two capital letters (ISO 3166-1 alpha-2)',
  (value) => countryPattern.test(value),
);
export const CursorScalar = stringScalar(
  'Cursor',
  "Opaque position in a force's feed, assigned in commit order; valid on every transport; bound to the organisation.",
  'a cursor that the hub gave out',
  (value) => cursorPattern.test(value),
);
export const DateTimeScalar = stringScalar(
  'DateTime',
  'RFC 3339 instant, UTC.',
  'an RFC 3339 instant',
  (value) => !Number.isNaN(Date.parse(value)),
);
