/** Bars drawn in percent of their row, so that they fit any width and any paper. What they say stands beside them or in a table. */
import type { ComponentChildren } from 'preact';
import type { Fill, Segment } from './segment.ts';

/** One picture to a screen reader: its label says what it shows and where the figures are. */
export function Chart({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="hub-chart" role="img" aria-label={label}>
      {children}
    </div>
  );
}

export function ChartRow({ name, value, children }: { name: string; value: string; children: ComponentChildren }) {
  return (
    <div class="hub-chart__row">
      <span class="hub-chart__name">{name}</span>
      <svg class="hub-chart__bar" width="100%" height="20" focusable="false">
        {children}
      </svg>
      <span class="hub-chart__value">{value}</span>
    </div>
  );
}

export function Bar({ fill, from, to }: Segment) {
  return <rect class={`hub-fill-${fill}`} x={percent(from)} width={percent(to - from)} y="2" height="16" />;
}

export function Mark({ at, kind = 'line' }: { at: number; kind?: 'line' | 'threshold' | 'before' }) {
  return <line class={`hub-mark-${kind}`} x1={percent(at)} x2={percent(at)} y1="0" y2="20" />;
}

export function Thread({ from, to }: Omit<Segment, 'fill'>) {
  return <line class="hub-mark-line" x1={percent(from)} x2={percent(to)} y1="10" y2="10" />;
}

export function Legend({ entries }: { entries: readonly (readonly [Fill, string])[] }) {
  return (
    <ul class="hub-legend" aria-hidden="true">
      {entries.map(([fill, name]) => (
        <li key={fill}>
          <svg width="16" height="16" focusable="false">
            <rect class={`hub-fill-${fill}`} width="16" height="16" />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
