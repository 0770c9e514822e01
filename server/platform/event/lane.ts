/**
 * The queue in which a piece of owed work stands, as text: `pnc` for questions to a register, in any order; `ecris/RO` for what one country is
 * sent, one at a time in the order of raising; `ecris/RO:told` beside it for what the country is told without being asked, in an order of its
 * own, so that however much of that waits, nobody's question does; `pnc:7` for one of several lines of changes, in which none ever overtakes
 * another.
 */
export type Lane = string;

/** A back end as the hub knows it: a connector, or one country of a connector. */
export interface BackEnd {
  connector: string;
  country: string | null;
}

export const laneTo = (connector: string, country?: string): Lane => (country ? `${connector}/${country}` : connector);

/** What waits in it leaves places of the connector free for all other lanes: see claim-owed.ts. */
export const tellingLaneTo = (connector: string, country: string): Lane => `${laneTo(connector, country)}:told`;

/** Lines of changes to one register; changes about one subject always stand in the same line. */
const changeLines = 16;

/** @param subject what may not be changed by two at once, e.g. the register's id of the person. */
export function changeLane(connector: string, subject: string): Lane {
  let sum = 0;
  for (const character of subject) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return `${connector}:${sum % changeLines}`;
}

export function backEndOf(lane: Lane): BackEnd {
  const [name = ''] = lane.split(':', 1);
  const [connector = '', country = null] = name.split('/');
  return { connector, country };
}
