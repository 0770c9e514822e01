/** A conviction from abroad as the charges and disposals of a PNC court case. Pure. */
import { ecrisSanctions } from '../../../schema/codes/ecris-sanctions.ts';
import type { PncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type { Conviction, Offence, Sanction } from '../../../connectors/contract/canonical.ts';
import type { Disposal, ResultedCharge } from '../../../connectors/contract/register.ts';

export type NotEnterable = 'DECISION_DATE_MISSING' | 'OFFENCE_DATE_MISSING';

interface Entered {
  offence: Offence;
  cjsCode: string;
}

/** `cjsCodes` by the offences' `localId`; an offence without one is not entered. */
export function chargesOf(
  conviction: Conviction,
  cjsCodes: ReadonlyMap<string, string>,
  { disposals }: PncEntryRules,
): ResultedCharge[] | NotEnterable {
  const entered = conviction.offences.flatMap((offence): Entered[] => {
    const cjsCode = cjsCodes.get(offence.localId);
    return cjsCode ? [{ offence, cjsCode }] : [];
  });
  if (conviction.decidedOn?.length !== 10) return 'DECISION_DATE_MISSING';
  if (entered.some(({ offence }) => offence.startedOn?.length !== 10)) return 'OFFENCE_DATE_MISSING';
  return entered.map(({ offence, cjsCode }, at) => ({
    cjsCode,
    startedOn: offence.startedOn ?? '',
    ...(offence.endedOn?.length === 10 ? { endedOn: offence.endedOn } : {}),
    plea: 'NO PLEA TAKEN',
    adjudication: 'GUILTY',
    disposals: disposalsFor(at, entered, conviction.sanctions, disposals),
  }));
}

/** A sanction for several offences stands at the first of them, and the others say so: entered at each, it would count several times. */
function disposalsFor(
  at: number,
  entered: readonly Entered[],
  sanctions: readonly Sanction[],
  codes: PncEntryRules['disposals'],
): Disposal[] {
  const found = sanctions.flatMap((sanction) => {
    const places = placesOf(sanction, entered);
    if (!places.includes(at)) return [];
    const [first = 0] = places;
    if (first !== at) return [inWords(codes.other, `SENTENCED TOGETHER WITH CHARGE ${first + 1}`)];
    return [disposalOf(sanction, codes)];
  });
  return found.length > 0 ? found : [inWords(codes.other, 'NO SENTENCE STATED')];
}

/** Of the offences entered; a sanction that names none was imposed for all. */
function placesOf({ offences }: Sanction, entered: readonly Entered[]): number[] {
  return entered.flatMap(({ offence }, at) => (offences.length === 0 || offences.includes(offence.localId) ? [at] : []));
}

const imprisonment = '1001';
const life = '1002';

export function disposalOf(sanction: Sanction, codes: PncEntryRules['disposals']): Disposal {
  const { category, suspension } = sanction;
  const isPlain = category.system === ecrisSanctions.system && !suspension;
  if (isPlain && category.code === life) return { code: codes.imprisonment, duration: 'Y999', qualifiers: [] };
  const duration = isPlain && category.code === imprisonment ? quantityOf(sanction.sentenced) : undefined;
  return duration ? { code: codes.imprisonment, duration, qualifiers: [] } : inWords(codes.other, wordsFor(sanction));
}

/** `P2Y` as Y2; undefined for what one unit cannot say exactly. */
export function quantityOf(duration: string | undefined): string | undefined {
  const parts = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,3})D)?$/.exec(duration ?? '');
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1, 5).map((digits) => Number(digits ?? 0));
  const candidates: [string, number, boolean][] = [
    ['Y', years, months + weeks + days === 0],
    ['M', years * 12 + months, weeks + days === 0],
    ['W', weeks, years + months + days === 0],
    ['D', days, years + months + weeks === 0],
  ];
  const found = candidates.find(([, count, isExact]) => isExact && count > 0 && count <= 999);
  return found && `${found[0]}${found[1]}`;
}

const textMax = 64;

function inWords(code: string, text: string): Disposal {
  return { code, qualifiers: [], text: text.toUpperCase().slice(0, textMax) };
}

const labels = new Map(ecrisSanctions.rows);

/** What it is in the common table, and its measure. */
function wordsFor({ category, sentenced, suspendedFor, suspension, fine }: Sanction): string {
  const label = labels.get(category.code) ?? `sanction ${category.code}`;
  const measure = [
    sentenced && `${sentenced}`,
    suspension && `suspended${suspendedFor ? ` ${suspendedFor}` : ''}`,
    fine && `${fine.count > 1 ? `${fine.count} x ` : ''}${fine.amount}${fine.currency ? ` ${fine.currency}` : ''}`,
  ].filter(Boolean);
  // The measure is what two sentences differ in: the label gives way.
  const tail = measure.length > 0 ? ` ${measure.join(' ')}` : '';
  return `${label.slice(0, Math.max(textMax - tail.length, 0))}${tail}`;
}
