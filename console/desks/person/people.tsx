/** Looking somebody up, for a reason that is written down. */
import { useState } from 'preact/hooks';
import type { SearchPersonsQuery } from '../../../client-sdk/generated/graphql.ts';
import { dateOf, noDate } from '../../parts/date-parts.ts';
import { showDate } from '../../parts/dates.ts';
import { DateField } from '../../parts/date-field.tsx';
import { ErrorSummary, Text, type Issue } from '../../parts/form.tsx';
import { Cell, Heading, Link, Table } from '../../parts/parts.tsx';
import { asHubError } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';

export const people: Desk = { path: '/people', nav: 'people', isFor: worksOnCases, Page: PeoplePage };

/** More than so many is no search, and every one of them is a look into a record. */
const shownMax = 100;

type Found = SearchPersonsQuery['searchPersons'];

function PeoplePage({ viewer }: PlaceProps) {
  const { t } = useStrings();
  const [family, setFamily] = useState('');
  const [birth, setBirth] = useState(noDate);
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [found, setFound] = useState<Found>();
  const search = async (event: Event) => {
    event.preventDefault();
    const birthDate = dateOf(birth);
    const lacks = [
      !family.trim() && { field: 'family', message: t.people.needFamily },
      birthDate === null && { field: 'birth', message: t.raise.badDate },
      !reason.trim() && { field: 'reason', message: t.people.needReason },
    ].filter((lack) => lack !== false);
    if (lacks.length > 0) return setIssues(lacks);
    const purpose = viewer.purposes[0]?.code ?? '';
    const asked = { family, reason, purpose, identifiers: [], ...(birthDate ? { birthDate } : {}) };
    try {
      setFound(await hub.searchPersons(asked, { first: shownMax }));
      setIssues([]);
    } catch (error) {
      setIssues([{ message: asHubError(error).message }]);
    }
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <Heading>{t.people.title}</Heading>
      <p class="govuk-body">{t.people.lead}</p>
      <form noValidate onSubmit={(event) => void search(event)}>
        <Text id="family" label={t.raise.family} issues={issues} value={family} set={setFamily} />
        <DateField id="birth" label={t.raise.birth} issues={issues} value={birth} set={setBirth} />
        <Text id="reason" label={t.people.reason} issues={issues} value={reason} set={setReason} />
        <button type="submit" class="govuk-button">
          {t.people.search}
        </button>
      </form>
      <div role="status">
        {found && (
          <p class="govuk-body">
            {t.people.found(found.totalCount)}
            {found.totalCount > shownMax && ` ${t.people.tooMany(shownMax)}`}
          </p>
        )}
      </div>
      {found && found.nodes.length > 0 && <Results found={found} />}
    </>
  );
}

function Results({ found }: { found: Found }) {
  const { t, language } = useStrings();
  return (
    <Table caption={t.people.result} head={[t.common.name, t.common.born, t.people.score]}>
      {found.nodes.map(({ person: { id, names, birthDate }, score }) => (
        <tr class="govuk-table__row" key={id}>
          <Cell>
            <Link to={`/people/${encodeURIComponent(id)}`}>{nameOf(names)}</Link>
          </Cell>
          <Cell>{birthDate && showDate(birthDate, language)}</Cell>
          <Cell>{score}</Cell>
        </tr>
      ))}
    </Table>
  );
}
