/** What stands between the hub and one connector: deadline, places, quick repeats of questions, and a circuit for each of its back ends. */
import {
  bulkhead,
  ExponentialBackoff,
  handleWhen,
  isBulkheadRejectedError,
  isTaskCancelledError,
  noop,
  retry,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import { openCircuit, type Circuit } from './circuit.ts';
import type { BackEndPolicy } from './policy.ts';

/** A question changes nothing at the back end; a change does. */
export type CallKind = 'QUESTION' | 'CHANGE';

/** Why the guard itself gave a call up. LATE: it had been begun, and may still be under way. */
export type GivenUp = 'CIRCUIT_OPEN' | 'NO_PLACE' | 'LATE';

export interface GuardParts {
  policy: BackEndPolicy;
  /** Whether this failure says that the back end is away. */
  isOutage(error: unknown): boolean;
  /** Whether the same question may be put again at once. */
  mayRepeat(error: unknown): boolean;
  /** The error that the caller sees. */
  givenUp(why: GivenUp, kind: CallKind): Error;
  probe(country: string | null): Promise<boolean>;
  onOpen(country: string | null, again: { inMs: number; error: unknown }): void;
  onClose(country: string | null): void;
}

export interface Guard {
  run<Result>(kind: CallKind, country: string | null, call: () => Promise<Result>): Promise<Result>;
  isOpen(country: string | null): boolean;
  close(): void;
}

export function openGuard(parts: GuardParts): Guard {
  const { policy } = parts;
  const circuits = new Map<string | null, Circuit>();
  const places = bulkhead(policy.places, policy.places);
  // A call that hangs keeps no process from ending.
  const deadline = timeout(policy.deadlineMs, TimeoutStrategy.Aggressive).dangerouslyUnref();
  const repeats = repeatsOf(parts);

  function circuitOf(country: string | null): Circuit {
    const circuit = circuits.get(country) ?? newCircuit(parts, country);
    circuits.set(country, circuit);
    return circuit;
  }

  /** Within the circuit, so that calls which never end open it. */
  async function inTime<Result>(kind: CallKind, call: () => Promise<Result>): Promise<Result> {
    try {
      return await deadline.execute(call);
    } catch (error) {
      throw isTaskCancelledError(error) ? parts.givenUp('LATE', kind) : error;
    }
  }

  return {
    async run(kind, country, call) {
      const circuit = circuitOf(country);
      const once = async () => {
        if (circuit.isOpen()) throw parts.givenUp('CIRCUIT_OPEN', kind);
        return circuit.execute(() => inTime(kind, call));
      };
      try {
        return await places.execute(() => (kind === 'QUESTION' ? repeats : noop).execute(once));
      } catch (error) {
        throw isBulkheadRejectedError(error) ? parts.givenUp('NO_PLACE', kind) : error;
      }
    },
    isOpen: (country) => circuits.get(country)?.isOpen() ?? false,
    close: () => circuits.forEach((circuit) => circuit.close()),
  };
}

function newCircuit({ policy, isOutage, probe, onOpen, onClose }: GuardParts, country: string | null): Circuit {
  return openCircuit({
    policy: policy.circuit,
    isOutage,
    probe: () => probe(country),
    onOpen: (again) => onOpen(country, again),
    onClose: () => onClose(country),
  });
}

/** A quota counts what it has let through, so nothing is repeated past it. */
function repeatsOf({ policy, mayRepeat }: GuardParts) {
  const { max, firstMs, maxMs } = policy.repeat;
  if (max === 0 || policy.limits.length > 0) return noop;
  return retry(handleWhen(mayRepeat), {
    maxAttempts: max,
    backoff: new ExponentialBackoff({ initialDelay: firstMs, maxDelay: maxMs }),
  });
}
