/** What a State sends unasked: requests and notifications, and the fingerprint file that may go along. */
import { createHash } from 'node:crypto';
import { authorityTypes, fingerprintMediaType, purposeReferences, sentinels } from '../wire/codes.ts';
import { parseMessageId } from '../wire/message-id.ts';
import type { Profile } from './profiles.ts';
import type { RegisterPerson } from './register.ts';
import type { Task, ToldAs } from './task.ts';
import { writeConvictions } from './write-conviction.ts';
import { writePerson } from './write-person.ts';
import { el, text, type Markup } from './xml-writer.ts';

export function writeRequest(task: Extract<Task, { send: 'REQ' }>, profile: Profile): Markup[] {
  const { language } = profile;
  const { reference, text: words } = purposeReferences[task.purpose] ?? { reference: task.purpose, text: sentinels.text };
  return [
    writePerson(task.person, profile),
    el('m:MessageDataRequestPurposeCategoryReference', reference),
    text('m:MessageDataRequestPurpose', words, 'en'),
    el('m:MessageDataRequestingAuthority', [
      el('m:RequestingAuthorityTypeReference', authorityTypes.police),
      text('m:RequestingAuthorityName', task.authority ?? `Central authority ${task.country}`, language),
    ]),
    el('m:MessageDataCaseReferenceNumber', `${task.country}/${task.id.slice(-6)}`),
    el('m:MessageDataConcernedPersonConsent', 'UNKNOWN'),
    el('m:MessageDataUrgency', task.urgent ? 'Yes' : 'No'),
    task.prints ? writePrints(task.person, task) : el('m:MessageDataFingerprintsPush', undefined),
  ];
}

export function writeNotification(
  { person, country, change, toldAs }: Extract<Task, { send: 'NOT' }>,
  profile: Profile,
): Markup[] {
  const { language } = profile;
  const [conviction] = person.convictions;
  const told = `${country}-C-${String(conviction?.number ?? 0).padStart(15, '0')}`;
  return [
    writePerson(person, profile),
    ...writeConvictions(person, { country, language, fromFile: false, ...(change === 'new' ? {} : { change }) }),
    change === 'new' ? el('m:MessageDataUpdatedConvictionReference', undefined) : writeReference(toldAs, told, language),
  ];
}

function writeReference(toldAs: ToldAs, ownId: string, language: string): Markup {
  if (toldAs === 'own id') return el('m:MessageDataUpdatedConvictionReference', [el('m:ECRISConvictionReference', ownId)]);
  if ('njr' in toldAs) return el('m:MessageDataUpdatedConvictionReference', [el('m:NJRConvictionReference', toldAs.njr)]);
  const { court, fileNumber, finalOn } = toldAs;
  return el('m:MessageDataUpdatedConvictionReference', [
    el('m:ExternalConviction', [
      el('m:ConvictingAuthority', [text('d:DecidingAuthorityName', court, language)]),
      el('m:ConvictionFileNumber', fileNumber),
      el('m:ConvictionDecisionFinalDate', finalOn),
    ]),
  ]);
}

/** The file names nobody: its bytes follow from the person, so that a test can tell whose prints came. */
export function printsOf({ forename, surname, birth }: RegisterPerson): Buffer {
  const seed = createHash('sha256').update([forename, surname, birth].join('|')).digest();
  return Buffer.concat([Buffer.from('1.001:0000000198\u001d1.002:0500\u001c'), ...Array.from({ length: 64 }, () => seed)]);
}

export function writePrints(person: RegisterPerson, { id, country }: Pick<Task, 'id' | 'country'>): Markup {
  const bytes = printsOf(person);
  const number = String(parseMessageId(id)?.number ?? 0).padStart(9, '0');
  return el('m:MessageDataFingerprintsPush', [
    el('m:BinaryAttachmentID', `${country}-BA-${number}`),
    el('m:BinaryAttachmentMimeType', fingerprintMediaType),
    el('m:BinaryAttachmentFileName', `${number}.nist`),
    el('m:BinaryAttachmentFileSize', Math.ceil(bytes.length / 1024)),
    el('m:BinaryAttachmentMD5Hash', createHash('md5').update(bytes).digest('hex')),
    el('m:BinaryAttachmentContent', bytes.toString('base64')),
  ]);
}
