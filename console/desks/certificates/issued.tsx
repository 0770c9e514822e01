/** Certificates that came of an application: their document, disputes about them, and their end. */
import { useState } from 'preact/hooks';
import { Act } from '../../parts/act.tsx';
import { showDate, showTime } from '../../parts/dates.ts';
import { Decide } from '../../parts/decide.tsx';
import { save } from '../../parts/files.tsx';
import { ErrorSummary, type Issue } from '../../parts/form.tsx';
import { Facts, Tag, toneOf } from '../../parts/parts.tsx';
import { asHubError } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { Application, PartProps } from './application.ts';
import { worksOnCertificates } from './who-works.ts';

type Certificate = Application['certificates'][number];
type Dispute = Certificate['disputes'][number];

export function Issued({ application: { certificates }, viewer, again }: PartProps) {
  const { t } = useStrings();
  if (certificates.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.issued}</h2>
      {certificates.map((certificate) => (
        <section key={certificate.id}>
          <One certificate={certificate} />
          {certificate.disputes.map((dispute) => (
            <OneDispute
              key={dispute.id}
              certificateId={certificate.id}
              dispute={dispute}
              mayDecide={worksOnCertificates(viewer)}
              again={again}
            />
          ))}
          {viewer.role === 'supervisor' && ['VALID', 'SUPERSEDED'].includes(certificate.status) && (
            <Revoke certificate={certificate} again={again} />
          )}
        </section>
      ))}
    </>
  );
}

function One({ certificate: { id, reference, status, outcome, issuedOn, reason, summary } }: { certificate: Certificate }) {
  const { t, language } = useStrings();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const download = async () => {
    try {
      const contentBase64 = await hub.certificateDesk.document(id);
      if (contentBase64) save({ mediaType: 'application/pdf', contentBase64 }, `${reference}.pdf`);
      setIssues(contentBase64 ? [] : [{ message: t.certificates.noDocument }]);
    } catch (error) {
      setIssues([{ message: asHubError(error).message }]);
    }
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <h3 class="govuk-heading-s">
        {reference} <Tag tone={toneOf(status)}>{wordOf(t.certificates.certificateStates, status)}</Tag>
      </h3>
      <Facts
        rows={[
          [t.certificates.says, wordOf(t.certificates.outcomes, outcome)],
          [t.certificates.words, summary],
          [t.certificates.issuedOn, showDate(issuedOn, language)],
          [t.certificates.endedBecause, reason],
        ]}
      />
      {status !== 'SIGNING' && (
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void download()}>
          {t.certificates.download(reference)}
        </button>
      )}
    </>
  );
}

interface DisputeProps {
  certificateId: string;
  dispute: Dispute;
  mayDecide: boolean;
  again(): void;
}

function OneDispute({ certificateId, dispute, mayDecide, again }: DisputeProps) {
  const { t, language } = useStrings();
  const { id, kind, words, state, raisedAt, reason } = dispute;
  return (
    <>
      <h4 class="govuk-heading-s">{t.certificates.dispute}</h4>
      <Facts
        rows={[
          [t.certificates.disputed, wordOf(t.certificates.disputes, kind)],
          [t.certificates.inTheirWords, words],
          [t.common.when, showTime(raisedAt, language)],
          [t.common.status, wordOf(t.certificates.disputeStates, state)],
          [t.people.reason, reason],
        ]}
      />
      {mayDecide && state === 'OPEN' && (
        <Decide
          name={`dispute-${id}`}
          question={t.certificates.isRight}
          options={[
            { value: 'UPHELD', label: wordOf(t.certificates.disputeStates, 'UPHELD') },
            { value: 'REJECTED', label: wordOf(t.certificates.disputeStates, 'REJECTED') },
          ]}
          reason={t.certificates.toldWhy}
          act={t.certificates.decideDispute}
          send={(because, choice) =>
            hub.certificates.decideDispute({ certificateId, disputeId: id, upheld: choice === 'UPHELD', reason: because })
          }
          done={again}
        />
      )}
    </>
  );
}

function Revoke({ certificate: { id, reference }, again }: { certificate: Certificate; again(): void }) {
  const { t } = useStrings();
  return (
    <Act
      id={`revoke-${id}`}
      title={t.certificates.revokeOne(reference)}
      button={t.certificates.revoke}
      fields={{ reason: { label: t.certificates.toldWhy, need: t.decide.needReason, kind: 'lines' } }}
      send={({ reason }) => hub.certificates.revoke({ certificateId: id, reason })}
      done={again}
    />
  );
}
