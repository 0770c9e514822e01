/** Edit distance between sound keys that knows which letters are mistaken for each other; small words, so plain tables. */
const letterCount = 26;
const codeOf = (letter: string) => letter.charCodeAt(0) - 97;

interface Costs {
  /** left * 26 + right */
  swap: Float64Array;
  leftOnly: Float64Array;
  rightOnly: Float64Array;
  transpose: number;
}

const kinsfolk = [
  'bp',
  'dt',
  'gk',
  'kh',
  'gh',
  'gj',
  'sz',
  'sc',
  'cz',
  'ck',
  'vf',
  'bv',
  'mn',
  'ij',
  'jz',
  'cj',
  'pf',
  'ch',
  'lr',
];

function plainCosts(): Costs {
  const costs = {
    swap: new Float64Array(letterCount * letterCount).fill(1),
    leftOnly: new Float64Array(letterCount).fill(1),
    rightOnly: new Float64Array(letterCount).fill(1),
    transpose: 0.8,
  };
  for (let code = 0; code < letterCount; code += 1) costs.swap[code * letterCount + code] = 0;
  eachPair(['a', 'e', 'i', 'o', 'u'], (one, other) => setBoth(costs.swap, one, other, 0.45));
  for (const pair of kinsfolk) setBoth(costs.swap, pair.charAt(0), pair.charAt(1), 0.6);
  for (const vowel of 'aeiou') costs.leftOnly[codeOf(vowel)] = costs.rightOnly[codeOf(vowel)] = 0.55;
  costs.leftOnly[codeOf('h')] = costs.rightOnly[codeOf('h')] = 0.45;
  return costs;
}

/** Left was written without short vowels: the vowels of the right are guests, and a long vowel stands for several. */
function abjadCosts(): Costs {
  const costs = plainCosts();
  for (const vowel of 'aeou') costs.rightOnly[codeOf(vowel)] = 0.08;
  costs.rightOnly[codeOf('i')] = 0.12;
  for (const vowel of 'aiu') costs.leftOnly[codeOf(vowel)] = 0.3;
  costs.leftOnly[codeOf('h')] = 0.25;
  const stands: Readonly<Record<string, string>> = {
    u: 'ovw',
    i: 'eyj',
    a: 'eiou',
    b: 'pv',
    k: 'gcq',
    g: 'jk',
    f: 'vp',
    j: 'gc',
    s: 'cz',
    t: 'd',
    p: 'fb',
    h: 'k',
  };
  for (const [letter, sounds] of Object.entries(stands))
    for (const sound of sounds) costs.swap[codeOf(letter) * letterCount + codeOf(sound)] = 'aiu'.includes(letter) ? 0.1 : 0.3;
  return costs;
}

function setBoth(swap: Float64Array, one: string, other: string, cost: number): void {
  swap[codeOf(one) * letterCount + codeOf(other)] = cost;
  swap[codeOf(other) * letterCount + codeOf(one)] = cost;
}

function eachPair(letters: readonly string[], visit: (one: string, other: string) => void): void {
  for (const one of letters) for (const other of letters) if (one < other) visit(one, other);
}

const plain = plainCosts();
const guests = abjadCosts();
const longest = 24;
const width = longest + 1;
const table = new Float64Array(width * width);

/** Both as letter codes 0 to 25. Where one is an abjad it comes first. */
export function distance(left: Uint8Array, right: Uint8Array, leftIsAbjad: boolean): number {
  const costs = leftIsAbjad ? guests : plain;
  const rows = Math.min(left.length, longest);
  const columns = Math.min(right.length, longest);
  table[0] = 0;
  for (let row = 1; row <= rows; row += 1) table[row * width] = at(table, (row - 1) * width) + at(costs.leftOnly, left[row - 1]);
  for (let column = 1; column <= columns; column += 1)
    table[column] = at(table, column - 1) + at(costs.rightOnly, right[column - 1]);
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) table[row * width + column] = cheapest(left, right, row, column, costs);
  const start = !leftIsAbjad && isWrongStart(left, right) ? wrongStart : 0;
  return at(table, rows * width + columns) + start;
}

/** People get the first letter right: where it is another consonant the likeness is more often chance. */
const wrongStart = 0.5;
function isWrongStart(left: Uint8Array, right: Uint8Array): boolean {
  const [a, b] = [left[0] as number, right[0] as number];
  if (a === b || at(plain.swap, a * letterCount + b) < 1) return false;
  return !(a === right[1] && b === left[1]) && at(plain.leftOnly, a) + at(plain.leftOnly, b) > 1.05;
}

function cheapest(left: Uint8Array, right: Uint8Array, row: number, column: number, costs: Costs): number {
  const a = left[row - 1] as number;
  const b = right[column - 1] as number;
  const here = row * width + column;
  let best = at(table, here - width - 1) + at(costs.swap, a * letterCount + b);
  const dropped = at(table, here - width) + at(costs.leftOnly, a);
  if (dropped < best) best = dropped;
  const added = at(table, here - 1) + at(costs.rightOnly, b);
  if (added < best) best = added;
  if (row > 1 && column > 1 && a === right[column - 2] && b === left[row - 2]) {
    const turned = at(table, here - 2 * width - 2) + costs.transpose;
    if (turned < best) best = turned;
  }
  return best;
}

// The index is in range by construction.
const at = (values: Float64Array, index: number | undefined): number => values[index as number] as number;

export function codesOf(text: string): Uint8Array {
  return Uint8Array.from(text, codeOf);
}
