import type { FieldIssue } from '../../platform/refusal.ts';
import { textIssues, type TextRule } from '../../platform/text-rules.ts';

/** What is wrong with a sentence that goes to another country as it is, if anything. */
export function remarkIssues(path: string, text: string | null | undefined, rule: TextRule): FieldIssue[] {
  const issues = textIssues(path, text, rule);
  if (issues.length > 0 || !/[<>]/.test(text ?? '')) return issues;
  // ECRIS forbids both in any text (Detailed Technical Specifications 1.0).
  return [{ path, code: 'FORBIDDEN_CHARACTER', message: 'It contains < or >, which the channel cannot carry: use other words.' }];
}
