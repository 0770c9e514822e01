/** What the applicant says, and the files that go with it. */
import { useState } from 'preact/hooks';
import type { CertificateFileKind } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Picture, save, type Content } from '../../parts/files.tsx';
import { ErrorSummary, type Issue } from '../../parts/form.tsx';
import { Cell, Facts, Table } from '../../parts/parts.tsx';
import { asHubError } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { Subject } from '../request/subject.tsx';
import type { Application } from './application.ts';

export function Applicant({ application }: { application: Application }) {
  const { t } = useStrings();
  const { subject, form, primaryCountry, organisation, feePence } = application;
  const person = (one: { name: string; capacity: string; contact?: string | null } | null | undefined) =>
    one && [one.name, one.capacity, one.contact].filter(Boolean).join(', ');
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.applicant}</h2>
      {subject && <Subject subject={subject} />}
      <Facts
        rows={[
          [t.certificates.forCountry, primaryCountry],
          [t.certificates.app, organisation.name],
          [t.certificates.fee, t.certificates.pounds(feePence)],
          [t.certificates.payment, form?.paymentReference],
          [t.certificates.endorser, person(form?.endorser)],
          [t.certificates.agent, person(form?.agent)],
          [t.certificates.declared, form?.declared],
        ]}
      />
      {form && form.addresses.length > 0 && <Addresses addresses={form.addresses} />}
      {application.files.length > 0 && <Files application={application} />}
    </>
  );
}

function Addresses({ addresses }: { addresses: NonNullable<Application['form']>['addresses'] }) {
  const { t, language } = useStrings();
  return (
    <Table caption={t.certificates.addresses} head={[t.certificates.address, t.certificates.from, t.certificates.to]}>
      {addresses.map(({ lines, country, from, to }) => (
        <tr class="govuk-table__row" key={`${from} ${lines.join()}`}>
          <Cell>{[...lines, country.name].join(', ')}</Cell>
          <Cell>{showDate(from, language)}</Cell>
          <Cell>{to ? showDate(to, language) : t.certificates.now}</Cell>
        </tr>
      ))}
    </Table>
  );
}

interface Opened {
  kind: CertificateFileKind;
  content: Content;
}

function Files({ application: { id, reference, files } }: { application: Application }) {
  const { t, language } = useStrings();
  const [opened, setOpened] = useState<Opened>();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const open = async (kind: CertificateFileKind) => {
    try {
      const content = await hub.certificateDesk.file(id, kind);
      setIssues([]);
      if (content?.mediaType.startsWith('image/')) setOpened({ kind, content });
      else if (content) save(content, `${reference}-${kind.toLowerCase()}.pdf`);
    } catch (error) {
      setIssues([{ message: asHubError(error).message }]);
    }
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <Table caption={t.files.title} head={[t.files.file, t.common.when, t.files.size]}>
        {files.map(({ kind, size, at }) => (
          <tr class="govuk-table__row" key={kind}>
            <Cell>
              <button type="button" class="hub-link govuk-link" onClick={() => void open(kind)}>
                {t.files.open(wordOf(t.files.kinds, kind))}
              </button>
            </Cell>
            <Cell>{showTime(at, language)}</Cell>
            <Cell>{t.files.bytes(size)}</Cell>
          </tr>
        ))}
      </Table>
      <div role="status">{opened && <Picture content={opened.content} label={wordOf(t.files.kinds, opened.kind)} />}</div>
    </>
  );
}
