/** Every check by its id, with a double that fails it. */
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { brokenActivity } from './broken-activity.ts';
import { brokenCalls } from './broken-calls.ts';
import { brokenConnections } from './broken-connections.ts';
import { brokenDefinitions } from './broken-definitions.ts';
import { brokenReceivers } from './broken-receivers.ts';

export const broken: Readonly<Record<string, () => StandIn>> = {
  ...brokenDefinitions,
  ...brokenConnections,
  ...brokenCalls,
  ...brokenReceivers,
  ...brokenActivity,
};
