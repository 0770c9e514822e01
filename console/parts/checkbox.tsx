interface CheckboxProps {
  id: string;
  label: string;
  /** Read out after the label, where several say the same. */
  hidden?: string;
  checked: boolean;
  toggle(): void;
}

export function Checkbox({ id, label, hidden, checked, toggle }: CheckboxProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} checked={checked} onChange={toggle} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
          {hidden && <span class="govuk-visually-hidden"> {hidden}</span>}
        </label>
      </div>
    </div>
  );
}
