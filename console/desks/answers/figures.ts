/** What is drawn and said of counted answers: no page, no line. */
import type { AnswerFiguresFieldsFragment, AnswerStatisticsQuery } from '../../../client-sdk/generated/graphql.ts';
import type { Fill, Segment } from '../../parts/segment.ts';

export type Figures = AnswerFiguresFieldsFragment;
export type Statistics = NonNullable<AnswerStatisticsQuery['answerStatistics']>;
export type CountryFigures = Statistics['countries'][number];

/** Drawn at most; the tables have all. */
export const drawnMax = 15;

/** Together as many as were asked. */
export const parts = {
  good: ({ answered, refused, late }) => answered + refused - late,
  late: ({ late }) => late,
  quiet: ({ waiting, overdue }) => waiting - overdue,
  bad: ({ overdue }) => overdue,
  ended: ({ failed, cancelled }) => failed + cancelled,
} as const satisfies Partial<Record<Fill, (figures: Figures) => number>>;
export type Part = keyof typeof parts;

export function segmentsOf(figures: Figures): Segment[] {
  let from = 0;
  return (Object.keys(parts) as Part[]).flatMap((fill) => {
    const to = from + (100 * parts[fill](figures)) / Math.max(1, figures.asked);
    const segment = { fill, from, to };
    from = to;
    return segment.to > segment.from ? [segment] : [];
  });
}

/** Per cent of what was asked that was answered; null where nothing was asked. */
export function answeredShare({ asked, answered, refused }: Figures): number | null {
  return asked === 0 ? null : Math.round((100 * (answered + refused)) / asked);
}

/** Per cent in time of all whose time is up or that were answered; null where no law sets a time, or none is up. */
export function inTimeShare({ inTime, late, overdue }: Figures): number | null {
  const measured = inTime + late + overdue;
  return measured === 0 ? null : Math.round((100 * inTime) / measured);
}

/** Days at the right edge of the drawing: a round number not below any that is drawn. */
export function daysAtEdge(countries: readonly CountryFigures[]): number {
  const longest = Math.max(1, ...countries.map(({ now, before }) => Math.max(now.ninetiethDays ?? 0, before.medianDays ?? 0)));
  const step = 10 ** Math.floor(Math.log10(longest));
  return [1, 2, 5, 10].map((times) => times * step).find((edge) => edge >= longest) ?? longest;
}

/** A country that is asked by two channels stands in two rows. */
export function rowName({ country, channel }: CountryFigures, channels: Readonly<Record<string, string>>): string {
  return `${country.name}, ${channels[channel] ?? channel}`;
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
