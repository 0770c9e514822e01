/**
 * Which foreign offences are serious enough to be put on the PNC for a foreign national (international.md 4.1: policy, the list itself was
 * not found). OURS, a first proposal by common category of Council Decision 2009/316/JHA: configuration, changed by a new version.
 */
export type Seriousness = 'SERIOUS' | 'OPERATOR_DECIDES' | 'NOT_SERIOUS';

export interface SeriousOffenceList {
  version: string;
  /** ISO 8601 full date; it holds until the next list's. */
  validFrom: string;
  serious: readonly string[];
  operatorDecides: readonly string[];
}

const chapter = (two: string, last: number) =>
  Array.from({ length: last + 1 }, (_, at) => `${two}${String(at).padStart(2, '0')} 00`);

export const seriousOffenceLists: readonly SeriousOffenceList[] = [
  {
    version: 'hub/2021',
    validFrom: '2021-01-01',
    // prettier-ignore
    serious: [
      ...chapter('01', 3), ...chapter('02', 3), ...chapter('03', 5), ...chapter('04', 8),
      '0501 00', '0502 00', '0503 00', '0504 00', '0701 00', '0704 00',
      '0801 00', '0802 00', '0803 00', '0804 00', '0808 00', '0809 00', '0814 00',
      '0901 00', '0902 00', '0903 00', '0908 00', '0909 00',
      '1001 00', '1002 00', '1003 00', '1008 00', '1009 00', '1010 00', '1011 00',
      '1611 00', '1703 00',
    ],
    // Domestic violence and arson may be grave or slight. An open category says too little, where a graver one stands below it.
    operatorDecides: [
      '0818 00',
      '1610 00',
      '0500 00',
      '0700 00',
      '0800 00',
      '0900 00',
      '1000 00',
      '1600 00',
      '1700 00',
      '2700 00',
    ],
  },
];
