/** Small builders of what we tell partners and answer them. */
import type { Conviction, Offence, Sanction } from '../../../connectors/contract/canonical.ts';
import type { NotificationSubmission, ResponseSubmission } from '../../../connectors/contract/messages.ts';
import type { MessageType } from '../../../connectors/ecris/wire/operations.ts';
import { aRequest, aSubject } from './builders.ts';

const common = { version: '2009/316/JHA' } as const;

/** One offence, and one sanction imposed for it. */
export function aConviction({
  offence,
  sanction,
  ...given
}: Partial<Conviction> & { offence?: Partial<Offence>; sanction?: Partial<Sanction> } = {}): Conviction {
  return {
    nativeId: 'GB-C-000000000000001',
    country: 'GB',
    decidedOn: '2025-11-03',
    finalOn: '2025-12-01',
    court: { text: 'Derby Crown Court', language: 'en', translated: false },
    transmittable: 'YES',
    deleted: false,
    offences: [
      { localId: '1', category: { ...common, system: 'ECRIS_OFFENCE', code: '1501 00' }, startedOn: '2025-06', ...offence },
    ],
    sanctions: [
      {
        localId: '1',
        category: { ...common, system: 'ECRIS_SANCTION', code: '1001' },
        sentenced: 'P6M',
        offences: ['1'],
        ...sanction,
      },
    ],
    ...given,
  };
}

export const reply = (type: MessageType, inReplyTo: string) => {
  const { country, sentAt, accountability } = aRequest();
  return { country, sentAt, accountability, reference: `GB-RO-${type}-000000000000043`, inReplyTo };
};

export function aNotification(given: Partial<NotificationSubmission> = {}): NotificationSubmission {
  const { country, sentAt, accountability } = aRequest();
  const reference = 'GB-RO-NOT-000000000000044';
  return {
    country,
    sentAt,
    accountability,
    reference,
    kind: 'NOTIFICATION',
    subject: aSubject(),
    change: 'NEW',
    conviction: aConviction(),
    ...given,
  };
}

export function aResponse(given: Partial<ResponseSubmission> = {}): ResponseSubmission {
  return {
    ...reply('RRS', 'RO-GB-REQ-000000000000007'),
    kind: 'RESPONSE',
    outcome: 'NO_CONVICTIONS',
    identity: aSubject(),
    convictions: [],
    otherCountries: [],
    ...given,
  };
}
