/** As whom the local start signs in to its simulated LEDS: an RSA key in a private file. */
import { createHash, createPublicKey, generateKeyPair } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { readOrMake } from './platform/private-file.ts';

export interface LedsClient {
  /** PKCS #8 in PEM. */
  keyFile: string;
  /** SPKI in PEM. */
  publicKey: string;
  /** Which key it is. Of the key itself: a local key has no certificate. */
  x5t: string;
}

export async function openLedsClient(dataDir: string): Promise<LedsClient> {
  const keyFile = path.join(dataDir, 'leds-client.pem');
  const publicKey = createPublicKey(await readOrMake(keyFile, makeKey));
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    keyFile,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    x5t: createHash('sha1').update(der).digest('base64url'),
  };
}

async function makeKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
