/** One enquiry: how far each country has come, and what has been told altogether. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Cell, Facts, Heading, Link, Missing, Shown, Table, Tag, toneOf } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub, useWithheld } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { readsCases, type Desk, type PlaceProps } from '../desk.ts';
import { ConvictionCard } from '../request/conviction.tsx';
import { withDaysLeft } from '../request/request.tsx';
import type { EnquiryQuery } from '../../../client-sdk/generated/graphql.ts';

export const enquiry: Desk = { path: '/enquiries/:id', isFor: readsCases, Page: EnquiryPage };

type Found = NonNullable<EnquiryQuery['enquiry']>;

function EnquiryPage({ params: { id = '' } }: PlaceProps) {
  const { version } = useStore(inbox);
  const asked = useAsked(() => hub.enquiry({ id }), [id, version]);
  return <Shown asked={asked}>{(found) => (found ? <Whole found={found} /> : <Missing />)}</Shown>;
}

function Whole({ found }: { found: Found }) {
  const { t, language } = useStrings();
  const isWithheld = useWithheld();
  const none = (field: string, word: string) => (isWithheld(field) ? t.common.withheld : word);
  const { reference, reason, raisedAt, person, registerCheck, progress, requests, answer } = found;
  return (
    <>
      <Heading caption={reason}>{`${t.enquiry.title} ${reference}`}</Heading>
      <p class="govuk-body-l">
        {t.enquiry.progress(progress.answered, progress.asked)}{' '}
        {answer && (
          <Tag tone={answer.completeness === 'COMPLETE' ? 'good' : 'open'}>
            {wordOf(t.enquiry.completeness, answer.completeness)}
          </Tag>
        )}
      </p>
      <Facts
        rows={[
          [t.enquiry.raised, showTime(raisedAt, language)],
          [
            t.enquiry.register,
            registerCheck
              ? t.enquiry.registerRecords(registerCheck.records ?? 0)
              : none('registerCheck', t.enquiry.registerWaits),
          ],
          [t.common.person, <Link to={`/people/${encodeURIComponent(person.id)}`}>{t.enquiry.viewPerson}</Link>],
        ]}
      />
      <h2 class="govuk-heading-m">{t.enquiry.countries}</h2>
      <Requests requests={requests} />
      <h2 class="govuk-heading-m">{t.enquiry.convictions}</h2>
      {!answer?.convictions.length && <p class="govuk-body">{none('answer', t.enquiry.noConvictions)}</p>}
      {answer?.convictions.map((conviction) => (
        <ConvictionCard key={conviction.id} conviction={conviction} />
      ))}
    </>
  );
}

function Requests({ requests }: Pick<Found, 'requests'>) {
  const { t, language } = useStrings();
  const head = [t.common.country, t.common.status, t.enquiry.waiting, t.enquiry.due, t.enquiry.expected, t.common.reference];
  return (
    <Table caption={t.enquiry.countries} head={head}>
      {requests.map(({ id, country, status, waitingFor, dueOn, workingDaysLeft, expectedOn, reference }) => (
        <tr class="govuk-table__row" key={id}>
          <th scope="row" class="govuk-table__header">
            {country.name}
          </th>
          <Cell>
            <Tag tone={toneOf(status)}>{wordOf(t.codes.status, status)}</Tag>
          </Cell>
          <Cell>{waitingFor && wordOf(t.codes.waiting, waitingFor.what)}</Cell>
          <Cell>{dueOn && withDaysLeft(showDate(dueOn, language), workingDaysLeft, t)}</Cell>
          <Cell>{waitingFor && expectedOn && showDate(expectedOn, language)}</Cell>
          <Cell>
            <Link to={`/requests/${encodeURIComponent(id)}`}>{reference}</Link>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
