/** A date in three fields, as the design system asks. */
import { useStrings } from '../strings/strings.ts';
import type { TypedDate } from './date-parts.ts';
import { FieldGroup, useField, type FieldProps } from './form.tsx';

interface DateProps extends FieldProps {
  value: TypedDate;
  set(value: TypedDate): void;
}

export function DateField({ id, label, hint, issues, value, set }: DateProps) {
  const { t } = useStrings();
  const { error, describedBy } = useField({ id, hint, issues });
  const parts = [
    ['day', t.raise.day, 2],
    ['month', t.raise.month, 2],
    ['year', t.raise.year, 4],
  ] as const;
  return (
    <FieldGroup {...{ id, label, hint, error, describedBy }}>
      <div class="govuk-date-input">
        {parts.map(([part, name, width]) => (
          <div class="govuk-date-input__item" key={part}>
            <label class="govuk-label govuk-date-input__label" for={part === 'day' ? id : `${id}-${part}`}>
              {name}
            </label>
            <input
              class={`govuk-input govuk-date-input__input govuk-input--width-${width} ${error ? 'govuk-input--error' : ''}`}
              id={part === 'day' ? id : `${id}-${part}`}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={value[part]}
              onInput={({ currentTarget }) => set({ ...value, [part]: currentTarget.value.trim() })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
