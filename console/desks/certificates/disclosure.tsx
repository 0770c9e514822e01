/** What the rules show and leave out, line by line with the rule, and a person's word where they leave it open. */
import { showDate } from '../../parts/dates.ts';
import { Cell, Table, Tag, type Tone } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { Line, PartProps } from './application.ts';
import { worksOnCertificates } from './who-works.ts';
import { useEventName } from './event-name.ts';
import { DecideDisclosure } from './decide-disclosure.tsx';

const tones: Readonly<Record<Line['result'], Tone>> = {
  DISCLOSED: 'open',
  STEPPED_DOWN: 'quiet',
  WITHHELD: 'quiet',
  TO_DECIDE: 'late',
};

export function Disclosure({ application, viewer, again }: PartProps) {
  const { t, language } = useStrings();
  const { disclosure, status } = application;
  if (!disclosure) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t.certificates.disclosure}</h2>
      <p class="govuk-body">
        {t.certificates.byRulesOf(showDate(disclosure.onDay, language))} {wordOf(t.certificates.outcomes, disclosure.outcome)}.
      </p>
      {disclosure.lines.length > 0 && <Lines lines={disclosure.lines} />}
      {status === 'TO_DECIDE' && worksOnCertificates(viewer) && (
        <DecideDisclosure key={application.id} application={application} lines={disclosure.lines} done={again} />
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useStrings();
  const head = [
    t.certificates.event,
    t.certificates.result,
    t.certificates.rule,
    t.certificates.counted,
    t.certificates.decision,
  ];
  return (
    <Table caption={t.certificates.disclosure} head={head}>
      {lines.map((line) => (
        <Row key={line.event} line={line} />
      ))}
    </Table>
  );
}

function Row({ line }: { line: Line }) {
  const { t, language } = useStrings();
  const nameOf = useEventName();
  const { result, rule, version, source, countedFrom, until, decidedToDisclose, decidedBecause } = line;
  const decided = decidedToDisclose ? t.certificates.shown : t.certificates.leftOut;
  return (
    <tr class="govuk-table__row">
      <Cell>{nameOf(line)}</Cell>
      <Cell>
        <Tag tone={tones[result]}>{wordOf(t.certificates.results, result)}</Tag>
      </Cell>
      <Cell>
        <span class="hub-word">{[rule, version].filter(Boolean).join(', ')}</span>
        <br />
        {wordOf(t.certificates.sources, source)}
      </Cell>
      <Cell>
        {countedFrom && t.certificates.countedFrom(showDate(countedFrom, language))}{' '}
        {result !== 'TO_DECIDE' && (until ? t.certificates.until(showDate(until, language)) : t.certificates.always)}
      </Cell>
      <Cell>{typeof decidedToDisclose === 'boolean' && `${decided}: ${decidedBecause ?? ''}`}</Cell>
    </tr>
  );
}
