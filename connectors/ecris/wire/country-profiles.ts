/**
 * What is known of each Member State beside its address. Time zones are those of its capital (IANA) and languages those of its courts
 * (ISO 639-1). Which flavour of fingerprint exchange a State runs is not published, and none is known to compare tallies: those two
 * columns are ours, and options overrule them.
 */

/** none: takes no files; pull: announces them and waits to be asked; push: takes them inside the message. */
export const fingerprintFlavours = ['none', 'pull', 'push'] as const;
export type FingerprintFlavour = (typeof fingerprintFlavours)[number];

export interface CountryProfile {
  timeZone: string;
  language: string;
  fingerprints: FingerprintFlavour;
  /** It compares what it took and sent with us (tally.ts). */
  tallies: boolean;
}

const profile = (timeZone: string, language: string, fingerprints: FingerprintFlavour = 'push'): CountryProfile => ({
  timeZone,
  language,
  fingerprints,
  tallies: true,
});

export const countryProfiles: Readonly<Record<string, CountryProfile | undefined>> = {
  AT: profile('Europe/Vienna', 'de'),
  BE: profile('Europe/Brussels', 'fr'),
  BG: profile('Europe/Sofia', 'bg'),
  CY: { ...profile('Asia/Nicosia', 'el', 'none'), tallies: false },
  CZ: profile('Europe/Prague', 'cs'),
  DE: profile('Europe/Berlin', 'de'),
  DK: profile('Europe/Copenhagen', 'da', 'none'),
  EE: profile('Europe/Tallinn', 'et'),
  ES: profile('Europe/Madrid', 'es'),
  FI: profile('Europe/Helsinki', 'fi'),
  FR: profile('Europe/Paris', 'fr'),
  GR: profile('Europe/Athens', 'el'),
  HR: profile('Europe/Zagreb', 'hr'),
  HU: profile('Europe/Budapest', 'hu'),
  IE: profile('Europe/Dublin', 'en'),
  IT: profile('Europe/Rome', 'it'),
  LT: profile('Europe/Vilnius', 'lt', 'pull'),
  LU: { ...profile('Europe/Luxembourg', 'fr'), tallies: false },
  LV: profile('Europe/Riga', 'lv'),
  MT: profile('Europe/Malta', 'en', 'none'),
  NL: profile('Europe/Amsterdam', 'nl'),
  PL: profile('Europe/Warsaw', 'pl'),
  PT: profile('Europe/Lisbon', 'pt'),
  RO: profile('Europe/Bucharest', 'ro'),
  SE: profile('Europe/Stockholm', 'sv'),
  SI: profile('Europe/Ljubljana', 'sl'),
  SK: profile('Europe/Bratislava', 'sk'),
};
