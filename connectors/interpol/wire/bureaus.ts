/**
 * National Central Bureaus by country: the city that names the bureau in messages (`IP KINGSTON`) and the official Interpol language it
 * writes to us in. Cities are the capitals; that each bureau is named so, and its language, are ours.
 */
export const mailLanguages = ['EN', 'FR', 'ES', 'AR'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

export interface Bureau {
  name: string;
  language: MailLanguage;
}

export const homeBureau = 'IP MANCHESTER';
export const homeCountry = 'GB';
/** Country of a message whose sender is in no register: ISO 3166-1 leaves ZZ to users, CLDR reads it as "unknown". */
export const unknownCountry = 'ZZ';

const cities = {
  EN: `AE Abu Dhabi, AF Kabul, AG St Johns, AI The Valley, AL Tirana, AM Yerevan, AO Luanda, AS Pago Pago, AU Canberra, AW Oranjestad,
    AZ Baku, BA Sarajevo, BB Bridgetown, BD Dhaka, BM Hamilton, BN Bandar Seri Begawan, BR Brasilia, BS Nassau, BT Thimphu, BW Gaborone,
    BY Minsk, BZ Belmopan, CA Ottawa, CC West Island, CN Beijing, CV Praia, CW Willemstad, CX Flying Fish Cove, DM Roseau, ER Asmara,
    ET Addis Ababa, FJ Suva, FM Palikir, GD St Georges, GE Tbilisi, GH Accra, GI Gibraltar, GM Banjul, GU Hagatna, GW Bissau,
    GY Georgetown, HK Hong Kong, ID Jakarta, IL Jerusalem, IN New Delhi, IR Tehran, IS Reykjavik, JM Kingston, JP Tokyo, KE Nairobi,
    KG Bishkek, KH Phnom Penh, KI Tarawa, KN Basseterre, KR Seoul, KY George Town, KZ Astana, LA Vientiane, LC Castries, LI Vaduz,
    LK Colombo, LR Monrovia, LS Maseru, MD Chisinau, ME Podgorica, MH Majuro, MK Skopje, MM Naypyidaw, MN Ulaanbaatar, MO Macao,
    MP Saipan, MS Plymouth, MV Male, MW Lilongwe, MY Kuala Lumpur, MZ Maputo, NA Windhoek, NF Kingston Norfolk, NG Abuja, NO Oslo,
    NP Kathmandu, NR Yaren, NZ Wellington, PG Port Moresby, PH Manila, PK Islamabad, PW Ngerulmud, RS Belgrade, RU Moscow, SB Honiara,
    SC Victoria, SG Singapore, SJ Longyearbyen, SL Freetown, SM San Marino, SO Mogadishu, SR Paramaribo, SS Juba, ST Sao Tome,
    SX Philipsburg, SZ Mbabane, TC Cockburn Town, TH Bangkok, TJ Dushanbe, TL Dili, TM Ashgabat, TO Nukualofa, TR Ankara,
    TT Port of Spain, TZ Dodoma, UA Kyiv, UG Kampala, US Washington, UZ Tashkent, VA Vatican, VC Kingstown, VG Road Town,
    VI Charlotte Amalie, VN Hanoi, VU Port Vila, WS Apia, ZA Pretoria, ZM Lusaka, ZW Harare`,
  FR: `AD Andorra la Vella, BF Ouagadougou, BI Gitega, BJ Porto-Novo, CD Kinshasa, CF Bangui, CG Brazzaville, CH Berne, CI Abidjan,
    CM Yaounde, DJ Djibouti, GA Libreville, GN Conakry, HT Port-au-Prince, MA Rabat, MC Monaco, MG Antananarivo, ML Bamako,
    MU Port Louis, NE Niamey, RW Kigali, SN Dakar, TD N'Djamena, TG Lome, TN Tunis`,
  ES: `AR Buenos Aires, BO La Paz, CL Santiago, CO Bogota, CR San Jose, CU La Habana, DO Santo Domingo, EC Quito, GQ Malabo,
    GT Guatemala, HN Tegucigalpa, MX Mexico, NI Managua, PA Panama, PE Lima, PR San Juan, PY Asuncion, SV San Salvador,
    UY Montevideo, VE Caracas`,
  AR: `BH Manama, DZ Algiers, EG Cairo, IQ Baghdad, JO Amman, KM Moroni, KW Kuwait, LB Beirut, LY Tripoli, MR Nouakchott, OM Muscat,
    PS Ramallah, QA Doha, SA Riyadh, SD Khartoum, SY Damascus, YE Sanaa`,
} as const satisfies Record<MailLanguage, string>;

/** Member States of the EU exchange convictions through ECRIS; whatever that has no message for goes to their bureaus. */
const citiesOfMembers = {
  EN: `AT Vienna, BG Sofia, CY Nicosia, CZ Prague, DE Berlin, DK Copenhagen, EE Tallinn, FI Helsinki, GR Athens, HR Zagreb, HU Budapest,
    IE Dublin, IT Rome, LT Vilnius, LV Riga, MT Valletta, NL The Hague, PL Warsaw, PT Lisbon, RO Bucharest, SE Stockholm, SI Ljubljana,
    SK Bratislava`,
  FR: 'BE Brussels, FR Paris, LU Luxembourg',
  ES: 'ES Madrid',
} as const satisfies Partial<Record<MailLanguage, string>>;

const bureaus = new Map([...bureausOf(cities), ...bureausOf(citiesOfMembers)]);

function bureausOf(table: Partial<Record<MailLanguage, string>>): [string, Bureau][] {
  return mailLanguages.flatMap((language) => (table[language]?.split(',') ?? []).map((row) => bureauOf(row.trim(), language)));
}

function bureauOf(row: string, language: MailLanguage): [string, Bureau] {
  return [row.slice(0, 2), { name: `IP ${row.slice(3).toUpperCase()}`, language }];
}

/** Countries that have a bureau, alpha-2. */
export const bureauCountries: readonly string[] = [...bureaus.keys()].sort();

/** Those with which convictions are exchanged through their bureaus. */
export const exchangingCountries: readonly string[] = bureausOf(cities)
  .map(([country]) => country)
  .sort();

/** Undefined for a country without a bureau. */
export function bureauIn(country: string): Bureau | undefined {
  return bureaus.get(country);
}
