/** The LEDS simulator as a process of its own. */
import { runSimulator } from '../../simulator-kit/simulator.ts';
import { startLeds } from './server.ts';

await runSimulator(startLeds);
