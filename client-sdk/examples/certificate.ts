/**
 * From an application to a certificate in hand, by the SDK alone: `npx hub example` plays it against the local start. The applicant wants to
 * work with children abroad and leaves things out; the unit's desks find a record, look into it and disclose it.
 */
import type { HubClient } from '../index.ts';
import { leeJay } from './applicant.ts';
import { workQueues, type Desks } from './certificate-desk.ts';
import { openPartnerApp, type PartnerApp } from './partner-app.ts';
import { listen, type Told } from './told.ts';

export interface Cast extends Desks {
  app: HubClient;
}

export interface Played {
  applicationId: string;
  reference: string;
  pdfBase64: string;
  /** As anybody may ask it. */
  status: string;
}

type Say = (line: string) => void;

export async function playCertificate({ app: hub, ...desks }: Cast, say: Say): Promise<Played> {
  const app = await openPartnerApp(hub);
  const unit = await listen(desks.caseworker);
  try {
    const applicationId = await apply(app, say);
    await atTheDesks({ app, unit, desks }, applicationId, say);
    const { reference, code, pdfBase64 } = await app.download(applicationId);
    const status = await hub.certificates.status(reference, code);
    say(
      `The applicant downloads ${reference}: ${Math.round((pdfBase64.length * 3) / 4)} bytes; anybody who checks it is told ${status}.`,
    );
    return { applicationId, reference, pdfBase64, status };
  } finally {
    app.told.close();
    unit.close();
  }
}

async function apply(app: PartnerApp, say: Say): Promise<string> {
  const { primaryCountry: _later, paymentReference: _too, ...incomplete } = leeJay;
  const idempotencyKey = crypto.randomUUID();
  const { id, reference, missing, completeBy } = await app.apply({
    idempotencyKey,
    kind: 'ICPC',
    service: 'STANDARD',
    form: incomplete,
  });
  say(`Lee Jay Specimen applies: ${reference}. Until ${completeBy} there is still wanted`);
  for (const { path, message } of missing) say(`  ${path}: ${message}`);
  const amended = await app.amend(id, leeJay);
  say(`The form is amended; still wanted: ${amended.missing.map(({ path }) => path).join(', ')}.`);
  const complete = await app.addPapers(id);
  say(`The papers are there: ${complete.progress}, to be sent by ${complete.dueOn}, for ${complete.feePence / 100} pounds.`);
  return id;
}

const forAPerson = ['CERTIFICATE_TO_IDENTIFY', 'CERTIFICATE_TO_DECIDE', 'CERTIFICATE_INTELLIGENCE', 'CERTIFICATE_TO_APPROVE'];

async function atTheDesks(
  { app, unit, desks }: { app: PartnerApp; unit: Told; desks: Desks },
  applicationId: string,
  say: Say,
): Promise<void> {
  await unit.until(applicationId, [...forAPerson, 'CERTIFICATE_ISSUING']);
  const handled = await workQueues(desks, applicationId);
  say(`The desks have done their parts: ${handled.join(', ')}. The app was told ${app.told.of(applicationId).join(', ')}.`);
  await app.told.until(applicationId, ['CERTIFICATE_ISSUED']);
  const { certificates } = await app.read(applicationId);
  say(
    `Issued: ${certificates.at(-1)?.outcome}; shown: ${certificates
      .at(-1)
      ?.convictions.map(({ offence }) => offence)
      .join('; ')}.`,
  );
}
