/** What is done day by day: applications that were never completed are closed, and the unit is told which ones are late. */
import { londonDate } from '../exchange/playbook/deadline.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { FeedKind } from '../platform/event/append-feed.ts';
import type { Round } from '../platform/round/rounds.ts';
import type { CertificateApplication } from './application.entity.ts';
import { statusesIn } from './certificate-lifecycle.ts';
import { lockApplication } from './find-application.ts';
import { stepApplication } from './move-on.ts';
import { recordApplication } from './record-application.ts';
import { refundOf } from './service-terms.ts';

interface Parts {
  unitOfWork: UnitOfWork;
}

export function certificateRounds({ unitOfWork }: Parts): Round[] {
  return [
    { name: 'certificates-not-completed', each: 'LATEST', run: (day) => forEach(unitOfWork, notCompleted, day) },
    { name: 'certificates-late', each: 'LATEST', run: (day) => forEach(unitOfWork, late, day) },
  ];
}

interface Kind {
  /** SQL: those that it is to be done to on a day. */
  due: string;
  /** @returns what is told of it; undefined where somebody was faster. */
  does(work: Work, application: CertificateApplication, day: string): FeedKind | undefined;
}

const notCompleted: Kind = {
  due: `status = 'INCOMPLETE' and complete_by < ?`,
  does(work, application, day) {
    if (!application.completeBy || application.completeBy >= day) return undefined;
    if (!stepApplication(work, application, 'lapse')) return undefined;
    const { kind, fee, form } = application;
    if (form.paymentReference !== null)
      application.refund = refundOf('LAPSED', { kind, fee, receivedOn: londonDate(work.now), checked: false });
    return 'CERTIFICATE_LAPSED';
  },
};

const atWork = statusesIn('SEARCH', 'DESKS');

const late: Kind = {
  due: `status in (${atWork.map((status) => `'${status}'`).join(', ')}) and late_since is null and due_on < ?`,
  does(_work, application, day) {
    if (!atWork.includes(application.status) || application.lateSince || !application.dueOn || application.dueOn >= day)
      return undefined;
    application.lateSince = day;
    return 'CERTIFICATE_LATE';
  },
};

const pageSize = 200;

/** Each in a transaction of its own: one that fails keeps no other from its day, and a second run finds only what is left. */
async function forEach(unitOfWork: UnitOfWork, { due, does }: Kind, day: string): Promise<void> {
  for (let after = zero, isLast = false; !isLast;) {
    const ids = await unitOfWork(({ em }) =>
      em.execute<{ id: string }[]>(
        `select id from certificate_application where ${due} and id > ?::uuid order by id limit ${pageSize}`,
        [day, after],
      ),
    );
    for (const { id } of ids) await unitOfWork((work) => one(work, id, does, day));
    isLast = ids.length < pageSize;
    after = ids.at(-1)?.id ?? after;
  }
}

const zero = '00000000-0000-0000-0000-000000000000';

async function one(work: Work, id: string, does: Kind['does'], day: string): Promise<void> {
  const application = await lockApplication(work.em, id);
  const told = application && does(work, application, day);
  if (told) await recordApplication(work, application, { operation: `daily round over ${application.reference}`, told: [told] });
}
