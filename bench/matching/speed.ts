/** Comparisons of prepared records a second on one core: invented persons, candidates as the keys bring them together. Usage: node bench/matching/speed.ts */
import { blockingKeys } from '../../server/person/matching/blocking.ts';
import { candidatePairs } from '../../server/person/matching/candidates.ts';
import { compare } from '../../server/person/matching/compare.ts';
import { frozenModel } from '../../server/person/matching/frozen.ts';
import { prepare } from '../../server/person/matching/prepare.ts';
import type { WrittenRecord } from '../../server/person/matching/record.ts';

const given =
  'James Mary Piotr Katarzyna Mohammed Fatima Olena Andrei Ionut Maria Luca Sofia Marek Jana Georgi Elena Yusuf Aisha John Sarah'.split(
    ' ',
  );
const roots =
  'Ash Thack Dvor Novo Sukho Kowal Ghamra Mizra Ferre Carra Lind Hoek Muel Stoy Petre Ione Zaid Bren Okon Patel'.split(' ');
const endings = 'worth eray sky tny rukov ski wi hi ira sco qvist stra ler chev scu sco an nan kwo son'.split(' ');
const towns = 'Leeds Gdańsk Brno Plovdiv Cluj Turin Kyiv Mosul Lyon Derby'.split(' ');

function* persons(count: number): Generator<WrittenRecord> {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const of = (list: readonly string[]) => list[next(list.length)] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  for (let person = 0; person < count; person += 1)
    yield {
      names: [{ given: of(given), family: of(roots) + of(endings) }],
      births: [`${1940 + next(65)}-${two(1 + next(12))}-${two(1 + next(28))}`],
      sex: next(2) === 0 ? 'male' : 'female',
      birthPlaces: [of(towns)],
      nationalities: ['GB'],
    };
}

const records = [...persons(12_000)].map((record) => prepare(record, frozenModel, 2026));
const pairs = [...candidatePairs(records.map(blockingKeys), () => true)];
let sum = 0;
const once = () => {
  const before = process.cpuUsage();
  for (const [left, right] of pairs) sum += compare(records[left]!, records[right]!, frozenModel).bits;
  const { user, system } = process.cpuUsage(before);
  return pairs.length / ((user + system) / 1e6);
};
once();
const rates = [once(), once(), once()].sort((a, b) => a - b);
console.log(
  `${pairs.length} candidate pairs of ${records.length} records: ${Math.round(rates[1] ?? 0)} comparisons a second of processor time (checksum ${sum.toFixed(0)})`,
);
