/** One view of a person. */
import { useState } from 'preact/hooks';
import type { PersonQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { Select } from '../../parts/form.tsx';
import { Cell, Heading, Link, Missing, Note, Shown, Table } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hubFor } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { isOfUnit, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { ConvictionCard } from '../request/conviction.tsx';
import { Subject } from '../request/subject.tsx';
import { CertificatesOfPerson } from './certificates-of-person.tsx';
import { RequestsOfPerson } from './requests-of-person.tsx';

export const person: Desk = { path: '/people/:id', isFor: worksOnCases, Page: PersonPage };

type Found = NonNullable<PersonQuery['person']>;

function PersonPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { t } = useStrings();
  const [purpose, setPurpose] = useState(viewer.purposes[0]?.code ?? '');
  const asked = useAsked(() => hubFor(purpose).person({ id }), [id, purpose]);
  const purposes = viewer.purposes.map(({ code, label }) => ({ value: code, label: label ?? code }));
  return (
    <Shown asked={asked}>
      {(found) =>
        found ? (
          <>
            <Heading caption={t.person.title}>{nameOf(found.names)}</Heading>
            <Select id="purpose" label={t.person.purpose} issues={[]} options={purposes} value={purpose} set={setPurpose} />
            <Whole found={found} />
            <RequestsOfPerson id={id} isUnit={isOfUnit(viewer)} />
            {found.certificates.length > 0 && <CertificatesOfPerson certificates={found.certificates} />}
            {found.records.length > 0 && <Records records={found.records} />}
          </>
        ) : (
          <Missing />
        )
      }
    </Shown>
  );
}

function Whole({ found }: { found: Found }) {
  const { t } = useStrings();
  return (
    <>
      <Subject subject={found} />
      <p class="govuk-body">
        <Link to={`/people/${encodeURIComponent(found.id)}/links`}>{t.pairs.history}</Link>
      </p>
      <h2 class="govuk-heading-m">{t.enquiry.convictions}</h2>
      <Note>{t.person.withheld}</Note>
      {found.convictions.nodes.length === 0 && <p class="govuk-body">{t.enquiry.noConvictions}</p>}
      {found.convictions.nodes.map((conviction) => (
        <ConvictionCard key={conviction.id} conviction={conviction} />
      ))}
    </>
  );
}

function Records({ records }: Pick<Found, 'records'>) {
  const { t, language } = useStrings();
  return (
    <>
      <h2 class="govuk-heading-m">{t.person.records}</h2>
      <Table caption={t.person.records} head={[t.common.name, t.common.reference, t.common.when, t.person.warnings]}>
        {records.map(({ backEnd, nativeId, receivedAt, warnings }) => (
          <tr class="govuk-table__row" key={`${backEnd} ${nativeId}`}>
            <Cell>{backEnd.toUpperCase()}</Cell>
            <Cell>{nativeId}</Cell>
            <Cell>{showTime(receivedAt, language)}</Cell>
            <Cell>{warnings.join(', ')}</Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
