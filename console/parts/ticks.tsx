/** Several of some: the ticked values as lines of one text. */
import { FieldGroup, useField, type ChoiceProps } from './form.tsx';

export function Ticks({ id, label, hint, issues, value, set, options }: ChoiceProps) {
  const { error, describedBy } = useField({ id, hint, issues });
  const ticked = value ? value.split('\n') : [];
  const toggle = (one: string) =>
    set((ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one]).join('\n'));
  return (
    <FieldGroup {...{ id, label, hint, error, describedBy }}>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index}`;
          return (
            <div class="govuk-checkboxes__item" key={option.value}>
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={own}
                name={id}
                checked={ticked.includes(option.value)}
                onChange={() => toggle(option.value)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={own}>
                {option.label}
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
