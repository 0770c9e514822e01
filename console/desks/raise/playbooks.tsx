/** How the chosen countries are asked, beside the form. */
import type { CountriesQuery } from '../../../client-sdk/generated/graphql.ts';
import { Facts } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';

export function Playbooks({ countries }: { countries: CountriesQuery['countries'] }) {
  const { t } = useStrings();
  return (
    <>
      <h2 class="govuk-heading-m">{t.raise.playbook}</h2>
      {countries.length === 0 && <p class="govuk-body">{t.raise.playbookEmpty}</p>}
      {countries.map((country) => (
        <Playbook key={country.code} country={country} />
      ))}
    </>
  );
}

function Playbook({ country: { name, channel, playbook } }: { country: CountriesQuery['countries'][number] }) {
  const { t } = useStrings();
  const list = (facts: readonly string[]) => facts.map((fact) => wordOf(t.raise.facts, fact)).join(', ');
  return (
    <>
      <h3 class="govuk-heading-s">{name}</h3>
      {playbook ? (
        <Facts
          rows={[
            [t.raise.channel, wordOf(t.codes.channel, channel)],
            [t.raise.required, list(playbook.requiredFacts)],
            [t.raise.wanted, list(playbook.wantedFacts)],
            [t.raise.usual, t.raise.usualDays(Math.max(1, Math.round(playbook.typicalAnswerDays)))],
            [t.raise.lawful, playbook.answerWorkingDays ? t.raise.lawfulDays(playbook.answerWorkingDays) : t.raise.noLimit],
          ]}
        />
      ) : (
        <p class="govuk-body">{t.raise.noPlaybook}</p>
      )}
    </>
  );
}
