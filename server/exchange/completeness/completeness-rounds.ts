/** What is looked into once a day, so that nothing is missed in silence. */
import { completenessTiming } from '../../../schema/codes/completeness-timing.ts';
import type { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Round } from '../../platform/round/rounds.ts';
import type { Connected } from '../back-ends/connected.ts';
import type { OpenBackEnd } from '../back-ends/open-back-ends.ts';
import { checkLedger } from './check-ledger.ts';
import { checkOverdue } from './check-overdue.ts';
import { checkSilence } from './check-silence.ts';
import type { ReadActivity } from './read-activity.ts';
import { reconcile } from './reconcile.ts';
import { reconsider } from './reconsider.ts';

export interface CompletenessRoundParts {
  unitOfWork: UnitOfWork;
  connected: Connected;
  readActivity: ReadActivity;
  open: readonly OpenBackEnd[];
}

export function completenessRounds({ unitOfWork, connected, readActivity, open }: CompletenessRoundParts): Round[] {
  return [
    {
      name: 'completeness',
      each: 'LATEST',
      startsAt: completenessTiming.comparedFrom,
      async run(today) {
        // What lies there already is no difference.
        for (const { definition, connection } of open) {
          await readActivity(definition.name, connection);
          while ((await unitOfWork((work) => reconsider(work, connected, definition.name))) > 0);
        }
        await unitOfWork(checkLedger);
        await reconcile({ unitOfWork, open }, today);
        await unitOfWork((work) => checkOverdue(work, today));
        await unitOfWork((work) => checkSilence(work, today));
      },
    },
  ];
}
