/** Every code table the hub renders, in one list: the database is filled from it and no code stays without a label. */
import { cjsInchoateOffences } from './cjs-inchoate.ts';
import { cjsOffences } from './cjs-offences.ts';
import type { CodeTable } from './code-table.ts';
import { ecrisInFrench } from './ecris-french.ts';
import { ecrisOffences } from './ecris-offences.ts';
import { ecrisParameters } from './ecris-parameters.ts';
import { ecrisSanctions } from './ecris-sanctions.ts';
import { identifierSchemes } from './identifier-schemes.ts';
import { lawfulBases } from './lawful-bases.ts';
import { notificationReasons } from './notification-reasons.ts';
import { pncDisposals } from './pnc-disposals.ts';
import { pncQualifiers } from './pnc-qualifiers.ts';
import { searchCoverage } from './search-coverage.ts';
import { purposes } from './purposes.ts';

export const codeTables: readonly CodeTable[] = [
  ecrisOffences,
  ecrisSanctions,
  ecrisParameters,
  ...ecrisInFrench,
  cjsOffences,
  cjsInchoateOffences,
  pncDisposals,
  pncQualifiers,
  purposes,
  identifierSchemes,
  lawfulBases,
  notificationReasons,
  searchCoverage,
];
