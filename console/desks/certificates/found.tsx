/** What the registers found under the applicant's names, beside the applicant; a person says which of it is the applicant's. */
import { Act } from '../../parts/act.tsx';
import { showTime } from '../../parts/dates.ts';
import { Facts, Tag } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';
import { Sides } from '../pairs/sides.tsx';
import type { Application, PartProps } from './application.ts';
import { worksOnCertificates } from './who-works.ts';

type Search = NonNullable<Application['search']>;

export function Found({ application, viewer, again }: PartProps) {
  const { t, language } = useStrings();
  const { search, status, id } = application;
  if (!search) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.found}</h2>
      <Facts
        rows={[
          [t.certificates.searched, showTime(search.at, language)],
          [t.certificates.names, search.names.join('; ')],
          [t.certificates.doubt, search.doubt && wordOf(t.certificates.doubts, search.doubt)],
          [t.certificates.identifiedBy, search.decidedBy],
          [t.people.reason, search.reason],
        ]}
      />
      {search.records.length === 0 && <p class="govuk-body">{t.certificates.nothingFound}</p>}
      {search.records.map((record) => (
        <Candidate key={record.key} application={application} record={record} />
      ))}
      {status === 'TO_IDENTIFY' && worksOnCertificates(viewer) && <Identify id={id} search={search} again={again} />}
    </>
  );
}

function Candidate({ application: { subject }, record }: { application: Application; record: Search['records'][number] }) {
  const { t } = useStrings();
  const { key, identity, differences, byNumber, heldWith, chosen } = record;
  return (
    <section>
      <h3 class="govuk-heading-s">
        {key} {byNumber && <Tag tone="quiet">{t.certificates.byNumber}</Tag>}{' '}
        {chosen && <Tag tone="good">{t.certificates.isApplicant}</Tag>}
      </h3>
      {subject && <Sides left={subject} right={identity} heads={[t.certificates.applicant, t.certificates.record]} />}
      {differences.length > 0 && (
        <p class="govuk-body">
          {t.identity.differs}: {differences.map((each) => wordOf(t.codes.difference, each)).join(', ')}
        </p>
      )}
      {heldWith.length > 0 && (
        <p class="govuk-body">
          {t.pairs.mergedWith}: {heldWith.map((each) => (each === 'applicant' ? t.certificates.applicant : each)).join(', ')}
        </p>
      )}
    </section>
  );
}

/** Ticked where no record is; a key of a record has a colon. */
const none = 'NONE';

function Identify({ id: applicationId, search, again }: { id: string; search: Search; again(): void }) {
  const { t } = useStrings();
  const options = [
    ...search.records.map(({ key, identity }) => ({ value: key, label: `${key}, ${nameOf(identity.names)}` })),
    { value: none, label: t.certificates.noneIs },
  ];
  const identify = async (ticked: readonly string[], reason: string) => {
    if (ticked.includes(none) && ticked.length > 1) return { issues: [{ path: 'records', message: t.certificates.needRecord }] };
    return hub.certificates.identify({ applicationId, records: ticked.filter((each) => each !== none), reason });
  };
  return (
    <Act
      id="identify"
      title={t.certificates.identify}
      button={t.certificates.identify}
      isOpen
      fields={{
        records: { label: t.certificates.whichIs, need: t.certificates.needRecord, kind: 'ticks', options },
        reason: { label: t.identity.reason, need: t.decide.needReason, kind: 'lines' },
      }}
      send={({ records, reason }) => identify(records.split('\n'), reason)}
      done={again}
    />
  );
}
