/** Starts the page. */
import { render } from 'preact';
import { App } from './shell/app.tsx';
import { startSession } from './sign-in/session.ts';

const root = document.getElementById('console');
if (root) render(<App />, root);
void startSession();
