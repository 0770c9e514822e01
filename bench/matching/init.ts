import { writeFileSync } from 'node:fs';
import { learnFrequencies } from './learn-frequencies.ts';
const f = learnFrequencies('/work/shared/reference/matching');
console.log(Object.keys(f).length, Object.entries(f).slice(0, 60).map(([k, v]) => k + ' ' + v).join(', '));
writeFileSync('server/person/matching/frequencies.json', JSON.stringify(f));
