/** Whom the day's convictions must be told to, by the law alone: every Member State of nationality, a British passport beside it or not. */
import { memberStates } from '../../connectors/ecris/wire/countries.ts';
import type { DayPlan } from './plan.ts';

export function notificationsExpected({ convictions }: Pick<DayPlan, 'convictions'>): { country: string; family: string }[] {
  return convictions.flatMap(({ person, nationalities }) =>
    nationalities
      .filter((country) => memberStates.includes(country))
      .map((country) => ({ country, family: person.family.toUpperCase() })),
  );
}
