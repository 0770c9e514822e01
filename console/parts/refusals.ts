/** What the hub objects to, as issues of the form in which it was typed. */
export interface Issue {
  /** Id of the field; undefined for what concerns the whole form. */
  field?: string | undefined;
  message: string;
}

/** Done, or a refusal: with a message, or with issues at single fields. */
export interface Result {
  __typename?: string;
  message?: string;
  issues?: readonly { path: string; message: string }[];
}

export function issuesOf({ issues, message }: Result, fieldOf: (path: string) => string | undefined): Issue[] {
  if (issues) return issues.map((issue) => ({ field: fieldOf(issue.path), message: issue.message }));
  return message === undefined ? [] : [{ message }];
}
