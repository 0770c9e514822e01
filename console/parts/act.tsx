/** One thing that can be done here: folded away until it is wanted, its fields, and what became of it. */
import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import { DateField } from './date-field.tsx';
import { dateOf, noDate } from './date-parts.ts';
import { ErrorSummary, Radios, Select, Text, type Issue, type Option } from './form.tsx';
import { Note } from './parts.tsx';
import { Ticks } from './ticks.tsx';
import type { Result } from './refusals.ts';
import { useSending } from './use-sending.ts';

export interface ActField {
  label: string;
  hint?: string;
  /** What is said where it is left empty; without it, it may be. */
  need?: string;
  /** Default: a line of text. */
  kind?: 'line' | 'lines' | 'radios' | 'select' | 'ticks' | 'date';
  options?: readonly Option[];
}

interface ActProps<Name extends string> {
  /** Tells its fields from those of the other things on the page. */
  id: string;
  title: string;
  button: string;
  fields: Readonly<Record<Name, ActField>>;
  /** Several ticks come as lines. */
  send(values: Record<Name, string>, key: string): Promise<Result>;
  done(): void;
  /** Said afterwards; without it the page itself shows it. */
  said?: string;
  /** The one thing that this page is for. */
  isOpen?: boolean;
}

export function Act<Name extends string>({ id, title, button, fields, send, done, said, isOpen = false }: ActProps<Name>) {
  const names = Object.keys(fields) as Name[];
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
  const [values, setValues] = useState(empty);
  /** How often it has been done. */
  const [round, setRound] = useState(0);
  const idOf = (name: string) => `${id}-${name}`;
  const {
    issues,
    setIssues,
    send: sendOnce,
  } = useSending((path) => path.split('.').flatMap((part) => names.filter((name) => name === part).map(idOf))[0]);
  // The same content goes under the same key until it has succeeded: whatever end was unclear, the hub does it once.
  const keyed = useRef({ content: '', key: '' });
  const succeed = () => {
    keyed.current = { content: '', key: '' };
    setValues(empty);
    setRound((before) => before + 1);
    done();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const lacks = names.flatMap((name): Issue[] => {
      const { need } = fields[name];
      return need && !values[name].trim() ? [{ field: idOf(name), message: need }] : [];
    });
    if (lacks.length > 0) return setIssues(lacks);
    const content = JSON.stringify(values);
    if (keyed.current.content !== content) keyed.current = { content, key: crypto.randomUUID() };
    void sendOnce(() => send(values, keyed.current.key), succeed);
  };
  return (
    <details class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <form class="govuk-details__text" noValidate onSubmit={submit}>
        <ErrorSummary issues={issues} />
        {round > 0 && said && <Note>{said}</Note>}
        {names.map((name) => (
          <Field
            key={`${name} ${round}`}
            id={idOf(name)}
            field={fields[name]}
            issues={issues}
            value={values[name]}
            set={(value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        ))}
        <button type="submit" class="govuk-button govuk-!-margin-bottom-0">
          {button}
        </button>
      </form>
    </details>
  );
}

interface OneFieldProps {
  id: string;
  field: ActField;
  issues: readonly Issue[];
  value: string;
  set(value: string): void;
}

function Field({ field: { kind = 'line', label, hint, options = [] }, ...rest }: OneFieldProps) {
  const { t } = useStrings();
  const shared = { ...rest, label, ...(hint ? { hint } : {}) };
  if (kind === 'date') return <WholeDate {...shared} />;
  if (kind === 'radios') return <Radios {...shared} options={options} />;
  if (kind === 'ticks') return <Ticks {...shared} options={options} />;
  if (kind === 'select') return <Select {...shared} options={[{ value: '', label: t.common.choose }, ...options]} />;
  return <Text {...shared} {...(kind === 'lines' ? { lines: 4 } : {})} />;
}

/** ISO 8601 full date; nothing where it is none, so that the field says it is needed. */
function WholeDate({ set, ...rest }: Omit<OneFieldProps, 'field'> & { label: string; hint?: string }) {
  const [typed, setTyped] = useState(noDate);
  const { value: _, ...shared } = rest;
  return (
    <DateField
      {...shared}
      value={typed}
      set={(next) => {
        setTyped(next);
        const date = dateOf(next);
        set(date && date.length === 10 ? date : '');
      }}
    />
  );
}
