/** What holds for everything a connector tells the hub: forms of dates, countries and durations, no sentinels, links that meet. */
import { walk } from './personal.ts';

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const country = /^[A-Z]{2}$/;
const duration = /^P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/;

const formOfKey: Readonly<Record<string, RegExp>> = {
  birthDate: partialDate,
  decidedOn: partialDate,
  finalOn: partialDate,
  startedOn: partialDate,
  endedOn: partialDate,
  dueOn: /^\d{4}-\d{2}-\d{2}$/,
  country,
  nationalities: country,
  otherCountries: country,
  sentenced: duration,
  executed: duration,
  suspendedFor: duration,
};
/** Their own words for "not known" are values of the canonical language. */
const saysUnknown: ReadonlySet<string> = new Set(['sex', 'transmittable']);
const sentinels = /^(UNKNOWN|1800(-.*)?|CO-00-999-XXX)$/;

/** Sentences that name paths, never values. Empty: nothing is wrong. */
export function problemsOf(message: object): string[] {
  const problems: string[] = [];
  walk(message, (key, value, path) => {
    if (typeof value !== 'string') return;
    const form = formOfKey[key];
    if (form && !form.test(value)) problems.push(`${path} is not written in the canonical form`);
    if (!saysUnknown.has(key) && sentinels.test(value))
      problems.push(`${path} holds a word for "not known" as if it were a fact`);
  });
  walk(message, (_key, value, path) => {
    if (isConviction(value)) problems.push(...problemsOfLinks(value).map((problem) => `${path} ${problem}`));
  });
  return problems;
}

interface Linked {
  offences: { localId: string }[];
  sanctions: { localId: string; offences: string[] }[];
}

function isConviction(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && 'offences' in value && 'sanctions' in value;
}

function problemsOfLinks({ offences, sanctions }: Linked): string[] {
  const ids = offences.map(({ localId }) => localId);
  const all = [...ids, ...sanctions.map(({ localId }) => localId)];
  const meets = sanctions.every((sanction) => sanction.offences.every((id) => ids.includes(id)));
  return [
    ...(new Set(all).size < all.length ? ['has two parts of one id'] : []),
    ...(meets ? [] : ['has a sanction for an offence that is not there']),
  ];
}
