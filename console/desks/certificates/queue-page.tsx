/** What waits at the certificates' desks, the nearest last day first. */
import { useState } from 'preact/hooks';
import type { CertificateApplicationStatus, CertificateQueueFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Select } from '../../parts/form.tsx';
import { Pages, usePages } from '../../parts/pages.tsx';
import { Cell, Heading, Link, Table, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';

const desks: Readonly<Record<string, readonly CertificateApplicationStatus[]>> = {
  ALL: ['CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE', 'INTELLIGENCE', 'TO_APPROVE'],
  TO_IDENTIFY: ['TO_IDENTIFY', 'CHECK_FAILED'],
  TO_DECIDE: ['TO_DECIDE'],
  INTELLIGENCE: ['INTELLIGENCE'],
  TO_APPROVE: ['TO_APPROVE'],
  WITH_HUB: ['CHECKING', 'ISSUING'],
  DISPUTED: [],
};

export function QueuePage() {
  const { t } = useStrings();
  const [desk, setDesk] = useState('ALL');
  const options = Object.keys(desks).map((value) => ({ value, label: wordOf(t.certificates.desks, value) }));
  return (
    <>
      <Heading>{t.certificates.title}</Heading>
      <p class="govuk-body">{t.certificates.lead}</p>
      <Select id="desk" label={t.certificates.desk} issues={[]} options={options} value={desk} set={setDesk} />
      <Queue key={desk} desk={desk} />
    </>
  );
}

function Queue({ desk }: { desk: string }) {
  const { t } = useStrings();
  const { version } = useStore(inbox);
  const asked = usePages(
    (after) => {
      const page = after ? { after } : {};
      if (desk === 'DISPUTED') return hub.certificateDesk.disputed(page);
      return hub.certificateDesk.due({ statuses: [...(desks[desk] ?? [])] }, page);
    },
    [version],
  );
  const head = [
    ...[t.common.reference, t.certificates.applicant, t.certificates.kind, t.certificates.waitsFor],
    ...[t.certificates.since, t.certificates.due],
  ];
  return (
    <Pages asked={asked} empty={t.certificates.empty}>
      {(waiting) => (
        <Table caption={t.certificates.caption} head={head}>
          {waiting.map((application) => (
            <Row key={application.id} application={application} />
          ))}
        </Table>
      )}
    </Pages>
  );
}

function Row({ application }: { application: CertificateQueueFieldsFragment }) {
  const { t, language } = useStrings();
  const { id, reference, kind, service, subject, waitingFor, status, dueOn, overdue } = application;
  return (
    <tr class="govuk-table__row">
      <Cell>
        <Link to={`/certificates/${encodeURIComponent(id)}`}>{reference}</Link>
      </Cell>
      <Cell>{subject && nameOf(subject.names)}</Cell>
      <Cell>{`${wordOf(t.certificates.kinds, kind)}, ${wordOf(t.certificates.services, service)}`}</Cell>
      <Cell>{wordOf(t.certificates.statuses, status)}</Cell>
      <Cell>{waitingFor && showTime(waitingFor.since, language)}</Cell>
      <Cell>
        {dueOn && showDate(dueOn, language)} {overdue && <Tag tone="bad">{t.deadlines.late}</Tag>}
      </Cell>
    </tr>
  );
}
