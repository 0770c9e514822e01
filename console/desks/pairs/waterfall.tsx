/** What speaks for two being one and what against it: drawn, and as a table. */
import { Bar, Chart, ChartRow, Legend, Mark } from '../../parts/bars.tsx';
import { Cell, Table } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { scaleOf, signed, stepsOf, type Bands, type Evidence, type Scale, type Step } from './steps.ts';

export interface Weighed {
  /** As it counts: held back, less than the sum. */
  score: number;
  evidence: readonly Evidence[];
  contradictions: readonly string[];
  holds: readonly string[];
  bands: Bands | null;
}

export function Waterfall({ weighed }: { weighed: Weighed }) {
  const { t } = useStrings();
  const steps = stepsOf(weighed.evidence);
  const scale = scaleOf(steps, weighed.bands);
  const sum = steps.at(-1)?.after ?? 0;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.pairs.weights}</h2>
      <p class="govuk-body">{t.pairs.weightsLead}</p>
      <Legend
        entries={[
          ['for', t.pairs.speaksFor],
          ['against', t.pairs.speaksAgainst],
        ]}
      />
      <Chart label={t.pairs.chart(signed(sum))}>
        {steps.map((step) => (
          <StepRow key={step.field} step={step} scale={scale} bands={weighed.bands} />
        ))}
        <ChartRow name={t.pairs.sum} value={signed(sum)}>
          <Bar fill="ended" {...between(scale, 0, sum)} />
          <Thresholds scale={scale} bands={weighed.bands} />
        </ChartRow>
      </Chart>
      <Steps steps={steps} />
      <Verdict weighed={weighed} sum={sum} />
    </section>
  );
}

function between(scale: Scale, one: number, other: number) {
  const [from, to] = [scale.at(one), scale.at(other)];
  return from < to ? { from, to } : { from: to, to: from };
}

function useStepName() {
  const { t } = useStrings();
  return ({ field, level }: Evidence) => `${wordOf(t.pairs.fields, field)}: ${wordOf(t.pairs.levels, level)}`;
}

function StepRow({ step, scale, bands }: { step: Step; scale: Scale; bands: Bands | null }) {
  const nameOf = useStepName();
  return (
    <ChartRow name={nameOf(step)} value={signed(step.bits)}>
      <Bar fill={step.bits < 0 ? 'against' : 'for'} {...between(scale, step.before, step.after)} />
      <Thresholds scale={scale} bands={bands} />
    </ChartRow>
  );
}

function Thresholds({ scale, bands }: { scale: Scale; bands: Bands | null }) {
  if (!bands) return null;
  return (
    <>
      <Mark kind="threshold" at={scale.at(bands.review)} />
      <Mark kind="threshold" at={scale.at(bands.join)} />
    </>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useStrings();
  return (
    <Table caption={t.pairs.weights} head={[t.pairs.fact, t.pairs.found, t.pairs.weight, t.pairs.sum]}>
      {steps.map(({ field, level, bits, after }) => (
        <tr class="govuk-table__row" key={field}>
          <th scope="row" class="govuk-table__header">
            {wordOf(t.pairs.fields, field)}
          </th>
          <Cell>{wordOf(t.pairs.levels, level)}</Cell>
          <Cell>{signed(bits)}</Cell>
          <Cell>{signed(after)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

function Verdict({ weighed, sum }: { weighed: Weighed; sum: number }) {
  const { t } = useStrings();
  const { score, bands, holds, contradictions } = weighed;
  const isHeldBack = Math.abs(score - sum) >= 0.05;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {bands && <li>{t.pairs.bands(String(bands.review), String(bands.join))}</li>}
      {isHeldBack && <li>{t.pairs.counts(signed(score))}</li>}
      {contradictions.map((each) => (
        <li key={each}>{t.pairs.contradicts(wordOf(t.pairs.fields, each))}</li>
      ))}
      {holds.map((each) => (
        <li key={each}>{wordOf(t.pairs.holds, each)}</li>
      ))}
    </ul>
  );
}
