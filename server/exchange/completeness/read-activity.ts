/** Reads a register's activity on, page by page, until nothing more is there. What cannot be read stops it and is an alarm. */
import type { Connection } from '../../../connectors/contract/connector.ts';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Connected } from '../back-ends/connected.ts';
import { notificationPurpose } from '../notifications-out/write-notifications.ts';
import { londonDate } from '../playbook/deadline.ts';
import { raiseAlarms, resolveOthers } from './raise-alarms.ts';
import { takePage } from './take-page.ts';

export interface ReadActivityParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
  /** Entries of one transaction; default 500. */
  pageSize?: number;
}

/** @returns how many entries were read. Safe to repeat, and for several at once. */
export type ReadActivity = (register: string, connection: Connection, signal?: AbortSignal) => Promise<number>;

const accountability: Accountability = {
  organisation: unitOrganisation,
  purpose: notificationPurpose,
  justification: 'Daily activity',
};

export function createReadActivity({ unitOfWork, connected, pageSize = 500 }: ReadActivityParts): ReadActivity {
  return async (register, { activity }, signal) => {
    let read = 0;
    if (!activity) return read;
    try {
      for (let more = true; more && !signal?.aborted;) {
        const after = await unitOfWork(({ em }) => positionOf(em, register));
        const page = await activity({ ...(after !== null && { after }), max: pageSize }, accountability);
        // Nothing new: nothing to write.
        if (page.entries.length === 0 && (page.next ?? null) === after) break;
        const taken = await unitOfWork((work) => takePage(work, connected, { register, after, page }));
        read += taken ? page.entries.length : 0;
        more = page.more || !taken;
      }
      await unitOfWork((work) => resolveOthers(work, { kind: 'ACTIVITY_UNREADABLE', partner: register }, []));
    } catch (error) {
      if (!isBackendFault(error)) throw error;
      if (signal?.aborted) return read;
      await unitOfWork((work) =>
        raiseAlarms(work, [
          {
            kind: 'ACTIVITY_UNREADABLE',
            partner: register,
            day: londonDate(work.now),
            reference: error.code ?? error.kind.toUpperCase(),
            missingWith: null,
          },
        ]),
      );
    }
    return read;
  };
}

async function positionOf(em: { execute: <T>(sql: string, values: unknown[]) => Promise<T> }, register: string) {
  const [held] = await em.execute<{ position: string | null }[]>('select position from activity_position where register = ?', [
    register,
  ]);
  return held?.position ?? null;
}
