import { randomBytes } from 'node:crypto';

/** 32 hexadecimal digits: the trace id of W3C Trace Context. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}
