/** An entry as a record of the daily activity file. */
import type { ActivityRecord } from '../../wire/activity-file.ts';
import { printNominal } from '../print.ts';
import type { Recorded } from './recorded.ts';

export function fileRecord({ change, number, recordedOn, nominal }: Recorded): ActivityRecord {
  const { pncId, fileName, cro, birthDate, sex, birthTown, birthCountry, nationalities, aliases } = nominal;
  const [nationality1, nationality2, nationality3] = nationalities;
  const segments = printNominal(nominal);
  return {
    change: { change, number, recordedOn, pncId },
    person: {
      ...{ fileName, cro, birthDate, sex, birthTown, birthCountry, nationality1, nationality2, nationality3 },
      aliases: aliases.length,
    },
    aliases: segments.flatMap((segment) => (segment.tag === 'ALS' ? [segment.fields] : [])),
    courtCase: segments.filter(({ tag }) => tag !== 'PI1' && tag !== 'ALS'),
  };
}
