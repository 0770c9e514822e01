/** Everything whose identity is in doubt: answers that may be about somebody else, and persons who may be one. */
import { showTime } from '../../parts/dates.ts';
import { later } from '../../parts/later.tsx';
import { Cell, Heading, Link, Shown, Table } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings } from '../../strings/strings.ts';
import { mayLinkPersons, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { PairsQueue } from '../pairs/pairs.ts';

export const identity: Desk = { path: '/identity', nav: 'identity', isFor: worksOnCases, Page: IdentityPage };
export const decideIdentity: Desk = {
  path: '/identity/:id',
  isFor: worksOnCases,
  Page: later(async () => (await import('./decide-page.tsx')).DecidePage),
};

function IdentityPage(props: PlaceProps) {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.identity.title}</Heading>
      <Answers />
      {mayLinkPersons(props.viewer) && <PairsQueue {...props} />}
    </>
  );
}

function Answers() {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const { nodes } = await hub.countryRequests({ direction: 'OUT' }, { first: 100 });
    return nodes.filter(({ waitingFor }) => waitingFor?.what === 'IDENTITY');
  }, [version]);
  return (
    <section>
      <h2 class="govuk-heading-m">{t.identity.caption}</h2>
      <p class="govuk-body">{t.identity.lead}</p>
      <Shown asked={asked}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p class="govuk-body">{t.identity.empty}</p>
          ) : (
            <Table caption={t.identity.caption} head={[t.common.person, t.common.country, t.common.when, t.common.reference]}>
              {waiting.map(({ id, person, country, raisedAt, reference }) => (
                <tr class="govuk-table__row" key={id}>
                  <Cell>{nameOf(person.names)}</Cell>
                  <Cell>{country.name}</Cell>
                  <Cell>{showTime(raisedAt, language)}</Cell>
                  <Cell>
                    <Link to={`/identity/${encodeURIComponent(id)}`}>{`${t.identity.decide} ${reference}`}</Link>
                  </Cell>
                </tr>
              ))}
            </Table>
          )
        }
      </Shown>
    </section>
  );
}
