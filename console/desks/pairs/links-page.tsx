/** Who is held to be one with a person, by which records, and how that came about. */
import type { PersonLinksQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { Cell, Heading, Link, Missing, Shown, Table, Tag } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { mayLinkPersons, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { Split } from './split.tsx';

type Found = NonNullable<PersonLinksQuery['person']>;

export function LinksPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { t } = useStrings();
  const asked = useAsked(() => hub.personLinks({ id }), [id]);
  return (
    <Shown asked={asked}>
      {(found) =>
        found ? (
          <>
            <Heading caption={t.pairs.history}>{nameOf(found.names)}</Heading>
            <p class="govuk-body">
              <Link to={`/people/${encodeURIComponent(found.id)}`}>{t.enquiry.viewPerson}</Link>
            </p>
            <With found={found} />
            <History found={found} />
            <Split person={found} mayLink={mayLinkPersons(viewer)} done={asked.again} />
          </>
        ) : (
          <Missing />
        )
      }
    </Shown>
  );
}

function With({ found: { mergedWith } }: { found: Found }) {
  const { t } = useStrings();
  return (
    <>
      <h2 class="govuk-heading-m">{t.pairs.mergedWith}</h2>
      {mergedWith.length === 0 && <p class="govuk-body">{t.pairs.nobodyElse}</p>}
      <ul class="govuk-list">
        {mergedWith.map(({ id, names }) => (
          <li key={id}>
            <Link to={`/people/${encodeURIComponent(id)}`}>{nameOf(names)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ found: { mergeHistory } }: { found: Found }) {
  const { t, language } = useStrings();
  return (
    <>
      <h2 class="govuk-heading-m">{t.pairs.events}</h2>
      {mergeHistory.length === 0 ? (
        <p class="govuk-body">{t.pairs.noEvents}</p>
      ) : (
        <Table caption={t.pairs.events} head={[t.common.when, t.pairs.event, t.pairs.by, t.people.reason, t.common.status]}>
          {mergeHistory.map(({ id, kind, at, actor, reason, undoneAt }) => (
            <tr class="govuk-table__row" key={id}>
              <Cell>{showTime(at, language)}</Cell>
              <Cell>
                <Link to={`/merges/${encodeURIComponent(id)}`}>{wordOf(t.pairs.kinds, kind)}</Link>
              </Cell>
              <Cell>{actor}</Cell>
              <Cell>{reason}</Cell>
              <Cell>{undoneAt ? <Tag tone="quiet">{t.pairs.undone}</Tag> : <Tag tone="good">{t.pairs.inForce}</Tag>}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
