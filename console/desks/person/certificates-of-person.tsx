/** Certificates that somebody applied for. */
import type { PersonQuery } from '../../../client-sdk/generated/graphql.ts';
import { showDate } from '../../parts/dates.ts';
import { Cell, Link, Table, Tag, toneOf } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';

type Found = NonNullable<PersonQuery['person']>;

export function CertificatesOfPerson({ certificates }: Pick<Found, 'certificates'>) {
  const { t, language } = useStrings();
  const head = [t.common.reference, t.certificates.kind, t.common.status, t.certificates.says, t.certificates.issuedOn];
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.title}</h2>
      <Table caption={t.certificates.title} head={head}>
        {certificates.map(({ id, reference, kind, status, outcome, issuedOn, application }) => (
          <tr class="govuk-table__row" key={id}>
            <Cell>
              {application ? <Link to={`/certificates/${encodeURIComponent(application.id)}`}>{reference}</Link> : reference}
            </Cell>
            <Cell>{wordOf(t.certificates.kinds, kind)}</Cell>
            <Cell>
              <Tag tone={toneOf(status)}>{wordOf(t.certificates.certificateStates, status)}</Tag>
            </Cell>
            <Cell>{wordOf(t.certificates.outcomes, outcome)}</Cell>
            <Cell>{showDate(issuedOn, language)}</Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
