/** The call by which the hub compares a day with a State. */
import { z } from 'zod';
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import { countryProfiles } from '../wire/country-profiles.ts';
import { tallySets } from '../wire/tally.ts';
import type { Reply } from './http-door.ts';
import type { Tallies } from './tally.ts';

const tallyQuestion = z.strictObject({ set: z.enum(tallySets), day: z.iso.date(), prefix: z.string().regex(/^[\da-f]{0,64}$/) });

/** Nothing changes by comparing, so like a sign of life it leaves no frame in the journal. */
export function compare({ faults }: SimulatorStage, tallies: Tallies, country: string, body: Buffer): Reply {
  if (!countryProfiles[country]?.tallies) return { status: 404 };
  const question = tallyQuestion.safeParse(parsed(body));
  if (!question.success) return { status: 400 };
  const fault = faults.next('TALLY', `${country}:${question.data.day}`);
  if (fault?.action === 'refuse') return { status: 400 };
  if (fault?.action === 'drop' || fault?.action === 'no-reply') return 'cut';
  if (fault?.action === 'garble') return { status: 200, body: '%PDF-1.4 this is not JSON' };
  const answer = tallies.answer(country, question.data);
  return { status: 200, body: JSON.stringify(answer), afterMs: fault?.action === 'delay' ? fault.ms : undefined };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
