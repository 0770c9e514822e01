/**
 * Every object of a node shape begins with a marker member that no GraphQL name can be. It is how the one statement also tells which records
 * it read. Text of users cannot look like it: inside a JSON string every quote has a backslash before it, so `{"` never occurs there, and a
 * closing quote is never followed by the marker's letters.
 */
export const markerKey = '§';
const opening = `{"${markerKey}":"`;

/** Stands for a row that has not what the schema promises. */
export function broken(type: string): string {
  return `${opening}!${type}"}`;
}

/** @returns the id. @throws Error for a row that has not what the schema promises. */
export function idOfMarker(value: string): string {
  if (value.startsWith('!')) throw new Error(`${value.slice(1)}: a row has not what the schema promises`);
  return value;
}

/** Takes the markers out of a planner's JSON text and adds the ids they name to `seen`. */
export function takeMarkers(text: string, seen: Set<string>): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
    const idEnds = text.indexOf('"', at + opening.length);
    seen.add(idOfMarker(text.slice(at + opening.length, idEnds)));
    parts.push(text.slice(from, at + 1));
    from = text[idEnds + 1] === ',' ? idEnds + 2 : idEnds + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}
