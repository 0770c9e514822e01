/** What an answer says beside its convictions: an answer without any tells what was searched, never a bare "no record". Pure. */
import { answerWords } from '../../../schema/codes/answer-words.ts';
import type { AnswerUse } from '../../../schema/codes/answer-uses.ts';
import type { AnswerDraft } from './answer-draft.entity.ts';
import type { SearchedFor } from './asked.entity.ts';

export interface AnswerSaid {
  use: AnswerUse;
  items: AnswerDraft['items'];
  searched: SearchedFor;
  backEnd: string;
  /** ISO 8601 full date, in London. */
  searchedOn: string;
  /** Of the drafter's own, in English. */
  remarks?: string;
}

const max = 4_000;

export function answerInWords({ use, items, searched, backEnd, searchedOn, remarks }: AnswerSaid): string {
  const told = items.filter(({ state }) => state === 'TOLD');
  const open = told.flatMap(({ unmapped }) => unmapped.map(({ code }) => code));
  return carried(
    [
      ...(remarks?.trim() ? [remarks.trim()] : []),
      ...(told.length === 0 ? [answerWords.nothing] : []),
      `Searched on ${searchedOn}: ${coverageOf(backEnd)}; ${answerWords.coverage.kept}.`,
      sentence('Names searched', searched.names),
      sentence('Date of birth', searched.birthDate ? [searched.birthDate] : []),
      ...(searched.numbers.length > 0 ? [sentence('Numbers searched', searched.numbers)] : []),
      ...(searched.notSearched.length > 0
        ? [
            sentence(
              'Could not be searched',
              searched.notSearched.map(({ name }) => name),
            ),
          ]
        : []),
      answerWords.notCovered,
      ...(open.length > 0 ? [sentence('Under the open category, by our own codes', open)] : []),
      ...(use === 'CRIMINAL_PROCEEDINGS' ? [] : [answerWords.limited]),
      answerWords.useLimit,
    ].join('\n'),
  );
}

function coverageOf(backEnd: string): string {
  return (answerWords.coverage as Readonly<Record<string, string | undefined>>)[backEnd] ?? backEnd;
}

const sentence = (what: string, values: readonly string[]) => `${what}: ${values.length > 0 ? values.join('; ') : 'none'}.`;

/** No channel carries `<` and `>`, and a name may hold anything. */
function carried(text: string): string {
  return [...text.replace(/[<>]/g, ' ')].slice(0, max).join('');
}
