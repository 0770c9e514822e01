/** The person block of an answer: the register's own view, or an echo of who was asked for. */
import { sentinels } from '../wire/codes.ts';
import { countryReference } from '../wire/countries.ts';
import type { Profile } from './profiles.ts';
import type { RegisterPerson } from './register.ts';
import { el, text, type Markup } from './xml-writer.ts';

export function writePerson(person: RegisterPerson, { language, capitals }: Profile): Markup {
  const name = (element: string, words: string | undefined) =>
    el(element, words && written(words, capitals), { languageCode: language });
  return el('m:MessageDataPerson', [
    el('d:PersonName', [
      name('d:Forename', person.forename),
      name('d:Surname', person.surname),
      name('d:SecondSurname', person.secondSurname),
    ]),
    el('d:PersonSex', person.sex),
    el('d:PersonBirthDate', writeDate(person.birth)),
    writePlace('d:PersonBirthPlace', person.birthPlace, language),
    ...person.nationalities.map((country) => el('d:PersonNationalityReference', referenceOf(country))),
    ...(person.formerSurnames ?? []).map((surname) => name('d:PersonFormerSurname', surname)),
    name('d:PersonFatherForename', person.father),
    name('d:PersonMotherForename', person.mother),
    el('d:PersonIdentityNumber', person.identityNumber),
    ...(person.aliases ?? []).map((alias) =>
      el('d:PersonAlias', [el('d:PersonName', [name('d:Forename', alias.forename), name('d:Surname', alias.surname)])]),
    ),
    text('d:PersonRemarks', person.remarks, language),
  ]);
}

const written = (words: string, capitals: boolean) => (capitals ? words.toUpperCase() : words);

/** Parts of a partial date; absent parts are left out, an absent date is the agreed year. */
export function writeDate(date: string | undefined): Markup[] {
  const [year = sentinels.year, month, day] = date?.split('-') ?? [];
  const monthDay = month && [el('c:DateMonth', `--${month}`), el('c:DateDay', day && `---${day}`)];
  return [el('c:DateYear', year), el('c:DateMonthDay', monthDay || undefined)];
}

export function writePlace(element: string, place: { country: string; town?: string }, language?: string): Markup {
  return el(element, [
    el('d:PlaceCountryReference', referenceOf(place.country)),
    place.town === undefined ? text('d:PlaceTownName', sentinels.text) : text('d:PlaceTownName', place.town, language),
  ]);
}

export function referenceOf(country: string): string {
  return countryReference(country) ?? sentinels.country;
}
