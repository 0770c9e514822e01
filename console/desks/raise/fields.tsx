/** The form's fields. */
import type { CountriesQuery } from '../../../client-sdk/generated/graphql.ts';
import { DateField } from '../../parts/date-field.tsx';
import { Radios, Select, Text, type Issue } from '../../parts/form.tsx';
import { useStrings } from '../../strings/strings.ts';
import type { Viewer } from '../desk.ts';
import type { Draft } from './draft.ts';

interface FieldsProps {
  draft: Draft;
  set(part: Partial<Draft>): void;
  issues: readonly Issue[];
  countries: CountriesQuery['countries'];
  viewer: Viewer;
}

const nationalitiesMax = 5;

export function Fields(props: FieldsProps) {
  return (
    <>
      <Person {...props} />
      <Nationalities {...props} />
      <Matter {...props} />
    </>
  );
}

function Person({ draft, set, issues, countries }: FieldsProps) {
  const { t } = useStrings();
  const text = (field: 'given' | 'family' | 'town' | 'father' | 'mother' | 'pncId') => ({
    id: field,
    label: t.raise[field],
    value: draft[field],
    issues,
    set: (value: string) => set({ [field]: value }),
  });
  const sexes = (['MALE', 'FEMALE', 'OTHER', 'UNKNOWN'] as const).map((value) => ({ value, label: t.codes.sex[value] ?? value }));
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t.raise.person}</legend>
      <Text {...text('given')} />
      <Text {...text('family')} />
      <DateField
        id="birth"
        label={t.raise.birth}
        hint={t.raise.birthHint}
        issues={issues}
        value={draft.birth}
        set={(birth) => set({ birth })}
      />
      <Radios
        id="sex"
        label={t.raise.sex}
        issues={issues}
        options={sexes}
        value={draft.sex}
        set={(sex) => set({ sex: sex as Draft['sex'] })}
      />
      <Text {...text('town')} />
      <Select
        id="birthCountry"
        label={t.raise.birthCountry}
        issues={issues}
        options={choices(countries, t.raise.choose)}
        value={draft.birthCountry}
        set={(birthCountry) => set({ birthCountry })}
      />
      <Text {...text('father')} />
      <Text {...text('mother')} />
      <Text {...text('pncId')} hint={t.raise.pncIdHint} width="govuk-input--width-20" />
    </fieldset>
  );
}

function Nationalities({ draft, set, issues, countries }: FieldsProps) {
  const { t } = useStrings();
  const { nationalities } = draft;
  const change = (at: number, code: string) =>
    set({ nationalities: nationalities.map((old, index) => (index === at ? code : old)) });
  return (
    <fieldset class="govuk-fieldset" aria-describedby="nationalities-hint">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t.raise.nationalities}</legend>
      <div id="nationalities-hint" class="govuk-hint">
        {t.raise.nationalitiesHint}
      </div>
      {nationalities.map((code, index) => (
        <Select
          key={index}
          id={`nationality-${index}`}
          label={t.raise.nationality(index + 1)}
          issues={issues}
          options={choices(countries, t.raise.choose)}
          value={code}
          set={(value) => change(index, value)}
        />
      ))}
      {nationalities.length < nationalitiesMax && (
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => set({ nationalities: [...nationalities, ''] })}
        >
          {t.raise.addNationality}
        </button>
      )}
    </fieldset>
  );
}

function Matter({ draft, set, issues, viewer }: FieldsProps) {
  const { t } = useStrings();
  const purposes = viewer.purposes.map(({ code, label }) => ({ value: code, label: label ?? code }));
  const urgencies = (['ROUTINE', 'URGENT'] as const).map((value) => ({ value, label: t.codes.urgency[value] ?? value }));
  return (
    <>
      <Text id="reason" label={t.raise.reason} issues={issues} value={draft.reason} set={(reason) => set({ reason })} />
      <Radios
        id="purpose"
        label={t.raise.purpose}
        issues={issues}
        options={purposes}
        value={draft.purpose}
        set={(purpose) => set({ purpose })}
      />
      <Radios
        id="urgency"
        label={t.raise.urgency}
        issues={issues}
        options={urgencies}
        value={draft.urgency}
        set={(urgency) => set({ urgency: urgency as Draft['urgency'] })}
      />
      <DateField
        id="court"
        label={t.raise.courtDate}
        hint={t.raise.courtHint}
        issues={issues}
        value={draft.court}
        set={(court) => set({ court })}
      />
    </>
  );
}

function choices(countries: FieldsProps['countries'], first: string) {
  const byName = countries.toSorted((one, other) => one.name.localeCompare(other.name));
  return [{ value: '', label: first }, ...byName.map(({ code, name }) => ({ value: code, label: name }))];
}
