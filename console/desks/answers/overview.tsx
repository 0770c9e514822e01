import { showDate } from '../../parts/dates.ts';
import { Cell, Table } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { answeredShare, dayBefore, inTimeShare, type Figures, type Statistics } from './figures.ts';

/** The few figures one asks for first. */
export function Overview({ statistics: { now, before, from, beforeFrom } }: { statistics: Statistics }) {
  const { t, language } = useStrings();
  const per = (share: number | null) => (share === null ? t.answers.none : `${share}%`);
  const days = (count: number | null) => (count === null ? t.answers.none : t.answers.inDays(count));
  const rows: [string, (figures: Figures) => string | number][] = [
    [t.answers.asked, ({ asked }) => asked],
    [t.answers.shareAnswered, (figures) => per(answeredShare(figures))],
    [t.answers.shareInTime, (figures) => per(inTimeShare(figures))],
    [t.answers.half, ({ medianDays }) => days(medianDays)],
    [t.answers.nineOfTen, ({ ninetiethDays }) => days(ninetiethDays)],
  ];
  const earlier = t.answers.between(showDate(beforeFrom, language), showDate(dayBefore(from), language));
  return (
    <Table caption={t.answers.overview} head={[t.answers.figure, t.answers.theseDays, earlier]}>
      {rows.map(([name, of]) => (
        <tr class="govuk-table__row" key={name}>
          <th scope="row" class="govuk-table__header">
            {name}
          </th>
          <Cell>{of(now)}</Cell>
          <Cell>{of(before)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
