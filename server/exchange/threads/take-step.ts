import type { CountryRequest } from './enquiry.entity.ts';
import { statusAfter, type RequestStep } from './lifecycle.ts';

/** Moves a request on by one step; false where the lifecycle does not allow it from here, and then nothing has changed. */
export function takeStep(request: CountryRequest, step: RequestStep, now: Date): boolean {
  const next = statusAfter(request.status, step);
  if (!next) return false;
  if (next !== request.status) {
    request.status = next;
    request.statusSince = now;
    request.nextAttemptAt = null;
  }
  return true;
}
