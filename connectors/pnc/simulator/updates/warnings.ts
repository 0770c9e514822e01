/** Lines that go with an update that was made. */
import type { Case, HeldDisposal, Nominal } from '../nominal.ts';
import { checkNameOf, shortPncId } from './amendment.ts';

/** Ours: the public list of what is recordable is a statute, not a table. RT88191 (no insurance) is named in the public logs. */
const nonRecordable: ReadonlySet<string> = new Set(['RT88191', 'RR84042', 'RR84043', 'RT88026']);
const prison: ReadonlySet<string> = new Set(['1002', '1003', '1007', '1022', '1024']);
const deceased = '2065';

export function warnings(nominal: Nominal, courtCase: Case, added: readonly HeldDisposal[]): string[] {
  const whose = `PNCID/CHECKNAME: ${shortPncId(nominal.pncId)} ${checkNameOf(nominal)}`;
  return [
    ...(isOnlyMinor(courtCase)
      ? [`I5069 - WARNING - COURT CASE ${courtCase.reference} ON RECORD ${whose} CONTAINS ONLY NON-RECORDABLE OFFENCES`]
      : []),
    ...(added.some(({ code }) => code === deceased) ? [`I5116 - WARNING - NO DEATH MARKER ON ${whose}`] : []),
  ];
}

/** Non-recordable offences should not stand on their own unless they led to prison. */
function isOnlyMinor({ offences }: Case): boolean {
  const minor = offences.every(({ cjsCode }) => nonRecordable.has(cjsCode));
  return minor && !offences.some(({ disposals }) => disposals.some(({ code }) => prison.has(code)));
}
