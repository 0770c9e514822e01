/** Where the connectors' sources are: those that are being worked on, not what was compiled from them some time ago. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const here = path.resolve(import.meta.dirname, '..', '..', '..');

/** The checkout, whether this runs from its sources or from its dist/. */
export const checkout = path.basename(here) === 'dist' ? path.dirname(here) : here;

/** Sources where there are some; else, in an installation without them, what they were compiled to. */
export function connectorFolder(name: string): string {
  const source = path.join(checkout, 'connectors', name);
  return existsSync(source) ? source : path.join(here, 'connectors', name);
}
