/** Two persons who may be one: both sides, what speaks for and against, and the decision. */
import type { LinkReviewFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { Decide } from '../../parts/decide.tsx';
import { Heading, Link, Missing, Note, Shown } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { Sides } from './sides.tsx';
import { Waterfall } from './waterfall.tsx';

type Pair = LinkReviewFieldsFragment;

export function PairPage({ params: { id = '' } }: PlaceProps) {
  const asked = useAsked(() => hub.linkReview(id), [id]);
  return <Shown asked={asked}>{(found) => (found ? <Whole found={found} again={asked.again} /> : <Missing />)}</Shown>;
}

function Whole({ found, again }: { found: Pair; again(): void }) {
  const { t } = useStrings();
  const { left, right } = found;
  return (
    <>
      <Heading caption={t.pairs.title}>{`${nameOf(left.names)}, ${nameOf(right.names)}`}</Heading>
      {found.state !== 'OPEN' && <Decided found={found} />}
      <Sides left={left} right={right} heads={[t.pairs.one, t.pairs.other]} />
      <ul class="govuk-list">
        <li>
          <Link to={`/people/${encodeURIComponent(left.id)}`}>{t.pairs.viewOne}</Link>
        </li>
        <li>
          <Link to={`/people/${encodeURIComponent(right.id)}`}>{t.pairs.viewOther}</Link>
        </li>
      </ul>
      <Waterfall weighed={{ ...found, bands: found.bands ?? null }} />
      {found.state === 'OPEN' && <Decision found={found} again={again} />}
    </>
  );
}

function Decision({ found, again }: { found: Pair; again(): void }) {
  const { t } = useStrings();
  return (
    <>
      <h2 class="govuk-heading-m">{t.identity.act}</h2>
      <Decide
        name="pair"
        question={t.identity.question}
        options={[
          { value: 'JOIN', label: t.pairs.join },
          { value: 'APART', label: t.pairs.apart },
        ]}
        reason={t.identity.reason}
        act={t.identity.act}
        send={(reason, choice) => hub.reviewLink({ reviewId: found.id, decision: choice === 'JOIN' ? 'JOIN' : 'APART', reason })}
        done={again}
      />
    </>
  );
}

function Decided({ found: { state, decidedAt, decidedBy, reason, left } }: { found: Pair }) {
  const { t, language } = useStrings();
  return (
    <Note>
      <p class="govuk-body">
        <strong>{wordOf(t.pairs.states, state)}</strong>. {decidedAt && `${showTime(decidedAt, language)}, ${decidedBy ?? ''}`}
      </p>
      <p class="govuk-body">{reason}</p>
      <p class="govuk-body">
        <Link to="/identity">{t.pairs.back}</Link>{' '}
        {state === 'JOINED' && <Link to={`/people/${encodeURIComponent(left.id)}/links`}>{t.pairs.history}</Link>}
      </p>
    </Note>
  );
}
