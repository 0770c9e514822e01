/** What a register is asked about one person: every number and every name of its own, so that "nobody" means nobody. Pure. */
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import type { RegisterEnquiry } from '../../../connectors/contract/register.ts';

const schemes = ['PNCID', 'CRO', 'ASN'] as const;
const ownKinds: readonly PersonName['kind'][] = ['PRIMARY', 'BIRTH', 'FORMER', 'ALIAS'];
const numbersMax = 5;
const namesMax = 10;

export interface RegisterQuestion {
  enquiry: RegisterEnquiry;
  /** As an answer tells that it was searched. */
  words: string;
}

export interface RegisterQuestions {
  questions: RegisterQuestion[];
  /** Names beyond the most that are searched. */
  left: string[];
}

export function questionsAbout(subject: Identity): RegisterQuestions {
  const numbers = schemes.flatMap((scheme) =>
    subject.identifiers
      .filter((identifier) => identifier.scheme === scheme)
      .map(({ value }): RegisterQuestion => ({ enquiry: { by: 'IDENTIFIER', scheme, value }, words: `${scheme} ${value}` })),
  );
  const names = distinctNames(subject).map((name): RegisterQuestion => {
    const identity = { ...subject, names: [{ ...name, kind: 'PRIMARY' as const }] };
    return { enquiry: { by: 'NAME', identity }, words: nameInWords(name) };
  });
  return {
    questions: [...numbers.slice(0, numbersMax), ...names.slice(0, namesMax)],
    left: names.slice(namesMax).map(({ words }) => words),
  };
}

/** `Exemplescu Popa, Ion`, or the whole name. */
export function nameInWords({ given, family, secondFamily, full }: PersonName): string {
  const surname = [family, secondFamily].filter(Boolean).join(' ');
  return [surname, given].filter(Boolean).join(', ') || (full ?? '');
}

function distinctNames({ names }: Identity): PersonName[] {
  const own = ownKinds.flatMap((kind) => names.filter((name) => name.kind === kind));
  return [...new Map(own.map((name) => [nameInWords(name).toUpperCase(), name])).values()];
}
