/** The design systems' components as this console uses them. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { HubError } from '../../client-sdk/hub-error.ts';
import { go } from '../shell/router.ts';
import { useStrings } from '../strings/strings.ts';
import type { Asked } from './use-asked.ts';

/** The page's name in its heading and in the window's title. The heading takes the focus when one comes here from another place. */
export function Heading({ children, caption }: { children: string; caption?: string | undefined }) {
  const { t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    pageTitle = `${children} - ${t.service}`;
    showTitle();
  }, [children, t]);
  useLayoutEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) heading.current?.focus();
  }, []);
  return (
    <>
      {caption && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l hub-word" tabIndex={-1} ref={heading}>
        {children}
      </h1>
    </>
  );
}

let pageTitle = '';
let unread = 0;

/** The count stands first: it is what a narrow tab shows. */
export function countInTitle(count: number): void {
  unread = count;
  showTitle();
}

function showTitle(): void {
  document.title = unread > 0 ? `(${unread}) ${pageTitle}` : pageTitle;
}

interface LinkProps {
  to: string;
  children: ComponentChildren;
  current?: boolean;
  /** Done before one is there. */
  first?(): void;
}

export function Link({ to, children, current = false, first }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    first?.();
    go(to);
  };
  return (
    <a class="govuk-link" href={to} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

const tones = {
  good: 'govuk-tag--green',
  bad: 'govuk-tag--red',
  open: 'govuk-tag--blue',
  quiet: 'govuk-tag--grey',
  late: 'govuk-tag--orange',
} as const;
export type Tone = keyof typeof tones;

export function Tag({ tone = 'open', children }: { tone?: Tone; children: ComponentChildren }) {
  return <strong class={`govuk-tag ${tones[tone]}`}>{children}</strong>;
}

const toneByStatus: Readonly<Record<string, Tone>> = {
  ANSWERED: 'good',
  ACCEPTED: 'good',
  ENTERED: 'good',
  UP: 'good',
  VALID: 'good',
  REVOKED: 'bad',
  SUPERSEDED: 'quiet',
  REFUSED: 'bad',
  FAILED: 'bad',
  ENTRY_FAILED: 'bad',
  DOWN: 'bad',
  DEGRADED: 'late',
  PAUSED: 'late',
  DRAINING: 'late',
  CANCELLED: 'quiet',
  WITHDRAWN: 'quiet',
  DROPPED: 'quiet',
  REPLACED: 'quiet',
};

export function toneOf(status: string): Tone {
  return toneByStatus[status] ?? 'open';
}

/** Wide tables scroll by themselves, so that the page never does; the keyboard reaches them, too. */
export function Table({ caption, head, children }: { caption: string; head: readonly string[]; children: ComponentChildren }) {
  const { t } = useStrings();
  return (
    <div class="hub-scroll" tabIndex={0} role="region" aria-label={t.common.table(caption)}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-visually-hidden">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((name) => (
              <th scope="col" class="govuk-table__header" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">{children}</tbody>
      </table>
    </div>
  );
}

export function Cell({ children }: { children: ComponentChildren }) {
  return <td class="govuk-table__cell">{children}</td>;
}

/** Facts in two columns; what nobody told is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div class="govuk-summary-list__row" key={name}>
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value hub-word">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Shows what was asked for, that it is under way, or that it failed and what to do. */
export function Shown<Value>({ asked, children }: { asked: Asked<Value>; children: (value: Value) => ComponentChildren }) {
  const { t } = useStrings();
  return (
    <>
      {asked.failure && <Failure failure={asked.failure} again={asked.again} />}
      {asked.value !== undefined ? (
        children(asked.value)
      ) : (
        <p class="govuk-body" role="status">
          {asked.failure ? '' : t.common.loading}
        </p>
      )}
    </>
  );
}

function Failure({ failure, again }: { failure: HubError; again(): void }) {
  const { t } = useStrings();
  return (
    <div class="govuk-inset-text" role="alert">
      <p class="govuk-body">
        {t.common.failed}: {failure.message}
      </p>
      {failure.traceId && (
        <p class="govuk-body-s hub-word">
          {t.common.trace} {failure.traceId}
        </p>
      )}
      <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>
        {t.common.again}
      </button>
    </div>
  );
}

/** Takes the focus where what had it is gone, e.g. the form whose end it tells of. */
export function Note({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div class="govuk-inset-text hub-note" role="status" tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}

export function Missing() {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.common.notFound}</Heading>
      <p class="govuk-body">{t.common.notFoundBody}</p>
    </>
  );
}
