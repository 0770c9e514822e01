import { showDate } from '../../parts/dates.ts';
import { useStrings } from '../../strings/strings.ts';
import type { Line } from './application.ts';

/** As one reads it: day, offence, what was imposed, court. */
export function useEventName(): (line: Line) => string {
  const { language } = useStrings();
  return ({ on, offence, disposal, court, event }) =>
    [on && showDate(on, language), offence, disposal, court].filter(Boolean).join(', ') || event;
}
