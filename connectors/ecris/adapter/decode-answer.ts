/** The data of an answer: what it found, about whom, and which other countries may know more. */
import type { AnswerOutcome } from '../../contract/canonical.ts';
import type { AnswerDelivery } from '../../contract/messages.ts';
import { responseTypes, type ResponseType } from '../wire/codes.ts';
import { decodeConviction } from './decode-conviction.ts';
import { decodePerson } from './decode-person.ts';
import { originalText } from './decode-values.ts';
import { assertIdsOnce } from './relationships.ts';
import { childOf, childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

const outcomes = {
  [responseTypes.denied]: 'DENIED',
  [responseTypes.notOfThisState]: 'NOT_IDENTIFIED',
  [responseTypes.deceased]: 'DECEASED',
  [responseTypes.fingerprintsDiffer]: 'NOT_IDENTIFIED',
  [responseTypes.severalPersons]: 'SEVERAL_PERSONS',
  [responseTypes.problem]: 'PROBLEM',
} as const satisfies Record<Exclude<ResponseType, typeof responseTypes.success>, AnswerOutcome>;

type Answer = Pick<AnswerDelivery, 'outcome' | 'identity' | 'convictions' | 'otherCountries' | 'remarks'>;

/** Throws InconsistentMessage. */
export function decodeAnswer(data: XmlTree | undefined, sender: string): Answer {
  const written = childrenOf(data, 'MessageDataConviction');
  assertIdsOnce(written);
  const convictions = written.map((conviction) => decodeConviction(conviction, sender));
  return {
    outcome: outcomeOf(textOf(data, 'MessageDataRequestResponseTypeReference'), convictions.length),
    identity: decodePerson(childOf(data, 'MessageDataPerson'), sender),
    convictions,
    otherCountries: childrenOf(data, 'MessageDataOtherMemberState').flatMap((node) => textOf(node) ?? []),
    remarks: originalText(data, 'MessageDataRemarks'),
  };
}

/** A code outside the ones found is a problem to be looked at, not a guess. */
function outcomeOf(code: string | undefined, convictions: number): AnswerOutcome {
  if (code === responseTypes.success) return convictions > 0 ? 'CONVICTIONS' : 'NO_CONVICTIONS';
  return (outcomes as Readonly<Record<string, AnswerOutcome | undefined>>)[code ?? ''] ?? 'PROBLEM'; // widened to ask with any text
}
