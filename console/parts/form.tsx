/** Fields, their errors, and the summary that leads to each of them. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import type { Issue } from './refusals.ts';

export type { Issue } from './refusals.ts';

/** Takes the focus whenever its issues change, as the design system asks: at once, so as not to take it from whoever has gone on. */
export function ErrorSummary({ issues }: { issues: readonly Issue[] }) {
  const { t } = useStrings();
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  useLayoutEffect(() => box.current?.focus(), [issues]);
  if (issues.length === 0) return null;
  const lead = (event: MouseEvent, field: string) => {
    event.preventDefault();
    const target = document.getElementById(field);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return (
    <div class="govuk-error-summary" tabIndex={-1} ref={box} role="alert" aria-labelledby={title}>
      <h2 class="govuk-error-summary__title" id={title}>
        {t.common.problem}
      </h2>
      <ul class="govuk-list govuk-error-summary__list">
        {issues.map(({ field, message }) => (
          <li key={field ?? message}>
            {field ? (
              <a href={`#${field}`} onClick={(event) => lead(event, field)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  issues: readonly Issue[];
}

export function useField({ id, hint, issues }: Omit<FieldProps, 'label'>) {
  const error = issues.find(({ field }) => field === id)?.message;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { error, describedBy };
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const { t } = useStrings();
  return error ? (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t.common.error}</span> {error}
    </p>
  ) : null;
}

interface TextProps extends FieldProps {
  value: string;
  set(value: string): void;
  width?: string;
  lines?: number;
}

export function Text({ id, label, hint, issues, value, set, width = 'govuk-!-width-two-thirds', lines }: TextProps) {
  const { error, describedBy } = useField({ id, hint, issues });
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => set(currentTarget.value);
  const shared = { id, name: id, value, onInput, 'aria-describedby': describedBy, autocomplete: 'off' } as const;
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError id={id} error={error} />
      {lines ? (
        <textarea class={`govuk-textarea ${error ? 'govuk-textarea--error' : ''}`} rows={lines} {...shared} />
      ) : (
        <input class={`govuk-input ${width} ${error ? 'govuk-input--error' : ''}`} type="text" spellcheck={false} {...shared} />
      )}
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
}

export interface ChoiceProps extends FieldProps {
  value: string;
  set(value: string): void;
  options: readonly Option[];
}

export function Select({ id, label, hint, issues, value, set, options }: ChoiceProps) {
  const { error, describedBy } = useField({ id, hint, issues });
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError id={id} error={error} />
      <select
        class={`govuk-select ${error ? 'govuk-select--error' : ''}`}
        id={id}
        name={id}
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        {options.map((option) => (
          <option value={option.value} key={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The first choice carries the field's id, so that the error summary leads to it. */
export function Radios({ id, label, hint, issues, value, set, options }: ChoiceProps) {
  const { error, describedBy } = useField({ id, hint, issues });
  return (
    <FieldGroup {...{ id, label, hint, error, describedBy }}>
      <div class="govuk-radios govuk-radios--small">
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div class="govuk-radios__item" key={option.value}>
              <input
                class="govuk-radios__input"
                type="radio"
                id={own}
                name={id}
                value={option.value}
                checked={option.value === value}
                onChange={() => set(option.value)}
              />
              <label class="govuk-label govuk-radios__label" for={own}>
                {option.label}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

interface GroupProps {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  describedBy: string | undefined;
  children: ComponentChildren;
}

export function FieldGroup({ id, label, hint, error, describedBy, children }: GroupProps) {
  return (
    <div class={`govuk-form-group ${error ? 'govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        {hint && (
          <div id={`${id}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
