/** How LEDS calls are recorded without anybody in them, and read again: `npx hub connector record`. */
import { generateKeyPairSync } from 'node:crypto';
import type { CassetteFormat } from '../test-kit/cassette/format.ts';
import { scrubPoliceNumber, scrubReadingInstant } from '../test-kit/cassette/police-number.ts';
import {
  beginsWith,
  goesOnWith,
  saysOf,
  scrubRestFrame,
  scrubRestId,
  tokenPath,
  type RestFormat,
} from '../test-kit/cassette/rest/frames.ts';
import { replayRest } from '../test-kit/cassette/rest/replay.ts';
import type { Scrubber } from '../test-kit/cassette/scrubber.ts';
import { reasons, updateReason } from './adapter/audit.ts';
import { openLeds } from './adapter/open.ts';
import { ledsOptions } from './adapter/options.ts';
import { askAgain } from './cassette/ask-again.ts';
import { leds } from './index.ts';
import { auditHeaders } from './wire/audit-headers.ts';
import type { PoliceScheme } from './wire/numbers.ts';
import { operations } from './wire/operations.ts';
import { problemTypes } from './wire/problems.ts';
import { schemas } from './wire/schemas.ts';

const number = (scheme: PoliceScheme) => (value: string, scrubber: Scrubber) => scrubPoliceNumber(scheme, value, scrubber);
const problemType = new RegExp(`^(${problemTypes.join('|')})$`);
const country = /^[A-Z]{2}$/;

const format: RestFormat = {
  schemas,
  operations,
  auditHeaders,
  words: [...Object.values(reasons), updateReason, ...problemTypes],
  fields: {
    longPersonUrn: number('PNCID'),
    personUrn: number('PNCID'),
    croNumber: number('CRO'),
    asn: number('ASN'),
    courtCaseReference: number('CCR'),
    dateOfBirth: (value, scrubber) => scrubber.date(value),
    cjsOffenceCode: /^[A-Z0-9]{4}\d{3}[A-Z]?$/,
    npccOffenceCode: /^(\d{1,3}\.){1,3}\d{1,3}$/,
    ownerCode: /^\d{2}[A-Z0-9]{2}$/,
    courtCode: /^\d{4}$/,
    disposalQualifiers: /^[A-Z]{1,2}$/,
    units: /^(hours|days|weeks|months|years|sessions|life)$/,
    warningSignals: country,
    country,
    nationalities: country,
    type: problemType,
    errorDetailType: problemType,
    applicationDatetime: scrubReadingInstant,
    onBehalfOf: /^Force [A-Z0-9]{2}$/,
  },
};

const flow = auditHeaders.activityFlowId.name;

export const cassetteFormat: CassetteFormat = {
  definition: leds,
  recognises: (text) => text.includes(`"${flow.toLowerCase()}"`),
  scrub: (text, scrubber, type) => scrubRestFrame(text, scrubber, type, format),
  scrubId: scrubRestId,
  says: (text) => saysOf(text, format),
  keepsAttempts: true,
  beginsAt: (frames, at) => beginsWith(frames, at, flow),
  goesOn: (soFar, next) => goesOnWith(soFar, next, flow),
  replay: (frames) =>
    replayRest(frames, {
      headers: { flow, sentAt: auditHeaders.applicationDatetime.name },
      ask: askAgain,
      open: (address, context) =>
        openLeds(ledsOptions.parse({ ...credentials(), address, tokenAddress: [address, ...tokenPath].join('/') }), context),
    }),
};

/** Nobody checks them. Everybody who was named is read, as it was then. */
function credentials() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clientId: 'cassette',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    x5t: 'x'.repeat(27),
    recordsMax: 50,
  };
}
