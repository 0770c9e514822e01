import type { CodeTable } from './code-table.ts';

/**
 * Parameters of both annexes of Council Decision 2009/316/JHA, by the reference used in messages.
 */
export const ecrisParameters: CodeTable = {
  system: 'ECRIS_PARAMETER',
  version: '2009/316/JHA',
  language: 'en',
  // prettier-ignore
  rows: [
    ['LC-00-C', 'Completed act'],
    ['LC-00-A', 'Attempt or preparation'],
    ['LC-00-0', 'Non-transmitted element'],
    ['LP-00-M', 'Perpetrator'],
    ['LP-00-H', 'Aider and abettor or instigator/organiser, conspirator'],
    ['LP-00-0', 'Non-transmitted element'],
    ['N-00-0', 'Penalty'],
    ['N-00-M', 'Measure'],
    ['S-00-A', 'Suspended penalty/measure'],
    ['S-00-B', 'Partially suspended penalty/measure'],
    ['S-00-C', 'Suspended penalty/measure with probation/supervision'],
    ['S-00-D', 'Partially suspended penalty/measure with probation/supervision'],
    ['DCH-00-E', 'Conversion of penalty/measure'],
    ['SAT-00-F', 'Alternative penalty/measure imposed as principal penalty'],
    ['SAT-00-G', 'Alternative penalty/measure imposed initially in case of non-respect of the principal penalty'],
    ['DCH-00-H', 'Revocation of suspended penalty/measure'],
    ['DCH-00-I', 'Subsequent formation of an overall penalty'],
    ['DCH-00-J', 'Interruption of enforcement/postponement of penalty/measure'],
    ['DCH-00-K', 'Remission of the penalty'],
    ['DCH-00-L', 'Remission of suspended penalty'],
    ['DCH-00-N', 'End of penalty'],
    ['DCH-00-O', 'Pardon'],
    ['DCH-00-P', 'Amnesty'],
    ['DCH-00-Q', 'Release on parole'],
    ['DCH-00-R', 'Rehabilitation'],
    ['N-00-Z', 'Nature not known'],
    ['S-00-Z', 'Type of suspension not known'],
  ],
};
