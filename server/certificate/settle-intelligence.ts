/** The intelligence part of an International Child Protection Certificate: a desk and a state of its own, whatever the other part does. */
import { rejected } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';
import type { IntelligenceState } from './application.entity.ts';
import { unprintableAmong } from './document/unprintable-in.ts';
import { moveOn } from './move-on.ts';
import { onApplication, past, preparedIt, samePerson, type CertificateParts, type OnApplication } from './on-application.ts';

export interface SettledIntelligence {
  applicationId: string;
  result: Exclude<IntelligenceState, 'NOT_NEEDED' | 'OPEN'>;
  /** Shown on the certificate, with INFORMATION. */
  text: string | null;
}

const before: readonly string[] = ['CHECKING', 'CHECK_FAILED', 'TO_IDENTIFY', 'TO_DECIDE', 'INTELLIGENCE'];

export function createSettleIntelligence(parts: CertificateParts): OnApplication<SettledIntelligence> {
  return onApplication<SettledIntelligence>(parts, {
    action: 'certificate:intelligence',
    operation: 'settleIntelligence',
    issues: ({ result, text }) => textIssues('text', text, { max: 2_000, optional: result !== 'INFORMATION' }),
    async does(work, application, { result, text }, { caller }) {
      const { status, intelligence, disclosure } = application;
      if (intelligence === 'NOT_NEEDED' || !before.includes(status)) return past(application);
      if (preparedIt(application, caller.subject)) return samePerson();
      const shown = result === 'INFORMATION' ? (text?.trim() ?? null) : null;
      const unprintable = await unprintableAmong(shown ? [['text', shown]] : []);
      if (unprintable.length > 0) return rejected(unprintable);
      Object.assign(application, { intelligence: result, intelligenceText: shown, intelligenceBy: caller.subject });
      if (status !== 'INTELLIGENCE' || !disclosure) return { kind: 'done' };
      const told = await moveOn(work, application, disclosure, caller.subject);
      return { kind: 'done', told: told ? [told] : [] };
    },
  });
}
