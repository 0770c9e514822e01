import { z } from 'zod';

/** How to reach the PNC and as whom; checked at start, a wrong value is refused by name. */
export const pncOptions = z.strictObject({
  host: z.string().min(1).max(255).default('127.0.0.1'),
  port: z.number().int().min(1).max(65_535),
  /** Letter, force (2) and sequence (5) of the terminal every transaction is logged under. */
  terminalId: z
    .string()
    .regex(/^[A-Z]\d{7}$/, 'a letter and seven digits')
    .default('H8900001'),
  user: z
    .string()
    .regex(/^[A-Z0-9]{1,8}$/, 'up to eight capitals and digits')
    .default('89000001'),
  /** Force-station that asks, and that owns what is written; 89CA is the Central Authority desk. */
  stationOwner: z
    .string()
    .regex(/^\d{2}[A-Z0-9]{2}$/, 'two digits and two capitals or digits')
    .default('89CA'),
  networkId: z
    .string()
    .regex(/^\d{7}$/, 'seven digits')
    .default('0000001'),
  /** Milliseconds a whole enquiry may take, its prints and its waiting for a free line included. */
  timeoutMs: z.number().int().min(50).max(60_000).default(5_000),
  /** Transactions at once; one TCP connection each. */
  connectionsMax: z.number().int().min(1).max(32).default(4),
  /** Transactions that may wait for a free line; one more is refused as busy. */
  waitingMax: z.number().int().min(0).max(1_000).default(64),
  /** Nominals printed for one enquiry; the answer says when there were more. */
  recordsMax: z.number().int().min(1).max(50).default(20),
  /** Folder of the daily activity files. Absent: reading it is refused with NO_ACTIVITY. */
  activityFolder: z.string().min(1).max(1_000).optional(),
});
export type PncOptions = z.infer<typeof pncOptions>;
