import { Bar, Chart, ChartRow, Legend, Mark, Thread } from '../../parts/bars.tsx';
import { Cell, Table } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { daysAtEdge, drawnMax, inTimeShare, rowName, type CountryFigures, type Figures, type Statistics } from './figures.ts';

/** How fast they answer: half of the answers lie within the bar, nine of ten within the line. */
export function Times({ statistics: { now, before, countries } }: { statistics: Statistics }) {
  const { t } = useStrings();
  const drawn = countries.filter((each) => each.now.medianDays !== null).slice(0, drawnMax);
  const edge = daysAtEdge(drawn);
  return (
    <>
      <h3 class="govuk-heading-s">{t.answers.times}</h3>
      <Legend
        entries={[
          ['for', t.answers.half],
          ['ended', t.answers.nineOfTen],
          ['before', t.answers.halfBefore],
        ]}
      />
      <Chart label={t.answers.timesChart(edge)}>
        {drawn.map((each) => (
          <Time key={rowName(each, t.codes.channel)} each={each} edge={edge} />
        ))}
      </Chart>
      <Table
        caption={t.answers.times}
        head={[
          ...[t.answers.country, t.answers.settled, t.answers.inTime, t.answers.late, t.answers.shareInTime],
          ...[t.answers.half, t.answers.nineOfTen, t.answers.halfBefore, t.answers.nineOfTenBefore],
        ]}
      >
        {countries.map((each) => (
          <Row key={rowName(each, t.codes.channel)} name={rowName(each, t.codes.channel)} now={each.now} before={each.before} />
        ))}
        <Row name={t.answers.together} now={now} before={before} />
      </Table>
    </>
  );
}

function Time({ each, edge }: { each: CountryFigures; edge: number }) {
  const { t } = useStrings();
  const at = (days: number | null) => (100 * (days ?? 0)) / edge;
  const { medianDays, ninetiethDays } = each.now;
  return (
    <ChartRow name={rowName(each, t.codes.channel)} value={t.answers.inDays(medianDays ?? 0)}>
      <Bar fill="for" from={0} to={at(medianDays)} />
      <Thread from={at(medianDays)} to={at(ninetiethDays)} />
      <Mark at={at(ninetiethDays)} />
      {each.before.medianDays !== null && <Mark at={at(each.before.medianDays)} kind="before" />}
    </ChartRow>
  );
}

function Row({ name, now, before }: { name: string; now: Figures; before: Figures }) {
  const { t } = useStrings();
  const days = (count: number | null) => (count === null ? t.answers.none : t.answers.inDays(count));
  const share = inTimeShare(now);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name}
      </th>
      <Cell>{now.answered + now.refused}</Cell>
      <Cell>{now.inTime}</Cell>
      <Cell>{now.late}</Cell>
      <Cell>{share === null ? t.answers.none : `${share}%`}</Cell>
      <Cell>{days(now.medianDays)}</Cell>
      <Cell>{days(now.ninetiethDays)}</Cell>
      <Cell>{days(before.medianDays)}</Cell>
      <Cell>{days(before.ninetiethDays)}</Cell>
    </tr>
  );
}
