/** The frame around every desk. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { desks } from '../desks/desks.ts';
import { worksOnCases, type Viewer } from '../desks/desk.ts';
import { showTime } from '../parts/dates.ts';
import { countInTitle, Link, Missing, Shown } from '../parts/parts.tsx';
import { useStore } from '../parts/store.ts';
import { useAsked } from '../parts/use-asked.ts';
import { Expired, SignInPage } from '../sign-in/sign-in.tsx';
import { signIn, signOut } from '../sign-in/session.ts';
import { choose, useStrings, wordOf } from '../strings/strings.ts';
import { hub } from './hub.ts';
import { inbox, listen } from './inbox.ts';
import { unreadIn } from './inbox-state.ts';
import { match, place } from './router.ts';

export function App() {
  const state = useStore(signIn);
  const { t } = useStrings();
  const isIn = state === 'signed-in' || state === 'expired';
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('main-content')?.focus();
  };
  return (
    <>
      <a href="#main-content" class="govuk-skip-link" onClick={skip}>
        {t.skip}
      </a>
      {isIn ? <SignedIn /> : <Frame>{state === 'starting' ? <Starting /> : <SignInPage state={state} />}</Frame>}
      {state === 'expired' && <Expired />}
    </>
  );
}

function Starting() {
  const { t } = useStrings();
  return (
    <p class="govuk-body" role="status">
      {t.signIn.starting}
    </p>
  );
}

function SignedIn() {
  const asked = useAsked(() => hub.viewer(), []);
  const viewer = asked.value;
  useEffect(() => {
    if (viewer && worksOnCases(viewer)) listen(viewer.subject);
  }, [viewer]);
  return <Frame viewer={viewer}>{viewer ? <Place viewer={viewer} /> : <Shown asked={asked}>{() => null}</Shown>}</Frame>;
}

function Place({ viewer }: { viewer: Viewer }) {
  const path = useStore(place);
  const home = desks.find((desk) => desk.nav && desk.isFor(viewer))?.path ?? '/';
  const reached = path === '/' ? home : path;
  for (const { path: pattern, isFor, Page } of desks) {
    const params = match(pattern, reached);
    if (params && isFor(viewer)) return <Page key={reached} viewer={viewer} params={params} />;
  }
  return <Missing />;
}

function Frame({ viewer, children }: { viewer?: Viewer | undefined; children: ComponentChildren }) {
  const unread = unreadIn(useStore(inbox));
  useEffect(() => countInTitle(unread), [unread]);
  return (
    <>
      <Bar viewer={viewer} />
      <div class="govuk-width-container">
        {viewer && <Navigation viewer={viewer} unread={unread} />}
        <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {children}
        </main>
        {viewer && <Printed viewer={viewer} />}
      </div>
    </>
  );
}

/** On paper alone: whose print it is, and of when. */
function Printed({ viewer }: { viewer: Viewer }) {
  const { t, language } = useStrings();
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    const note = () => setAt(Date.now());
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  const who = `${viewer.organisation.name}, ${viewer.role}, ${viewer.subject}`;
  return <footer class="hub-printed govuk-body-s">{t.printed(who, showTime(at, language))}</footer>;
}

function Bar({ viewer }: { viewer: Viewer | undefined }) {
  const { t, language } = useStrings();
  const other = language === 'en' ? 'cy' : 'en';
  return (
    <header class="hub-bar">
      <div class="govuk-width-container">
        <span class="hub-bar__name">{t.service}</span>
        <span class="hub-bar__who govuk-body-s govuk-!-margin-bottom-0">
          {viewer && <span class="hub-bar__viewer">{`${viewer.organisation.name}, ${wordOf(t.codes.role, viewer.role)}`}</span>}
          <button type="button" class="hub-link" lang={other} onClick={() => choose(other)}>
            {t.otherLanguage}
          </button>
          {viewer && (
            <button type="button" class="hub-link" onClick={signOut}>
              {t.signIn.out}
            </button>
          )}
        </span>
      </div>
    </header>
  );
}

function Navigation({ viewer, unread }: { viewer: Viewer; unread: number }) {
  const { t } = useStrings();
  const path = useStore(place);
  return (
    <nav class="moj-sub-navigation" aria-label={t.nav.label}>
      <ul class="moj-sub-navigation__list">
        {desks
          .filter((desk) => desk.nav && desk.isFor(viewer))
          .map((desk) => (
            <li class="moj-sub-navigation__item" key={desk.path}>
              <Link to={desk.path} current={desk.path === path}>
                {desk.nav && t.nav[desk.nav]}
                {desk.path === '/' && unread > 0 && ` (${unread})`}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
