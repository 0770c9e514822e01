/** What the latest search of the registers found, and what could not be searched. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Facts, Tag } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';
import { Subject } from '../request/subject.tsx';
import type { RequestIn } from './found-request.ts';

type Search = NonNullable<RequestIn['search']>;
export type AskedRecord = Search['records'][number];

export function Found({ search }: { search: Search }) {
  const { t, language } = useStrings();
  const { at, backEnd, names, birthDate, numbers, notSearched, records, truncated, doubt, decidedBy, reason } = search;
  return (
    <>
      <h2 class="govuk-heading-m">{t.requestsIn.found}</h2>
      <Facts
        rows={[
          [t.requestsIn.searched, `${backEnd.toUpperCase()}, ${showTime(at, language)}`],
          [
            t.requestsIn.searchedWith,
            [...names, birthDate && showDate(birthDate, language), ...numbers].filter(Boolean).join('; '),
          ],
          [t.requestsIn.notSearched, notSearched.map(({ name, because }) => `${name} (${wordOf({}, because)})`).join('; ')],
          [t.requestsIn.doubt, doubt && !decidedBy && wordOf(t.codes.doubt, doubt)],
          [
            t.requestsIn.decided,
            decidedBy && [decidedBy === 'hub' ? t.requestsIn.byHub : decidedBy, reason].filter(Boolean).join(': '),
          ],
        ]}
      />
      {records.length === 0 && <p class="govuk-body">{t.requestsIn.nobody}</p>}
      {records.map((record) => (
        <Candidate key={record.key} record={record} />
      ))}
      {truncated && <p class="govuk-body">{t.requestsIn.moreFound}</p>}
    </>
  );
}

function Candidate({ record: { identity, backEnd, differences, byNumber, chosen } }: { record: AskedRecord }) {
  const { t } = useStrings();
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">
          {`${nameOf(identity.names)}, ${backEnd.toUpperCase()}`} {chosen && <Tag tone="good">{t.requestsIn.chosen}</Tag>}{' '}
          {byNumber && <Tag tone="quiet">{t.requestsIn.byNumber}</Tag>}
        </h3>
      </div>
      <div class="govuk-summary-card__content">
        <Subject subject={identity} />
        <p class="govuk-body govuk-!-margin-bottom-0">
          <strong>{t.identity.differs}:</strong>{' '}
          {differences.length === 0
            ? t.requestsIn.nothingDiffers
            : differences.map((difference) => wordOf(t.codes.difference, difference)).join(', ')}
        </p>
      </div>
    </div>
  );
}
