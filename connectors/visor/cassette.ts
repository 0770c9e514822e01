/** How ViSOR calls are recorded without anybody in them, and read again: `npx hub connector record`. */
import { randomInt } from 'node:crypto';
import type { CassetteFormat } from '../test-kit/cassette/format.ts';
import {
  beginsWith,
  goesOnWith,
  saysOf,
  scrubRestFrame,
  scrubRestId,
  type RestFormat,
} from '../test-kit/cassette/rest/frames.ts';
import { replayRest } from '../test-kit/cassette/rest/replay.ts';
import type { Scrubber } from '../test-kit/cassette/scrubber.ts';
import { reasons } from './adapter/audit.ts';
import { openVisor } from './adapter/open.ts';
import { visorOptions } from './adapter/options.ts';
import { askAgain } from './cassette/ask-again.ts';
import { visor } from './index.ts';
import { auditHeaders } from './wire/audit-headers.ts';
import { operations } from './wire/operations.ts';
import { problems } from './wire/problems.ts';
import { nominalIdPattern, schemas } from './wire/schemas.ts';

const problemTypes = Object.keys(problems);
const country = /^[A-Z]{2}$/;
const station = /^\d{2}[A-Z0-9]{2}$/;

const format: RestFormat = {
  schemas,
  operations,
  auditHeaders,
  words: [...Object.values(reasons), ...problemTypes],
  fields: {
    id: scrubNominalId,
    after: scrubNominalId,
    dateOfBirth: (value, scrubber) => scrubber.date(value),
    language: /^[a-z]{2}$/,
    country,
    nationalities: country,
    owningStation: station,
    toStation: station,
    // Those that the hub knows; another could be anything.
    scheme: /^(PNCID|CRO|ASN|NATIONAL_ID|PASSPORT|FINGERPRINT)$/,
    type: new RegExp(`^(${problemTypes.join('|')})$`),
    onBehalfOf: /^Force [A-Z0-9]{2}$/,
  },
};

const [least, most, all] = [1e6, 1e8, 1e9] as const;

/** All ids go up by the same number: lists are in their order. */
function scrubNominalId(id: string, scrubber: Scrubber): string {
  if (!nominalIdPattern.test(id)) return scrubber.text(id);
  const shift = Number(scrubber.once('nominals', '', () => String(randomInt(least, most))));
  return `VS-${String((Number(id.slice(3)) + shift) % all).padStart(9, '0')}`;
}

const flow = auditHeaders.activityFlowId.name;

export const cassetteFormat: CassetteFormat = {
  definition: visor,
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
      open: (address, context) => openVisor(visorOptions.parse({ address }), context),
    }),
};
