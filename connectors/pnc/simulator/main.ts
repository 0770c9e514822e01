import { runSimulator } from '../../simulator-kit/simulator.ts';
import { startPnc } from './server.ts';

await runSimulator(startPnc);
