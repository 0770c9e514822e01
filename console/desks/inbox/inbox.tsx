/** What has arrived, newest first, as it arrives. */
import { useState } from 'preact/hooks';
import type { Arrival, StreamState } from '../../../client-sdk/feed.ts';
import { showClock, showTime } from '../../parts/dates.ts';
import { Cell, Heading, Link, Note, Table, Tag } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox, lineEnded, markRead } from '../../shell/inbox.ts';
import { presentSince } from '../../shell/presence.ts';
import { isQuiet, missedIn, unreadIn, type Entry, type Inbox } from '../../shell/inbox-state.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { isOfUnit, worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf, placeOf } from '../names.ts';

export const inboxDesk: Desk = { path: '/', nav: 'inbox', isFor: worksOnCases, Page: InboxPage };

const shownMax = 100;

function InboxPage({ viewer }: PlaceProps) {
  const { t } = useStrings();
  const state = useStore(inbox);
  const [showsAll, setShowsAll] = useState(false);
  const names = useNames(state);
  const entries = state.entries.filter(({ arrival }) => showsAll || !isQuiet(arrival));
  const unread = unreadIn(state);
  return (
    <>
      <Heading>{t.inbox.title}</Heading>
      <p class="govuk-body">{t.inbox.lead}</p>
      <Line state={state} />
      <Missed state={state} />
      <p class="govuk-body">
        <strong>{t.inbox.unread(unread)}</strong>
      </p>
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-!-margin-bottom-4">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id="shows-all"
            type="checkbox"
            checked={showsAll}
            onChange={({ currentTarget }) => setShowsAll(currentTarget.checked)}
          />
          <label class="govuk-label govuk-checkboxes__label" for="shows-all">
            {t.inbox.all}
          </label>
        </div>
      </div>
      {unread > 0 && (
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => markRead()}>
          {t.inbox.markAll}
        </button>
      )}
      {entries.length === 0 ? (
        <p class="govuk-body">{t.inbox.empty}</p>
      ) : (
        <Table
          caption={t.inbox.caption}
          head={[t.common.when, t.inbox.what, t.common.country, t.common.person, t.common.reference]}
        >
          {entries.slice(0, shownMax).map((entry) => (
            <Row key={entry.arrival.id} entry={entry} names={names} isUnit={isOfUnit(viewer)} />
          ))}
        </Table>
      )}
    </>
  );
}

const lineClass: Readonly<Record<StreamState, string>> = {
  connecting: 'hub-line hub-line--connecting',
  live: 'hub-line',
  reconnecting: 'hub-line hub-line--reconnecting',
  resumed: 'hub-line',
};

function Line({ state: { line, lineSince } }: { state: Inbox }) {
  const { t, language } = useStrings();
  const hasEnded = useStore(lineEnded);
  const words = { ...t.inbox, resumed: t.inbox.resumed(showClock(lineSince, language)) };
  return (
    <p class={`govuk-body ${lineClass[hasEnded ? 'reconnecting' : line]}`} role="status" data-line={line}>
      {hasEnded ? t.inbox.ended : words[line]}
    </p>
  );
}

/** What changed while the officer was away, kind by kind. */
function Missed({ state }: { state: Inbox }) {
  const { t, language } = useStrings();
  const since = useStore(presentSince);
  const counts = new Map<string, number>();
  for (const { kind } of missedIn(state, since)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return null;
  const said = [...counts].map(([kind, count]) => `${wordOf(t.codes.kind, kind)} (${count})`).join(', ');
  return <Note>{`${t.inbox.missed(showClock(since, language))} ${said}`}</Note>;
}

/** Events carry a reference alone; the names come with the requests and are asked for anew when something has arrived. */
function useNames({ version }: Inbox): ReadonlyMap<string, string> {
  const { value } = useAsked(() => hub.countryRequests({}, { first: 100 }), [version]);
  return new Map(value?.nodes.map(({ id, person }) => [id, nameOf(person.names)]));
}

interface RowProps {
  entry: Entry;
  names: ReadonlyMap<string, string>;
  isUnit: boolean;
}

function Row({ entry: { arrival, isRead }, names, isUnit }: RowProps) {
  const { t, language } = useStrings();
  const { countryRequest, notification, occurredAt } = arrival;
  const country = countryRequest?.country ?? notification?.country;
  const read = () => markRead(({ id }) => id === arrival.id);
  return (
    <tr class={`govuk-table__row ${isRead ? '' : 'hub-unread'}`} data-event={arrival.id}>
      <Cell>{showTime(occurredAt, language)}</Cell>
      <Cell>
        {!isRead && <Tag tone="open">{t.inbox.isNew}</Tag>} <What arrival={arrival} />
      </Cell>
      <Cell>{country?.name}</Cell>
      <Cell>{countryRequest ? names.get(countryRequest.id) : ''}</Cell>
      <Cell>
        {countryRequest && (
          <Link to={placeOf(countryRequest, isUnit)} first={read}>
            {countryRequest.reference}
          </Link>
        )}
        {notification && (
          <Link to={`/notifications/${encodeURIComponent(notification.id)}`} first={read}>
            {notification.reference}
          </Link>
        )}
        <ToDesk kind={arrival.kind} read={read} />
      </Cell>
    </tr>
  );
}

/** Where the event itself names nothing to open, to the desk at which it waits. */
function ToDesk({ kind, read }: { kind: string; read(): void }) {
  const { t } = useStrings();
  const isOfCertificate = kind.startsWith('CERTIFICATE_');
  if (!isOfCertificate && kind !== 'LINK_TO_REVIEW') return null;
  return (
    <Link to={isOfCertificate ? '/certificates' : '/identity'} first={read}>
      {isOfCertificate ? t.nav.certificates : t.nav.identity}
    </Link>
  );
}

function What({ arrival: { kind, response } }: { arrival: Arrival }) {
  const { t } = useStrings();
  const convictions = response?.convictions.length ?? 0;
  return (
    <>
      {wordOf(t.codes.kind, kind)}
      {response && `: ${convictions > 0 ? t.inbox.convictions(convictions) : wordOf(t.codes.outcome, response.outcome)}`}
    </>
  );
}
