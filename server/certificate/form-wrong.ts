import type { FieldIssue } from '../platform/refusal.ts';
import type { ApplicationForm } from './application.entity.ts';
import { formIssues } from './application-rules.ts';
import { printedOf } from './content-of.ts';
import { unprintableAmong } from './document/unprintable-in.ts';

/** What is wrong with a form, field by field: also what the document could not be made to say. */
export async function formWrong(form: ApplicationForm, today: string): Promise<FieldIssue[]> {
  const issues = formIssues(form, today);
  const named = new Set(issues.map(({ path }) => path));
  const unprintable = await unprintableAmong(printedOf(form));
  return [...issues, ...unprintable.filter(({ path }) => !named.has(path))];
}
