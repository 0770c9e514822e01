/** What the registers found under the applicant's names, beside the applicant; a person says which of it is the applicant's. */
import { useState } from 'preact/hooks';
import { Checkbox } from '../../parts/checkbox.tsx';
import { showTime } from '../../parts/dates.ts';
import { Decide } from '../../parts/decide.tsx';
import { Facts, Tag } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { Sides } from '../pairs/sides.tsx';
import type { Application, PartProps } from './application.ts';

export function Found({ application, again }: PartProps) {
  const { t, language } = useStrings();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [none, setNone] = useState(false);
  const { search, status, id } = application;
  if (!search) return null;
  const isOpen = status === 'TO_IDENTIFY';
  const toggle = (key: string) =>
    setChosen((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key]));
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
        <Candidate
          key={record.key}
          application={application}
          record={record}
          choose={isOpen ? { checked: chosen.includes(record.key), toggle: () => toggle(record.key) } : undefined}
        />
      ))}
      {isOpen && (
        <>
          <Checkbox id="choose-none" label={t.certificates.noneIs} checked={none} toggle={() => setNone(!none)} />
          <Decide
            name="identify"
            reason={t.certificates.identifyWhy}
            act={t.certificates.identify}
            send={(reason) => hub.certificates.identify({ applicationId: id, records: [...chosen], reason })}
            lacks={none === chosen.length > 0 ? [{ field: 'choose-none', message: t.certificates.needRecord }] : []}
            done={again}
          />
        </>
      )}
    </>
  );
}

interface CandidateProps {
  application: Application;
  record: NonNullable<Application['search']>['records'][number];
  choose: { checked: boolean; toggle(): void } | undefined;
}

function Candidate({ application: { subject }, record, choose }: CandidateProps) {
  const { t } = useStrings();
  const { key, identity, differences, byNumber, chosen } = record;
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
      {choose && (
        <Checkbox
          id={`choose-${key}`}
          label={t.certificates.thisIs}
          hidden={key}
          checked={choose.checked}
          toggle={choose.toggle}
        />
      )}
    </section>
  );
}
