/** The words of an answer, in the bureau's language and manner. */
import { speech, type Speech } from './phrases/languages.ts';
import type { Profile } from './profiles.ts';
import type { RegisterConviction, RegisterPerson } from './register.ts';

/** `found` are the persons in the register whom the request fits. */
export function writeAnswer(found: readonly RegisterPerson[], profile: Profile): string {
  const say = speech[profile.language];
  const [person] = found;
  const body = found.length > 1 ? [say.several(found.length)] : person ? aboutPerson(person, say, profile) : [say.noTrace];
  return [say.opening, '', ...body, '', say.closing].join('\n');
}

const others = {
  WRONG_PERSON: 'wrongPerson',
  DECEASED: 'deceased',
  DENIED: 'denied',
} as const satisfies Record<NonNullable<RegisterPerson['answer']>, keyof Speech>;

function aboutPerson(person: RegisterPerson, say: Speech, profile: Profile): string[] {
  if (person.answer) return [say[others[person.answer]]];
  const pending = person.pending ? [say.pending(person.pending.offence, person.pending.court)] : [];
  if (person.convictions.length === 0) return [say.noTrace, ...pending];
  return [...convictionsIn(person.convictions, say, profile), ...(pending.length > 0 ? ['', ...pending] : [])];
}

interface Said {
  date: string;
  court: string;
  offence: string;
  penalty: string;
}

export function convictionsIn(convictions: readonly RegisterConviction[], say: Speech, { style }: Profile): string[] {
  const all = convictions.map((conviction) => sayConviction(conviction, say, style === 'WORDS'));
  switch (style) {
    case 'BULLETS':
      return [say.intro, ...all.map(({ date, court, offence, penalty }) => `- ${date}, ${court}, ${offence}, ${penalty}`)];
    case 'TABLE':
      return [
        row(say.columns),
        row(say.columns.map((column) => '-'.repeat(column.length))),
        ...all.map((said) => row(cellsOf(said))),
      ];
    case 'FIELDS':
      return all.flatMap((said) => [...cellsOf(said).map((cell, at) => `${say.columns[at]}: ${cell}`), '']);
    case 'PARAGRAPH':
    case 'WORDS':
      return [all.map((said) => say.convicted(said)).join(' ')];
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const cellsOf = ({ date, court, offence, penalty }: Said) => [date, court, offence, penalty];

function sayConviction(conviction: RegisterConviction, say: Speech, inWords: boolean): Said {
  const { on, court, offence } = conviction;
  return { date: sayDate(on, say), court, offence, penalty: sayPenalty(conviction, say, inWords) };
}

function sayDate(iso: string, say: Speech): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return say.date(day, say.months[month - 1] ?? '', year);
}

export function sayPenalty({ months, suspendedMonths, fine }: RegisterConviction, say: Speech, inWords: boolean): string {
  const wholly = months !== undefined && suspendedMonths === months;
  const suspended =
    suspendedMonths === undefined
      ? ''
      : wholly
        ? say.whollySuspended
        : say.ofWhichSuspended(sayTerm(suspendedMonths, say, inWords));
  const term = months === undefined ? undefined : `${termOf(months, say, inWords)}${suspended}`;
  return [term, fine && say.fine(`${fine.amount} ${fine.currency}`)].filter(Boolean).join(` ${say.and} `);
}

/** In words the usual law report: the kind of penalty goes without saying. */
function termOf(months: number, say: Speech, inWords: boolean): string {
  const term = sayTerm(months, say, inWords);
  return inWords ? term : say.imprisonment(term);
}

function sayTerm(total: number, say: Speech, inWords: boolean): string {
  const [years, months] = total % 12 === 0 || total > 24 ? [Math.floor(total / 12), total % 12] : [0, total];
  const number = (count: number) => (inWords ? (say.numbers[count] ?? String(count)) : String(count));
  const parts = [years > 0 ? say.years(years, number(years)) : '', months > 0 ? say.monthsOf(months, number(months)) : ''];
  return parts.filter(Boolean).join(` ${say.and} `);
}
