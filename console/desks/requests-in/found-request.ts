import type { hub } from '../../shell/hub.ts';

export type RequestIn = NonNullable<Awaited<ReturnType<typeof hub.requestsIn.find>>>;

export interface ActProps {
  found: RequestIn;
  done(): void;
}
