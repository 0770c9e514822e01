/**
 * Currencies as messages write them, `CX-00-<ISO numeric>-<alpha-3>` (ISO 4217). The ones the Member States and their neighbours use,
 * and the ones they used before: a fine of 1998 was imposed in marks. `CX-00-999-XXX` stands for none.
 */

/** alpha-3 and numeric run together; the second line has been withdrawn. */
const rows = (
  'EUR978 GBP826 BGN975 CZK203 DKK208 HUF348 PLN985 RON946 SEK752 USD840 CHF756 NOK578 ISK352 TRY949 UAH980 RUB643 MDL498 RSD941 ALL008 BAM977 MKD807 GEL981 AMD051 AZN944 BYN933 ' +
  'ATS040 BEF056 BGL100 CYP196 DEM276 EEK233 ESP724 FIM246 FRF250 GRD300 HRK191 IEP372 ITL380 LTL440 LUF442 LVL428 MTL470 NLG528 PTE620 ROL642 SIT705 SKK703 CSD891 YUM891 TRL792 CSK200 DDM278'
).split(' ');

const referenceByCode = new Map(rows.map((row) => [row.slice(0, 3), `CX-00-${row.slice(3)}-${row.slice(0, 3)}`]));

/** Reference of an alpha-3 code; undefined for one that is not in the table. */
export function currencyReference(code: string): string | undefined {
  return referenceByCode.get(code);
}

/** alpha-3 code of a reference, also of one that is not in our table; undefined for the code that stands for no currency. */
export function currencyOfReference(reference: string): string | undefined {
  const code = reference.slice(-3);
  return code === 'XXX' ? undefined : code;
}

export const currencyCodes: readonly string[] = [...referenceByCode.keys()];
