/** Acts by which something is recorded on the PNC, of which other countries may have to be told. */
import { randomInt } from 'node:crypto';
import { shopTheft } from '../../connectors/pnc/simulator/cases.ts';
import type { Acts } from './act.ts';

export const registerActs: Pick<Acts, 'pnc-convicts' | 'pnc-nationalities'> = {
  async 'pnc-convicts'({ cast: { pncId }, ground }, { leavesOut }) {
    const { pnc } = ground.backEnds;
    const hearing = (await ground.clock.now()).toISOString().slice(0, 10);
    await pnc.order({ order: 'OMIT_FROM_ACTIVITY', what: leavesOut ?? 'NOTHING' });
    await pnc.order({ order: 'RECORD_CASE', pncId, case: shopTheft(hearing, randomInt(1, 999_999)) });
    await pnc.order({ order: 'WRITE_ACTIVITY' });
    await pnc.order({ order: 'OMIT_FROM_ACTIVITY', what: 'NOTHING' });
    return `The PNC records a conviction of ${pncId}${leavesOut ? ', and leaves it out of the file of the day' : ''}.`;
  },
  async 'pnc-nationalities'({ cast: { pncId }, ground }, { nationalities }) {
    const { pnc } = ground.backEnds;
    await pnc.order({ order: 'CHANGE_NATIONALITIES', pncId, nationalities });
    await pnc.order({ order: 'WRITE_ACTIVITY' });
    return `The PNC records ${pncId} again, with the nationalities ${nationalities.join(', ')}.`;
  },
};
