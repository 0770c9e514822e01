/** What a message of the hub says, for the journal: a test judges the hub by it and needs no parser of its own. */
import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import { namespaces } from '../wire/namespaces.ts';

/** Codes as they stand in the message; what it does not say is absent. */
export interface Says {
  /** RRS: `MessageDataRequestResponseTypeReference`, e.g. `RRT-00-00`. */
  outcome?: string;
  /** RDL. */
  dueOn?: string;
  /** NRS and RAR. */
  result?: string;
  /** RAI. */
  wants?: string[];
  /** FEM. */
  errors?: string[];
  /** NOT: the conviction that is changed or struck out, and as what it was told. */
  changes?: string;
  convictions?: SaidConviction[];
  otherStates?: string[];
  remarks?: string;
}

export interface SaidConviction {
  id: string;
  country: string;
  decidedOn: string;
  transmittable: string;
  /** The newest decision strikes it from the register. */
  deleted: boolean;
  /** Common categories, e.g. `O-00-150100` and `S-00-001001`. */
  offences: string[];
  sanctions: { category: string; sentenced?: string }[];
}

export const prefixes = { s: namespaces.service, m: namespaces.messages, d: namespaces.domain, c: namespaces.commons };

export function readSays(document: XmlDocument): Says {
  const all = wordsIn(document);
  const one = (path: string) => all(path)[0];
  const some = (path: string) => (all(path).length > 0 ? all(path) : undefined);
  const convictions = document.find('//m:MessageDataConviction', prefixes).map((node) => readConviction(node as XmlElement)); // the path names elements
  const says: Says = {
    outcome: one('//m:MessageDataRequestResponseTypeReference'),
    dueOn: one('//m:MessageDataDeadline'),
    result: one('//m:MessageDataNotificationResponseTypeReference | //m:MessageDataRequestAdditionalInfoResponseTypeReference'),
    wants: some('//m:MessageDataAdditionalInformationRequested'),
    errors: some('//m:FunctionalErrorCode'),
    changes: one('//m:MessageDataUpdatedConvictionReference'),
    convictions: convictions.length > 0 ? convictions : undefined,
    otherStates: some('//m:MessageDataOtherMemberState'),
    remarks: one('//m:MessageDataRemarks'),
  };
  return Object.fromEntries(Object.entries(says).filter(([, said]) => said !== undefined));
}

function readConviction(conviction: XmlElement): SaidConviction {
  const all = wordsIn(conviction);
  const one = (path: string) => all(path)[0];
  const sanctions = conviction.find('d:ConvictionSanction', prefixes).map((node) => wordsIn(node as XmlElement)); // the path names elements
  return {
    id: one('d:ConvictionID') ?? '',
    country: one('d:ConvictionConvictingCountryReference') ?? '',
    decidedOn: one('d:ConvictionDecisionDate') ?? '',
    transmittable: one('d:ConvictionIsTransmittable') ?? '',
    deleted: all('d:ConvictionDecision/d:DecisionDeleteConvictionFromRegister').includes('Yes'),
    offences: all('d:ConvictionOffence/d:OffenceCommonCategoryReference'),
    sanctions: sanctions.map((said) => ({
      category: said('d:SanctionCommonCategoryReference')[0] ?? '',
      sentenced: said('d:SanctionSentencedPeriod/d:PeriodDuration')[0],
    })),
  };
}

export function wordsIn(place: Pick<XmlElement, 'find'>): (path: string) => string[] {
  return (path) => place.find(path, prefixes).map((node) => node.content.trim().replace(/\s+/g, ' '));
}
