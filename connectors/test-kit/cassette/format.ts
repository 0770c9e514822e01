/** What a connector tells the recorder about its frames, in `connectors/<name>/cassette.ts`. */
import type { ConnectorDefinition } from '../../contract/connector.ts';
import type { CassetteFrame } from './cassette.ts';
import type { Scrubber } from './scrubber.ts';

/** A frame as it was: of real people. */
export interface RecordedFrame {
  direction: CassetteFrame['direction'];
  at: Date;
  id: string;
  inReplyTo?: string;
  type?: string;
  mediaType?: string;
  bytes: Uint8Array;
}

export interface CassetteFormat {
  definition: ConnectorDefinition;
  /** Whether a frame is written in this connector's format. */
  recognises(text: string): boolean;
  /** The frame with everybody in it made up: whatever is not known to be harmless is replaced. Valid where it was valid. `type`: native message type, if known. */
  scrub(text: string, scrubber: Scrubber, type?: string): string;
  /** What a frame says beside the words of the format itself. Default: whatever stands between its tags. */
  says?(text: string): string;
  /** Ids of messages, where they are those that stand in the frames. Default: left as they are. */
  scrubId?(id: string, scrubber: Scrubber): string;
  /** Every attempt under one id belongs to an exchange. Default: a frame that was written twice counts once. */
  keepsAttempts?: boolean;
  /** Index of the frame that the exchange around the frame `at` begins with. Default: that frame itself. */
  beginsAt?(frames: readonly RecordedFrame[], at: number): number;
  /** Whether a frame goes on with the exchange `so far`. Default: it answers one of those frames, or is answered by one. */
  goesOn?(soFar: readonly RecordedFrame[], next: RecordedFrame): boolean;
  /** What the adapter makes of the frames: deliveries, answers and faults as JSON. */
  replay(frames: readonly CassetteFrame[]): Promise<unknown[]>;
}
