/** An answer that may be about somebody else: both sides, what differs and what it weighs, and the decision. */
import type { CountryRequestQuery } from '../../../client-sdk/generated/graphql.ts';
import { Decide } from '../../parts/decide.tsx';
import { Heading, Link, Missing, Note, Shown } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { Sides } from '../pairs/sides.tsx';
import { Waterfall } from '../pairs/waterfall.tsx';

type Request = Extract<CountryRequestQuery['node'], { __typename: 'CountryRequest' }>;
type Response = Request['responses'][number];

export function DecidePage({ params: { id = '' } }: PlaceProps) {
  const { t } = useStrings();
  const asked = useAsked(() => hub.countryRequest(id), [id]);
  return (
    <Shown asked={asked}>
      {(found) => {
        if (!found) return <Missing />;
        const open = found.responses.findLast(({ identityCheck, withdrawnAt }) => identityCheck === 'TO_REVIEW' && !withdrawnAt);
        return (
          <>
            <Heading caption={`${found.country.name}, ${found.reference}`}>{t.identity.title}</Heading>
            {open ? <InDoubt found={found} response={open} done={asked.again} /> : <Done found={found} />}
          </>
        );
      }}
    </Shown>
  );
}

function Done({ found }: { found: Request }) {
  const { t } = useStrings();
  return (
    <Note>
      <p class="govuk-body">{t.identity.done}</p>
      <p class="govuk-body">
        <Link to="/identity">{t.pairs.back}</Link> <Link to={`/requests/${encodeURIComponent(found.id)}`}>{found.reference}</Link>
      </p>
    </Note>
  );
}

function InDoubt({ found, response, done }: { found: Request; response: Response; done(): void }) {
  const { t } = useStrings();
  const { identityMatch, identityDifferences } = response;
  return (
    <>
      <Sides left={found.subject} right={response.identity} heads={[t.identity.asked, t.identity.answered]} />
      <h2 class="govuk-heading-m">{t.identity.differs}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {identityDifferences.map((difference) => (
          <li key={difference}>{wordOf(t.codes.difference, difference)}</li>
        ))}
      </ul>
      {identityMatch && <Waterfall weighed={{ ...identityMatch, bands: identityMatch.bands ?? null }} />}
      <h2 class="govuk-heading-m">{t.identity.act}</h2>
      <Decide
        name="identity"
        question={t.identity.question}
        options={[
          { value: 'CONFIRMED', label: t.identity.confirm },
          { value: 'REJECTED', label: t.identity.reject },
        ]}
        reason={t.identity.reason}
        act={t.identity.act}
        send={(reason, choice) =>
          hub.decideIdentity({
            responseId: response.id,
            decision: choice === 'CONFIRMED' ? 'CONFIRMED' : 'REJECTED',
            reason,
          })
        }
        done={done}
      />
    </>
  );
}
