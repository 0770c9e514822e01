/** The answer as it stands before it leaves: every conviction that was found, whether it is told, and by which rule. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Facts, Tag, type Tone } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { RequestIn } from './found-request.ts';

type Drafted = NonNullable<RequestIn['draft']>;
export type DraftedItem = Drafted['items'][number];

const tones: Readonly<Record<DraftedItem['state'], Tone>> = { TOLD: 'good', LEFT_OUT: 'quiet', UNDECIDED: 'late' };

export function Draft({ draft }: { draft: Drafted }) {
  const { t, language } = useStrings();
  const { state, draftedAt, draftedBy, use, outcome, items, remarks, checkedBy, checkReason } = draft;
  return (
    <>
      <h2 class="govuk-heading-m">{t.requestsIn.draft}</h2>
      <Facts
        rows={[
          [t.common.status, <Tag>{wordOf(t.codes.draft, state)}</Tag>],
          [t.requestsIn.draftedBy, `${draftedBy}, ${showTime(draftedAt, language)}`],
          [t.requestsIn.use, wordOf(t.codes.use, use)],
          [t.requestsIn.outcome, wordOf(t.codes.outcome, outcome)],
          [t.requestsIn.remarks, remarks],
          [t.requestsIn.checkedBy, checkedBy && [checkedBy, checkReason].filter(Boolean).join(': ')],
        ]}
      />
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </>
  );
}

export function titleOf({ country, decidedOn, court }: DraftedItem, language: 'en' | 'cy'): string {
  return [country, decidedOn && showDate(decidedOn, language), court].filter(Boolean).join(', ');
}

function Item({ item }: { item: DraftedItem }) {
  const { t, language } = useStrings();
  const { state, rule, until, offences, sanctions, unmapped, leftOutParts, decidedBy, reason } = item;
  const coded = ({ category, title }: DraftedItem['offences'][number] | DraftedItem['sanctions'][number]) =>
    [category.label ?? category.code, title].filter(Boolean).join(': ');
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{titleOf(item, language)}</h3>
        <Tag tone={tones[state]}>{wordOf(t.codes.told, state)}</Tag>
      </div>
      <div class="govuk-summary-card__content">
        <Facts
          rows={[
            [t.requestsIn.rule, wordOf(t.codes.rule, rule)],
            [t.requestsIn.until, until && showDate(until, language)],
            [t.conviction.offence, offences.map(coded).join('; ')],
            [t.conviction.sanction, sanctions.map(coded).join('; ')],
            [t.requestsIn.unmapped, unmapped.map(({ system, code }) => `${system} ${code}`).join('; ')],
            [
              t.requestsIn.leftOut,
              leftOutParts.map(({ code, reason: why }) => [code, wordOf({}, why)].filter(Boolean).join(': ')).join('; '),
            ],
            [t.requestsIn.decided, decidedBy && [decidedBy, reason].filter(Boolean).join(': ')],
          ]}
        />
      </div>
    </div>
  );
}
