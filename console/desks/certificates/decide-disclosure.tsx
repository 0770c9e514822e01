/** A person's word on every event that the rules leave open. */
import { useState } from 'preact/hooks';
import { ErrorSummary, Radios, Text } from '../../parts/form.tsx';
import { useSending } from '../../parts/use-sending.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import type { Application, Line } from './application.ts';
import { decisionsOf, fieldOfDecision, idsOf, lacksIn, type Word } from './decisions.ts';
import { useEventName } from './event-name.ts';

interface DecideProps {
  application: Application;
  lines: readonly Line[];
  done(): void;
}

export function DecideDisclosure({ application: { id, mayWithhold }, lines, done }: DecideProps) {
  const { t } = useStrings();
  const [words, setWords] = useState<Readonly<Record<string, Word>>>({});
  const open = lines.filter(({ result }) => result === 'TO_DECIDE' || (mayWithhold && result === 'DISCLOSED'));
  const decisions = decisionsOf(open, words);
  const sending = useSending((path) => fieldOfDecision(path, open, decisions));
  const decide = (event: Event) => {
    event.preventDefault();
    const lacks = lacksIn(open, words, t.decide);
    if (lacks.length > 0) return sending.setIssues(lacks);
    void sending.send(() => hub.certificates.decideDisclosure({ applicationId: id, decisions }), done);
  };
  const set = (event: string, change: Partial<Word>) =>
    setWords((before) => ({ ...before, [event]: { choice: '', reason: '', ...before[event], ...change } }));
  return (
    <form noValidate onSubmit={decide}>
      <ErrorSummary issues={sending.issues} />
      <h3 class="govuk-heading-s">{open.length > 0 ? t.certificates.leftOpen : t.certificates.nothingOpen}</h3>
      {open.map((line, at) => (
        <OneEvent key={line.event} line={line} at={at} word={words[line.event]} issues={sending.issues} set={set} />
      ))}
      <button type="submit" class="govuk-button">
        {t.certificates.lookedAt}
      </button>
    </form>
  );
}

interface EventProps {
  line: Line;
  at: number;
  word: Word | undefined;
  issues: ReturnType<typeof useSending>['issues'];
  set(event: string, change: Partial<Word>): void;
}

function OneEvent({ line, at, word, issues, set }: EventProps) {
  const { t } = useStrings();
  const nameOf = useEventName();
  const ids = idsOf(at);
  const options = [
    { value: 'SHOW', label: t.certificates.show },
    { value: 'LEAVE', label: t.certificates.leave },
  ];
  return (
    <>
      <Radios
        id={ids.choice}
        label={nameOf(line)}
        issues={issues}
        options={options}
        value={word?.choice ?? ''}
        set={(choice) => set(line.event, { choice })}
      />
      <Text
        id={ids.reason}
        label={t.certificates.whyOf(nameOf(line))}
        issues={issues}
        value={word?.reason ?? ''}
        set={(reason) => set(line.event, { reason })}
      />
    </>
  );
}
