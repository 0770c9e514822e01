/** The Interpol simulator as a process of its own. */
import { runSimulator } from '../../simulator-kit/simulator.ts';
import { startInterpol } from './server.ts';

await runSimulator(startInterpol);
