/** Starts the page. */
import { render } from 'preact';
import { App } from './shell/app.tsx';
import { place } from './shell/router.ts';
import { startSession } from './sign-in/session.ts';

const root = document.getElementById('console');
if (root) render(<App />, root);
// A sign-in that came back has led to the place where it began.
void startSession().then(() => place.set(location.pathname));
