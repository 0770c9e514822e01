import { Bar, Chart, ChartRow, Legend } from '../../parts/bars.tsx';
import { Cell, Table } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { answeredShare, drawnMax, parts, rowName, segmentsOf, type Figures, type Part, type Statistics } from './figures.ts';

/** How often they answer. */
export function Rates({ statistics: { now, before, countries } }: { statistics: Statistics }) {
  const { t } = useStrings();
  const drawn = countries.filter(({ now: { asked } }) => asked > 0).slice(0, drawnMax);
  return (
    <>
      <h3 class="govuk-heading-s">{t.answers.rates}</h3>
      <Legend entries={(Object.keys(parts) as Part[]).map((part) => [part, t.answers.parts[part]])} />
      <Chart label={t.answers.ratesChart}>
        {drawn.map((each) => (
          <ChartRow
            key={rowName(each, t.codes.channel)}
            name={rowName(each, t.codes.channel)}
            value={`${answeredShare(each.now)}%`}
          >
            {segmentsOf(each.now).map((segment) => (
              <Bar key={segment.fill} {...segment} />
            ))}
          </ChartRow>
        ))}
      </Chart>
      <Table caption={t.answers.rates} head={headOf(t.answers)}>
        {countries.map((each) => (
          <Row key={rowName(each, t.codes.channel)} name={rowName(each, t.codes.channel)} now={each.now} before={each.before} />
        ))}
        <Row name={t.answers.together} now={now} before={before} />
      </Table>
    </>
  );
}

function headOf(t: ReturnType<typeof useStrings>['t']['answers']): string[] {
  return [t.country, t.asked, t.answered, t.refused, t.failed, t.cancelled, t.waiting, t.overdue, t.shareAnswered, t.shareBefore];
}

function Row({ name, now, before }: { name: string; now: Figures; before: Figures }) {
  const { t } = useStrings();
  const per = (share: number | null) => (share === null ? t.answers.none : `${share}%`);
  const { asked, answered, refused, failed, cancelled, waiting, overdue } = now;
  const counts = { asked, answered, refused, failed, cancelled, waiting, overdue };
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name}
      </th>
      {Object.entries(counts).map(([figure, count]) => (
        <Cell key={figure}>{count}</Cell>
      ))}
      <Cell>{per(answeredShare(now))}</Cell>
      <Cell>{per(answeredShare(before))}</Cell>
    </tr>
  );
}
