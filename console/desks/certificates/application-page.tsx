/** One application: what it waits for, what is to be done, and everything that is known of it. */
import { showDate, showTime } from '../../parts/dates.ts';
import { Cell, Facts, Heading, Missing, Shown, Table, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { Acts } from './acts.tsx';
import type { Application, PartProps } from './application.ts';
import { Applicant } from './applicant.tsx';
import { Disclosure } from './disclosure.tsx';
import { Found } from './found.tsx';
import { Issued } from './issued.tsx';

export function ApplicationPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { language } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(() => hub.certificateDesk.application(id, language), [id, language, version]);
  return (
    <Shown asked={asked}>
      {(application) => (application ? <Whole application={application} viewer={viewer} again={asked.again} /> : <Missing />)}
    </Shown>
  );
}

function Whole(props: PartProps) {
  const { t } = useStrings();
  const { application } = props;
  return (
    <>
      <Heading caption={`${wordOf(t.certificates.kinds, application.kind)} ${application.reference}`}>
        {application.subject ? nameOf(application.subject.names) : application.reference}
      </Heading>
      <State application={application} />
      <Acts {...props} />
      <Found {...props} />
      <Disclosure {...props} />
      <Issued {...props} />
      <Applicant application={application} />
      <Steps application={application} />
    </>
  );
}

function State({ application }: { application: Application }) {
  const { t, language } = useStrings();
  const { status, waitingFor, dueOn, receivedOn, overdue, service, intelligence } = application;
  const { sentBackReason, failure, decidedBy, approvedBy, refund } = application;
  return (
    <Facts
      rows={[
        [t.common.status, <Tag key="status">{wordOf(t.certificates.statuses, status)}</Tag>],
        [t.certificates.waitsFor, waitingFor && wordOf(t.certificates.waits, waitingFor.what)],
        [t.certificates.since, waitingFor && showTime(waitingFor.since, language)],
        [t.certificates.whoCanAct, waitingFor && wordOf(t.certificates.who, waitingFor.whoCanAct)],
        [t.certificates.service, wordOf(t.certificates.services, service)],
        [t.certificates.received, receivedOn && showDate(receivedOn, language)],
        [
          t.certificates.due,
          dueOn && (
            <>
              {showDate(dueOn, language)} {overdue && <Tag tone="bad">{t.deadlines.late}</Tag>}
            </>
          ),
        ],
        [t.certificates.intelligence, intelligence !== 'NOT_NEEDED' && wordOf(t.certificates.intelligenceStates, intelligence)],
        [t.certificates.intelligenceText, application.intelligenceText],
        [t.certificates.sentBack, sentBackReason],
        [t.request.failure, wordOf({}, failure)],
        [t.certificates.decidedBy, decidedBy],
        [t.certificates.approvedBy, approvedBy],
        [t.certificates.refund, refund && t.certificates.pounds(refund.amountPence)],
      ]}
    />
  );
}

function Steps({ application: { steps } }: { application: Application }) {
  const { t, language } = useStrings();
  if (steps.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.history}</h2>
      <Table caption={t.certificates.history} head={[t.common.when, t.certificates.became, t.pairs.by, t.certificates.basis]}>
        {steps.map(({ at, to, by, basis }, index) => (
          <tr class="govuk-table__row" key={`${at} ${index}`}>
            <Cell>{showTime(at, language)}</Cell>
            <Cell>{wordOf(t.certificates.statuses, to)}</Cell>
            <Cell>{by}</Cell>
            <Cell>{basis?.label}</Cell>
          </tr>
        ))}
      </Table>
    </>
  );
}
