/** Pairs of persons that somebody must look at, the oldest first. */
import { useState } from 'preact/hooks';
import type { LinkReviewState } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Select } from '../../parts/form.tsx';
import { List } from '../../parts/list.tsx';
import { usePages } from '../../parts/pages.tsx';
import { Cell, Link } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';
import { signed } from './steps.ts';

const states = ['OPEN', 'JOINED', 'APART'] as const satisfies readonly LinkReviewState[];

export function PairsQueue() {
  const { t } = useStrings();
  const [state, setState] = useState<LinkReviewState>('OPEN');
  const options = states.map((value) => ({ value, label: wordOf(t.pairs.states, value) }));
  const set = (value: string) => setState(states.find((each) => each === value) ?? 'OPEN');
  return (
    <section>
      <h2 class="govuk-heading-m">{t.pairs.title}</h2>
      <p class="govuk-body">{t.pairs.lead}</p>
      <Select id="pairs-state" label={t.common.status} issues={[]} options={options} value={state} set={set} />
      <Queue key={state} state={state} />
    </section>
  );
}

function Queue({ state }: { state: LinkReviewState }) {
  const { t, language } = useStrings();
  const asked = usePages((after) => hub.linkReviews(state, after ? { after } : {}), []);
  const bornOn = (date: string | null | undefined) => (date ? `, ${showDate(date, language)}` : '');
  const head = [t.pairs.one, t.pairs.other, t.pairs.strength, t.pairs.foundAt, t.identity.decide];
  return (
    <List asked={asked} caption={t.pairs.title} empty={t.pairs.empty} head={head}>
      {({ id, left, right, score, foundAt }) => (
        <>
          <Cell>{nameOf(left.names) + bornOn(left.birthDate)}</Cell>
          <Cell>{nameOf(right.names) + bornOn(right.birthDate)}</Cell>
          <Cell>{signed(score)}</Cell>
          <Cell>{showTime(foundAt, language)}</Cell>
          <Cell>
            <Link to={`/identity/pairs/${encodeURIComponent(id)}`}>
              {t.pairs.look}
              <span class="govuk-visually-hidden">
                {' '}
                {nameOf(left.names)}, {nameOf(right.names)}
              </span>
            </Link>
          </Cell>
        </>
      )}
    </List>
  );
}
