/** The data of the two messages that open an exchange: a request to us, and a notification of a conviction. */
import type { ConvictionChange, EarlierConviction, NotificationDelivery, RequestDelivery } from '../../contract/messages.ts';
import type { Conviction, Identity } from '../../contract/canonical.ts';
import { commonTablesVersion } from '../wire/codes.ts';
import { decodeConviction } from './decode-conviction.ts';
import { decodePerson } from './decode-person.ts';
import { originalLine } from './decode-values.ts';
import { dateOfStrict } from './partial-date.ts';
import { assertIdsOnce, InconsistentMessage } from './relationships.ts';
import { childOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

type Request = Pick<RequestDelivery, 'subject' | 'purpose' | 'purposeText' | 'authority' | 'urgent'>;

export function decodeRequest(data: XmlTree | undefined): Request {
  return {
    subject: decodeSubject(data),
    purpose: {
      system: 'ECRIS_PURPOSE',
      version: commonTablesVersion,
      code: textOf(data, 'MessageDataRequestPurposeCategoryReference') ?? '',
    },
    purposeText: originalLine(data, 'MessageDataRequestPurpose'),
    authority: originalLine(data, 'MessageDataRequestingAuthority', 'RequestingAuthorityName'),
    urgent: textOf(data, 'MessageDataUrgency') === 'Yes',
  };
}

/**
 * The wire does not say which State gave the identity number. Of somebody with one nationality it is taken to be that State (ours); of
 * anybody else it stays open.
 */
export function decodeSubject(data: XmlTree | undefined): Identity {
  const identity = decodePerson(childOf(data, 'MessageDataPerson'), undefined);
  const [only, ...others] = identity.nationalities;
  if (only === undefined || others.length > 0) return identity;
  const identifiers = identity.identifiers.map((each) => (each.scheme === 'NATIONAL_ID' ? { ...each, country: only } : each));
  return { ...identity, identifiers };
}

type Notification = Pick<NotificationDelivery, 'subject' | 'change' | 'conviction' | 'toldBefore'>;

/** Throws InconsistentMessage where links lead nowhere or the reference names another conviction than the one that came with it. */
export function decodeNotification(data: XmlTree | undefined, sender: string): Notification {
  const written = childOf(data, 'MessageDataConviction');
  if (!written) throw new InconsistentMessage('NO_CONVICTION');
  assertIdsOnce([written]);
  const conviction = decodeConviction(written, sender);
  const updated = childOf(data, 'MessageDataUpdatedConvictionReference');
  const ecrisId = textOf(updated, 'ECRISConvictionReference');
  if (ecrisId !== undefined && ecrisId !== conviction.nativeId) throw new InconsistentMessage('LINK_LEADS_NOWHERE');
  const toldBefore = updated && decodeEarlier(updated);
  return {
    subject: decodeSubject(data),
    change: changeOf(conviction, updated !== undefined),
    conviction,
    ...(toldBefore ? { toldBefore } : {}),
  };
}

function changeOf({ deleted }: Conviction, isChange: boolean): ConvictionChange {
  if (deleted) return 'DELETE';
  return isChange ? 'UPDATE' : 'NEW';
}

function decodeEarlier(updated: XmlTree): EarlierConviction | undefined {
  const njrId = textOf(updated, 'NJRConvictionReference');
  if (njrId !== undefined) return { njrId };
  const external = childOf(updated, 'ExternalConviction');
  const court = originalLine(external, 'ConvictingAuthority', 'DecidingAuthorityName');
  const fileNumber = textOf(external, 'ConvictionFileNumber');
  const finalOn = dateOfStrict(textOf(external, 'ConvictionDecisionFinalDate'));
  return court && fileNumber !== undefined && finalOn !== undefined ? { court, fileNumber, finalOn } : undefined;
}
