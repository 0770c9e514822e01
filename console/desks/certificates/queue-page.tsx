/** What waits at the certificates' desks, the nearest last day first. */
import { useState } from 'preact/hooks';
import type { CertificateApplicationFilter, CertificateQueueFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showDate, showTime } from '../../parts/dates.ts';
import { Select } from '../../parts/form.tsx';
import { List } from '../../parts/list.tsx';
import { usePages } from '../../parts/pages.tsx';
import { Cell, Heading, Link, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { settlesIntelligence } from './who-works.ts';

const desks: Readonly<Record<string, CertificateApplicationFilter>> = {
  ALL: { waitingFor: ['DECISION', 'IDENTITY', 'DISCLOSURE', 'INTELLIGENCE', 'SECOND_CHECK', 'DISPUTE', 'REVIEW'] },
  IDENTITY: { waitingFor: ['IDENTITY', 'DECISION'] },
  DISCLOSURE: { waitingFor: ['DISCLOSURE'] },
  INTELLIGENCE: { intelligence: 'OPEN' },
  SECOND_CHECK: { waitingFor: ['SECOND_CHECK'] },
  DISPUTE: { waitingFor: ['DISPUTE'] },
  REVIEW: { waitingFor: ['REVIEW'] },
  WITH_HUB: { waitingFor: ['REGISTERS', 'DOCUMENT'] },
};

export function QueuePage({ viewer }: PlaceProps) {
  const { t } = useStrings();
  const [desk, setDesk] = useState(settlesIntelligence(viewer) ? 'INTELLIGENCE' : 'ALL');
  const options = Object.keys(desks).map((value) => ({ value, label: wordOf(t.certificates.desks, value) }));
  return (
    <>
      <Heading>{t.certificates.title}</Heading>
      <p class="govuk-body">{t.certificates.lead}</p>
      <Select id="desk" label={t.certificates.desk} issues={[]} options={options} value={desk} set={setDesk} />
      <Queue key={desk} filter={desks[desk] ?? {}} />
    </>
  );
}

function Queue({ filter }: { filter: CertificateApplicationFilter }) {
  const { t } = useStrings();
  const { version } = useStore(inbox);
  const asked = usePages((after) => hub.certificateDesk.due(filter, after ? { after } : {}), [version]);
  const head = [
    ...[t.common.reference, t.certificates.applicant, t.certificates.kind, t.certificates.waitsFor],
    ...[t.certificates.since, t.certificates.due],
  ];
  return (
    <List asked={asked} caption={t.certificates.caption} empty={t.certificates.empty} head={head}>
      {(application) => <Row application={application} />}
    </List>
  );
}

function Row({ application }: { application: CertificateQueueFieldsFragment }) {
  const { t, language } = useStrings();
  const { id, reference, kind, service, subject, waitingFor, dueOn, overdue } = application;
  return (
    <>
      <Cell>
        <Link to={`/certificates/${encodeURIComponent(id)}`}>{reference}</Link>
      </Cell>
      <Cell>{subject && nameOf(subject.names)}</Cell>
      <Cell>{`${wordOf(t.certificates.kinds, kind)}, ${wordOf(t.certificates.services, service)}`}</Cell>
      <Cell>{wordOf(t.certificates.waits, waitingFor?.what)}</Cell>
      <Cell>{waitingFor && showTime(waitingFor.since, language)}</Cell>
      <Cell>
        {dueOn && showDate(dueOn, language)} {overdue && <Tag tone="bad">{t.deadlines.late}</Tag>}
      </Cell>
    </>
  );
}
