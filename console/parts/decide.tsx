/** A decision, if there is one to take, and why. */
import { useState } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import { ErrorSummary, Radios, Text, type Option } from './form.tsx';
import type { Result } from './refusals.ts';
import { useSending } from './use-sending.ts';

interface DecideProps {
  /** Keeps the ids of several on one page apart. */
  name: string;
  /** With `options`: what is to be decided. */
  question?: string;
  options?: readonly Option[];
  /** Label of the reason. */
  reason: string;
  act: string;
  warns?: boolean;
  send(reason: string, choice: string): Promise<Result>;
  done(): void;
}

export function Decide({ name, question = '', options = [], reason: label, act, warns = false, send, done }: DecideProps) {
  const { t } = useStrings();
  const [choice, setChoice] = useState('');
  const [reason, setReason] = useState('');
  const ids = { choice: `${name}-choice`, reason: `${name}-reason` };
  const sending = useSending((path) => (path === 'reason' ? ids.reason : undefined));
  const decide = (event: Event) => {
    event.preventDefault();
    const lacks = [
      ...(options.length > 0 && !choice ? [{ field: ids.choice, message: t.decide.needChoice }] : []),
      ...(reason.trim() ? [] : [{ field: ids.reason, message: t.decide.needReason }]),
    ];
    if (lacks.length > 0) return sending.setIssues(lacks);
    void sending.send(() => send(reason, choice), done);
  };
  const { issues } = sending;
  return (
    <form noValidate onSubmit={decide}>
      <ErrorSummary issues={issues} />
      {options.length > 0 && (
        <Radios id={ids.choice} label={question} issues={issues} options={options} value={choice} set={setChoice} />
      )}
      <Text id={ids.reason} label={label} issues={issues} value={reason} set={setReason} lines={3} />
      <button type="submit" class={`govuk-button ${warns ? 'govuk-button--warning' : ''}`}>
        {act}
      </button>
    </form>
  );
}
