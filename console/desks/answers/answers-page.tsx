/** How often and how fast countries answer, beside as many days before. */
import { useState } from 'preact/hooks';
import { DateField } from '../../parts/date-field.tsx';
import { dateOf, noDate } from '../../parts/date-parts.ts';
import { showDate } from '../../parts/dates.ts';
import { ErrorSummary, Select, type Issue } from '../../parts/form.tsx';
import { Heading, Shown } from '../../parts/parts.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import type { Statistics } from './figures.ts';
import { Overview } from './overview.tsx';
import { Rates } from './rates.tsx';
import { Times } from './times.tsx';

interface Period {
  days: number;
  to?: string;
}

export function AnswersPage({ viewer }: PlaceProps) {
  const { t, language } = useStrings();
  const [period, setPeriod] = useState<Period>({ days: 90 });
  const asked = useAsked(() => hub.answerStatistics({ ...period, language }), [period, language]);
  return (
    <>
      <Choose choose={setPeriod} />
      <p class="govuk-body">{viewer.organisation.code === '89' ? t.answers.ofAll : t.answers.ofForce}</p>
      <Shown asked={asked}>{(statistics) => statistics && <Answered statistics={statistics} />}</Shown>
    </>
  );
}

const lengths = [30, 90, 365];

function Choose({ choose }: { choose(period: Period): void }) {
  const { t } = useStrings();
  const [days, setDays] = useState('90');
  const [to, setTo] = useState(noDate);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const show = (event: Event) => {
    event.preventDefault();
    const day = dateOf(to);
    if (day === null || (day !== undefined && day.length < 10)) return setIssues([{ field: 'to', message: t.raise.badDate }]);
    setIssues([]);
    choose({ days: Number(days), ...(day ? { to: day } : {}) });
  };
  const options = lengths.map((length) => ({ value: String(length), label: t.answers.days(length) }));
  return (
    <>
      <ErrorSummary issues={issues} />
      <Heading>{t.answers.title}</Heading>
      <form class="hub-choose" noValidate onSubmit={show}>
        <Select id="days" label={t.answers.period} issues={issues} options={options} value={days} set={setDays} />
        <DateField id="to" label={t.answers.to} hint={t.answers.toHint} issues={issues} value={to} set={setTo} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t.answers.show}
        </button>
      </form>
    </>
  );
}

function Answered({ statistics }: { statistics: Statistics }) {
  const { t, language } = useStrings();
  const { from, to, countries } = statistics;
  return (
    <>
      <div role="status">
        <h2 class="govuk-heading-m">{t.answers.between(showDate(from, language), showDate(to, language))}</h2>
      </div>
      {countries.length === 0 ? (
        <p class="govuk-body">{t.answers.empty}</p>
      ) : (
        <>
          <Overview statistics={statistics} />
          <Rates statistics={statistics} />
          <Times statistics={statistics} />
        </>
      )}
    </>
  );
}
