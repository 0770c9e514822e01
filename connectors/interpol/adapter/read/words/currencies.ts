/** Currencies as replies name them. A word shared by several countries is read by the country that answers, or left out. */

/** ISO 4217 by folded word. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  rowsOf(`usd USD, eur EUR, euro EUR, euros EUR, gbp GBP, jmd JMD, try TRY, tl TRY, brl BRL, reais BRL, mad MAD, inr INR, rs INR,
  ngn NGN, naira NGN, uah UAH, hryvnia UAH, hryvnias UAH, lek ALL, leke ALL, xof XOF, fcfa XOF, cfa XOF, ghs GHS, cedis GHS,
  kes KES, zar ZAR, rand ZAR, chf CHF, aed AED, sar SAR, egp EGP, dzd DZD, tnd TND, mxn MXN, cop COP, ars ARS, pkr PKR, php PHP,
  cny CNY, yuan CNY, jpy JPY, yen JPY, rub RUB, roubles RUB, rubles RUB, hkd HKD, cad CAD, aud AUD, nzd NZD, sgd SGD, ttd TTD, bbd BBD,
  nok NOK, sek SEK, isk ISK, ils ILS, thb THB, vnd VND, idr IDR, myr MYR, lkr LKR, bdt BDT, npr NPR, clp CLP, pen PEN, uyu UYU, bob BOB,
  dop DOP, rsd RSD, mkd MKD, bam BAM, mdl MDL, gel GEL, amd AMD, azn AZN, kzt KZT, ugx UGX, tzs TZS, zmw ZMW, etb ETB, xaf XAF,
  يورو EUR, ريال SAR, جنيه EGP`),
);

export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₹', 'INR'],
  ['₴', 'UAH'],
]);

/** Words and signs that many countries use. */
export const sharedWords: ReadonlySet<string> = new Set(
  `$ dollar dollars dirham dirhams dinar dinars dinares franc francs peso pesos pound pounds rupee rupees lira liras livre livres درهم درهما دراهم دينار دينارا`.split(
    ' ',
  ),
);

/** What a shared word means in a country. */
export const currencyOfCountry: ReadonlyMap<string, string> = new Map(
  rowsOf(`US USD, JM JMD, CA CAD, AU AUD, NZ NZD, HK HKD, SG SGD, TT TTD, BB BBD, GY GYD, BS BSD, MA MAD, AE AED, DZ DZD, TN TND,
  JO JOD, KW KWD, BH BHD, IQ IQD, LY LYD, RS RSD, CH CHF, SN XOF, CI XOF, ML XOF, BF XOF, NE XOF, TG XOF, BJ XOF, CM XAF, GA XAF,
  CG XAF, TD XAF, CF XAF, CD CDF, RW RWF, BI BIF, GN GNF, DJ DJF, KM KMF, MX MXN, CO COP, AR ARS, CL CLP, CU CUP, DO DOP, UY UYU,
  PH PHP, EG EGP, LB LBP, SY SYP, SD SDG, IN INR, PK PKR, LK LKR, NP NPR, MU MUR, TR TRY`),
);

function rowsOf(rows: string): [string, string][] {
  return rows.split(',').map((row): [string, string] => {
    const [key = '', value = ''] = row.trim().split(' ');
    return [key, value];
  });
}
