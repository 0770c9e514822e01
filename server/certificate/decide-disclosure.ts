/** A person of the unit looks at what would be shown, and says a word on every event that the rules leave open. */
import { rejected, type FieldIssue } from '../platform/refusal.ts';
import { countIssues, textIssues } from '../platform/text-rules.ts';
import type { CertificateApplication, Disclosure, EventDecision } from './application.entity.ts';
import { disclose, openEvents } from './disclose.ts';
import { moveOn } from './move-on.ts';
import { onApplication, past, samePerson, type CertificateParts, type OnApplication } from './on-application.ts';

export interface DecidedDisclosure {
  applicationId: string;
  decisions: Omit<EventDecision, 'by'>[];
}

const decisionsMax = 200;

export function createDecideDisclosure(parts: CertificateParts): OnApplication<DecidedDisclosure> {
  return onApplication<DecidedDisclosure>(parts, {
    action: 'certificate:work',
    operation: 'decideDisclosure',
    issues: ({ decisions }) => [
      ...countIssues('decisions', decisions.length, { min: 0, max: decisionsMax }),
      ...decisions.flatMap(({ reason }, at) => textIssues(`decisions.${at}.reason`, reason, { max: 200 })),
    ],
    async does(work, application, { decisions }, { caller }) {
      const { disclosure } = application;
      if (application.status !== 'TO_DECIDE' || !disclosure) return past(application);
      const by = caller.subject;
      if (application.intelligenceBy === by) return samePerson();
      const decided = disclose({ ...disclosure, decisions: decisions.map((each) => ({ ...each, by })) });
      const issues = decisionIssues(application, disclosure, decided);
      if (issues.length > 0) return rejected(issues);
      Object.assign(application, { disclosure: decided, decidedBy: by, sentBackReason: null });
      const told = await moveOn(work, application, decided, by);
      return { kind: 'done', told: told ? [told] : [] };
    },
  });
}

/** The rules' word is not for anybody to change, unless a dispute about it was upheld. */
function decisionIssues({ mayWithhold }: CertificateApplication, { lines }: Disclosure, decided: Disclosure): FieldIssue[] {
  const repeated = new Set<string>();
  const wrong = decided.decisions.flatMap(({ event, disclose: shows }, at): FieldIssue[] => {
    const line = lines.find((each) => each.event === event);
    const path = `decisions.${at}.event`;
    if (!line || repeated.has(event))
      return [{ path, code: 'NOT_FOUND', message: 'There is no such event, or it stands here twice.' }];
    repeated.add(event);
    const mayDecide = line.result === 'TO_DECIDE' || (mayWithhold && line.result === 'DISCLOSED' && !shows);
    return mayDecide ? [] : [{ path, code: 'RULED', message: 'The rules decide on this event.' }];
  });
  const open = openEvents(decided).map((event) => ({ path: 'decisions', code: 'OPEN', message: `Nothing is said of ${event}.` }));
  return [...wrong, ...open];
}
