/**
 * What of a canonical message comes back after it has travelled: the same facts, white space as the schema has it, parts numbered anew,
 * and without the few facts the wire has no word for. Written against the specification, not with the adapter's own functions.
 */
import type { Conviction, Identity, OriginalText, PersonName } from '../../../connectors/contract/canonical.ts';

export const collapsed = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
const maybe = (text: string | undefined) => (text === undefined ? undefined : collapsed(text));
const iso = (language: string | undefined) => (/^[a-z]{2}$/.test(language ?? '') ? language : undefined);

export const oneLine = (words: OriginalText | undefined) =>
  words && { ...words, text: collapsed(words.text), language: iso(words.language) ?? 'und' };
/** Remarks keep their lines; only what stands at the ends is lost. */
export const manyLines = (words: OriginalText | undefined) =>
  words && { ...words, text: ends(words.text), language: iso(words.language) ?? 'und' };
export const ends = (text: string) => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

export function identityAsCarried(identity: Identity, numbersOf: string | undefined): Identity {
  const of = (...kinds: PersonName['kind'][]) => identity.names.filter(({ kind }) => kinds.includes(kind));
  const former = of('FORMER', 'BIRTH');
  const formerPart = (part: 'given' | 'family' | 'secondFamily'): PersonName[] =>
    former.flatMap((name) => {
      const text = name[part];
      const language = iso(name.language);
      return text === undefined ? [] : [{ kind: 'FORMER', [part]: collapsed(text), ...(language ? { language } : {}) }];
    });
  return {
    names: [
      ...of('PRIMARY').map(asCarried),
      ...formerPart('given'),
      ...formerPart('family'),
      ...formerPart('secondFamily'),
      ...[...of('PARENT_FATHER'), ...of('PARENT_MOTHER')].map((name) => asCarried({ ...name, full: undefined })),
      ...of('ALIAS').map(asCarried),
    ],
    sex: identity.sex === 'OTHER' ? 'UNKNOWN' : identity.sex,
    birthDate: identity.birthDate,
    birthPlace: identity.birthPlace && { country: identity.birthPlace.country, town: maybe(identity.birthPlace.town) },
    nationalities: identity.nationalities,
    identifiers: identifiersAsCarried(identity, numbersOf),
  }; // absent facts stand as undefined in it
}

const asCarried = (name: PersonName) =>
  ({
    kind: name.kind,
    given: maybe(name.given),
    family: maybe(name.family),
    secondFamily: maybe(name.secondFamily),
    full: maybe(name.full),
    language: iso(name.language),
  }) as PersonName; // absent parts stand as undefined in it

/** One identity number, of the State `numbersOf`; documents without the country that gave them; nothing of a national register. */
function identifiersAsCarried({ identifiers }: Identity, numbersOf: string | undefined): Identity['identifiers'] {
  const number = identifiers.find(({ scheme, country = numbersOf }) => scheme === 'NATIONAL_ID' && country === numbersOf);
  const documents = identifiers.filter(({ scheme }) => ['PASSPORT', 'IDENTITY_CARD', 'DRIVING_LICENCE'].includes(scheme));
  return [
    ...(number ? [{ scheme: 'NATIONAL_ID', value: collapsed(number.value) }] : []),
    ...documents.map(({ scheme, value }) => ({ scheme, value: collapsed(value) })),
  ];
}

export const withoutCountries = (identity: Identity): Identity => ({
  ...identity,
  identifiers: identity.identifiers.map(({ scheme, value }) => ({ scheme, value })),
});

const padded = (letter: string, number: number) => `${letter}-${String(number).padStart(5, '0')}`;

/** Offences and sanctions are counted over all convictions of a message. */
export function convictionsAsCarried(convictions: readonly Conviction[]): unknown[] {
  let offencesBefore = 0;
  let sanctionsBefore = 0;
  return convictions.map((conviction) => {
    const offenceIds = new Map(conviction.offences.map(({ localId }, at) => [localId, padded('O', offencesBefore + at + 1)]));
    const sanctionIds = conviction.sanctions.map((_, at) => padded('S', sanctionsBefore + at + 1));
    offencesBefore += conviction.offences.length;
    sanctionsBefore += conviction.sanctions.length;
    return {
      ...conviction,
      fileNumber: maybe(conviction.fileNumber),
      court: oneLine(conviction.court),
      remarks: manyLines(conviction.remarks),
      offences: conviction.offences.map((offence) => ({
        ...offence,
        localId: offenceIds.get(offence.localId),
        title: oneLine(offence.title),
        nationalCode: maybe(offence.nationalCode),
        // The wire gives the law no language of its own.
        legalProvisions: offence.legalProvisions && {
          text: collapsed(offence.legalProvisions.text),
          language: oneLine(offence.title)?.language ?? 'und',
          translated: false,
        },
        place: offence.place && { country: offence.place.country, town: maybe(offence.place.town) },
      })),
      sanctions: conviction.sanctions.map((sanction, at) => ({
        ...sanction,
        localId: sanctionIds[at],
        title: oneLine(sanction.title),
        nationalCode: maybe(sanction.nationalCode),
        remarks: manyLines(sanction.remarks),
        offences: sanction.offences.map((id) => offenceIds.get(id)),
      })),
    };
  });
}
