/** Published figures of peers on the same sets; see the sources in docs/decisions beside the matcher's. */
export const published: Readonly<Record<string, string>> = {
  hist50k: 'Splink .757, GoldenMatch .827 (all fields)',
  fake1000: 'Splink .862 (all fields)',
  febrl1: 'recordlinkage guide: recall at most .63 (all fields)',
  febrl3: 'Splink .995 (all fields), GoldenMatch .996 (all fields)',
  febrl4: 'Splink .9998 (all fields), GoldenMatch PPRL .924',
  rldata500: 'fastLink: no errors (not reproduced by its own tracker)',
  nk_cases: 'OpenSanctions logic-v2 .777',
  everypol: 'MoJ Core Person Record weights .914',
  un_alias: 'MoJ Core Person Record weights .539',
};
