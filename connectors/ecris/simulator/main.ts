/** The ECRIS simulator as a process of its own. */
import { runSimulator } from '../../simulator-kit/simulator.ts';
import { startEcris } from './server.ts';

await runSimulator(startEcris);
