/** A merge or a split: why it was made, how it is undone, and who saw what because of it. */
import type { MergeDisclosuresQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { Decide } from '../../parts/decide.tsx';
import { Pages, usePages } from '../../parts/pages.tsx';
import { Cell, Facts, Heading, Link, Missing, Shown, Table } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { mayLinkPersons, type PlaceProps } from '../desk.ts';
import { Waterfall } from './waterfall.tsx';

type Found = Extract<MergeDisclosuresQuery['node'], { __typename: 'MergeEvent' }>;

export function MergePage({ params: { id = '' }, viewer }: PlaceProps) {
  const asked = useAsked(() => hub.mergeDisclosures(id, { first: 1 }), [id]);
  return (
    <Shown asked={asked}>
      {(found) =>
        found ? <Whole found={found} mayUndo={mayLinkPersons(viewer) && !found.undoneAt} again={asked.again} /> : <Missing />
      }
    </Shown>
  );
}

function Whole({ found, mayUndo, again }: { found: Found; mayUndo: boolean; again(): void }) {
  const { t } = useStrings();
  const { id, evidence, contradictions, score } = found;
  return (
    <>
      <Heading caption={t.pairs.history}>{wordOf(t.pairs.kinds, found.kind)}</Heading>
      <About found={found} />
      {evidence.length > 0 && (
        <Waterfall weighed={{ evidence, contradictions, score: score ?? sumOf(evidence), holds: [], bands: null }} />
      )}
      {mayUndo && (
        <>
          <h2 class="govuk-heading-m">{t.pairs.undoTitle}</h2>
          <p class="govuk-body">{t.pairs.undoLead}</p>
          <Decide
            name="undo"
            reason={t.identity.reason}
            act={t.pairs.undo}
            warns
            send={(reason) => hub.undoMerge({ eventId: id, reason })}
            done={again}
          />
        </>
      )}
      <Disclosures id={id} undoneAt={found.undoneAt ?? null} />
    </>
  );
}

const sumOf = (evidence: Found['evidence']) => evidence.reduce((sum, { bits }) => sum + bits, 0);

function About({ found }: { found: Found }) {
  const { t, language } = useStrings();
  const { kept, other, at, actor, reason, undoneAt, undoneBy, undoneReason } = found;
  const personOf = (person: { id: string } | null | undefined, name: string) =>
    person && <Link to={`/people/${encodeURIComponent(person.id)}/links`}>{name}</Link>;
  return (
    <Facts
      rows={[
        [t.pairs.one, personOf(kept, t.pairs.viewOne)],
        [t.pairs.other, personOf(other, t.pairs.viewOther)],
        [t.common.when, showTime(at, language)],
        [t.pairs.by, actor],
        [t.people.reason, reason],
        [t.pairs.undone, undoneAt && `${showTime(undoneAt, language)}, ${undoneBy ?? ''}`],
        [t.pairs.undoneWhy, undoneReason],
      ]}
    />
  );
}

function Disclosures({ id, undoneAt }: { id: string; undoneAt: string | null }) {
  const { t, language } = useStrings();
  const asked = usePages(
    async (after) => {
      const event = await hub.mergeDisclosures(id, after ? { after } : {});
      return event?.disclosures ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } };
    },
    [id, undoneAt],
  );
  const head = [t.common.when, t.pairs.did, t.pairs.by, t.pairs.organisation, t.request.purpose, t.people.reason];
  return (
    <>
      <h2 class="govuk-heading-m">{t.pairs.disclosures}</h2>
      <p class="govuk-body">{t.pairs.disclosuresLead}</p>
      <Pages asked={asked} empty={t.pairs.noDisclosures}>
        {(seen) => (
          <Table caption={t.pairs.disclosures} head={head}>
            {seen.map(({ at, kind, actor, role, organisation, purpose, justification, operation }, index) => (
              <tr class="govuk-table__row" key={`${at} ${index}`}>
                <Cell>{showTime(at, language)}</Cell>
                <Cell>{`${wordOf(t.pairs.seen, kind)}: ${operation}`}</Cell>
                <Cell>{`${actor} (${role})`}</Cell>
                <Cell>{organisation}</Cell>
                <Cell>{wordOf({}, purpose)}</Cell>
                <Cell>{justification}</Cell>
              </tr>
            ))}
          </Table>
        )}
      </Pages>
    </>
  );
}
