/** Relationship elements of a conviction. Each names its kind by `xsi:type` and leads from one source to one or more targets. */
import { namespaces } from '../wire/namespaces.ts';
import { childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

const shapes = {
  DecisionToOffencesRelationshipType: { source: 'Decision', targets: 'Offence' },
  DecisionToSanctionsRelationshipType: { source: 'Decision', targets: 'Sanction' },
  SanctionToOffencesRelationshipType: { source: 'Sanction', targets: 'Offence' },
  SanctionToSanctionsRelationshipType: { source: 'SourceSanction', targets: 'DestinationSanction' },
} as const;
type RelationshipKind = keyof typeof shapes;

export interface Link {
  kind: RelationshipKind;
  source: string;
  targets: string[];
}

/** Valid by the schema, yet it cannot be what the sender meant. `code` is published; the message names ids of the document's own. */
export class InconsistentMessage extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'InconsistentMessage';
    this.code = code;
  }
}

/** All links of a conviction. Throws InconsistentMessage for a kind not allowed in it or an id that stands nowhere in it. */
export function linksOf(conviction: XmlTree): Link[] {
  const known = new Set(idsOf(conviction));
  const links = childrenOf(conviction, 'ConvictionRelationship').map(decodeLink);
  for (const { source, targets } of links) {
    if (![source, ...targets].every((id) => known.has(id))) throw new InconsistentMessage('LINK_LEADS_NOWHERE');
  }
  return links;
}

function decodeLink(relationship: XmlTree): Link {
  // The prefix is the sender's choice; the schema has resolved it against the domain namespace already.
  const kind = relationship.attributes[`{${namespaces.xsi}}type`]?.trim().replace(/^.*:/, '') ?? '';
  if (!(kind in shapes)) throw new InconsistentMessage('LINK_KIND_NOT_ALLOWED');
  const shape = shapes[kind as RelationshipKind]; // `in` has just been asked
  return {
    kind: kind as RelationshipKind,
    source: textOf(relationship, shape.source) ?? '',
    targets: childrenOf(relationship, shape.targets).flatMap((target) => textOf(target) ?? []),
  };
}

/** Ids must be their own in the whole message; the validator does not see to that. Throws InconsistentMessage. */
export function assertIdsOnce(convictions: readonly XmlTree[]): void {
  const ids = convictions.flatMap((conviction) => [textOf(conviction, 'ConvictionID') ?? '', ...idsOf(conviction)]);
  if (new Set(ids).size < ids.length) throw new InconsistentMessage('ID_USED_TWICE');
}

const idElements = {
  ConvictionDecision: 'DecisionID',
  ConvictionOffence: 'OffenceID',
  ConvictionSanction: 'SanctionID',
} as const;

function idsOf(conviction: XmlTree): string[] {
  return Object.entries(idElements).flatMap(([element, id]) =>
    childrenOf(conviction, element).flatMap((node) => textOf(node, id) ?? []),
  );
}

/** Offence ids by sanction id, in the order given and without repeats. */
export function offencesBySanction(links: readonly Link[]): Map<string, string[]> {
  const bySanction = new Map<string, string[]>();
  for (const { kind, source, targets } of links) {
    if (kind !== 'SanctionToOffencesRelationshipType') continue;
    bySanction.set(source, [...new Set([...(bySanction.get(source) ?? []), ...targets])]);
  }
  return bySanction;
}
