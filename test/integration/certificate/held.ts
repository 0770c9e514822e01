/** Certificates that somebody holds, from a hub that runs as it really does. */
import { until } from '../../support/processes.ts';
import type { Stage } from '../../support/stage.ts';
import { anApplication, aForm, nobody, pdf, photo } from './desk.ts';

export interface Held {
  id: string;
  reference: string;
  status: string;
  document: { pdfBase64: string; credential: string; code: string } | null;
}

export async function ask<Data>(
  stage: Stage,
  query: string,
  variables: object = {},
  token?: string,
): Promise<{ status: number; data: Data; text: string }> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(stage.graphql, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const text = await answer.text();
  return { status: answer.status, data: (JSON.parse(text) as { data: Data }).data, text };
}

/** Somebody of whom nothing is held, through the first partner app. */
export async function issued(stage: Stage): Promise<Held> {
  const app = stage.client('P1', 'applicantApp').certificates;
  const { identifiers, ...subject } = aForm(nobody).subject;
  const form = { ...aForm(nobody), subject: { ...subject, identifiers: [...identifiers] } };
  const moved = await app.apply({ ...anApplication(aForm(nobody)), form });
  if (moved.__typename !== 'CertificateApplicationMoved') throw new Error(JSON.stringify(moved));
  const applicationId = moved.application.id;
  for (const kind of ['PHOTO', 'PASSPORT', 'PROOF_OF_ADDRESS'] as const)
    await app.sendFile({ applicationId, kind, ...(kind === 'PHOTO' ? photo : pdf) });
  await until('it is issued', async () => (await app.find(applicationId))?.progress === 'ISSUED', 30_000);
  const { data } = await ask<{ certificateApplication: { certificates: Held[] } }>(
    stage,
    'query ($id: ID!) { certificateApplication(id: $id) { certificates { id reference status document { pdfBase64 credential code } } } }',
    { id: applicationId },
    await stage.token('P1', 'applicantApp'),
  );
  const [held] = data.certificateApplication.certificates;
  if (!held) throw new Error('there is no certificate');
  return held;
}
