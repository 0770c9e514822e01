/** JSON that is finished already: what the database wrote goes out as it is. */
export class JsonText {
  constructor(readonly text: string) {}

  /** For whoever stringifies it without `stringifyResult`. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** For Apollo's option of this name: as JSON.stringify, with finished texts put in as they are. */
export function stringifyResult(result: object): string {
  const members = Object.entries(result).flatMap(([key, value]) => {
    const text = value instanceof JsonText ? value.text : JSON.stringify(value);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join(',')}}`;
}
