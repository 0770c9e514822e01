/** What the law and the published arrangements say of countries, written down for the proof alone: nothing of it is read from the hub. */

/** Told by treaty (TCA, Part Three Title IX). */
export const memberStates = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
/** Territories, and the State whose register theirs is. */
export const territories: Readonly<Record<string, string>> = { AX: 'FI', RE: 'FR', YT: 'FR', GL: 'DK' };
/** Told by arrangement, as the installation's list of arrangements has it. */
export const byArrangement = 'AU CA CH JM NO NZ UA US'.split(' ');
/** Nothing asks for it. */
export const withoutArrangement = 'BR CN GH IN NG PK TR VN'.split(' ');
export const withoutChannel = ['KP'];
export const home = ['GB', 'IM', 'JE'];
/** What clerks have typed that is no country. */
export const unreadable = ['XXX', 'UNK', 'YUG', 'EUR'];
