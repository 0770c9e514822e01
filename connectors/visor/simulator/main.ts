/** The ViSOR simulator as a process of its own. */
import { runSimulator } from '../../simulator-kit/simulator.ts';
import { startVisor } from './server.ts';

await runSimulator(startVisor);
