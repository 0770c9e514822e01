/** With what somebody was looked for, and where: a "no record" is only as good as that. */
import { policeOnlyCountries, searchCoverage } from '../../../schema/codes/search-coverage.ts';
import { identifiersIn, namesIn } from '../../person/person.reads.ts';
import { instant, texts } from '../../platform/api/read/fields.ts';
import type { One } from '../../platform/api/read/shape.ts';
import { codedValue, constant } from '../../platform/api/reference.reads.ts';

/** Names of these kinds, in the order in which they were given; null where there are none. */
const ofKinds = (kinds: readonly string[]) => (t: string) =>
  `(select jsonb_agg(n.value order by n.ordinality) from jsonb_array_elements(${t}.subject->'names') with ordinality n
    where n.value->>'kind' in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;

/** Of an identity `subject`, a code `coverage` and an instant `at`. */
function searched(from: One['from']): One {
  return {
    kind: 'one',
    ...(from ? { from } : {}),
    shape: {
      type: 'Searched',
      fields: {
        names: namesIn(ofKinds(['PRIMARY', 'BIRTH', 'FORMER'])),
        aliases: namesIn(ofKinds(['ALIAS'])),
        parents: namesIn(ofKinds(['PARENT_FATHER', 'PARENT_MOTHER'])),
        birthDates: texts((t) => `array_remove(array[${t}.subject->>'birthDate'], null)`),
        identifiers: identifiersIn((t) => `coalesce(${t}.subject->'identifiers', '[]'::jsonb)`),
        coverage: codedValue(constant(searchCoverage.system), constant(searchCoverage.version), 'coverage'),
        at: instant('at'),
      },
    },
  };
}

const policeOnly = policeOnlyCountries.map((country) => `'${country}'`).join(', ');

/** Of an answer: the identity exactly as it was sent. */
export const searchedAbroad: One = searched(
  (t, { parent }) => `(select r.subject, ${parent}.received_at as at, case when r.channel = 'ECRIS' then 'ECRIS_REGISTER'
      when r.country in (${policeOnly}) then 'INTERPOL_POLICE_ONLY' else 'INTERPOL_BUREAU' end as coverage
    from country_request r where r.id = ${parent}.request_id) ${t}`,
);

/** Of an enquiry: by a number alone where there was one, else by the whole identity. */
export const searchedHere: One = searched(
  (
    t,
    { parent },
  ) => `(select ${parent}.register_subject as subject, ${parent}.register_checked_at as at, 'UK_REGISTER' as coverage
    where ${parent}.register_subject is not null) ${t}`,
);
