import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { backEndAddress, isPlainHttpAllowed, restOptions } from '../../rest-kit/options.ts';
import { auditHeaders } from '../wire/audit-headers.ts';

const { least, most } = auditHeaders.systemName;
const printable = /^[\x21-\x7e]+$/;

/** How to reach LEDS, as whom, and how to sign in; checked at start, a wrong value is refused by name. */
export const ledsOptions = z
  .strictObject({
    ...restOptions,
    /** Where tokens are given. */
    tokenAddress: backEndAddress,
    clientId: z.string().regex(printable, 'printable ASCII without blanks').max(200),
    /** Audience of our assertions; the token address where it is absent. */
    audience: z.string().max(500).optional(),
    scope: z
      .string()
      .regex(/^[\x20-\x7e]+$/)
      .max(500)
      .default('leds'),
    /** Our RSA key, PKCS #8 in PEM. */
    privateKey: z.string().max(20_000).refine(isRsaKey, 'an RSA private key of at least 2048 bits in PEM'),
    /** SHA-1 of our certificate's DER form in base64url: which key it is. */
    x5t: z.string().regex(/^[A-Za-z0-9_-]{27}$/, '27 characters of base64url'),
    /** Seconds before its end at which a token is no longer used. */
    tokenMarginS: z.int().min(0).max(3_600).default(60),
    /** Name of the asking system in every call's audit headers. */
    systemName: z
      .string()
      .regex(/^[\x20-\x7e]+$/, 'printable ASCII')
      .min(least)
      .max(most)
      .default('Criminal Records Exchange Hub'),
    /** Force-station that owns what is written; 89CA is the Central Authority desk. */
    stationOwner: z
      .string()
      .regex(/^\d{2}[A-Z0-9]{2}$/, 'two digits and two capitals or digits')
      .default('89CA'),
    /** People read for one enquiry; the answer says when there were more. */
    recordsMax: z.int().min(1).max(50).default(20),
  })
  .refine(({ address, tokenAddress, plainHttp }) => isPlainHttpAllowed([address, tokenAddress], plainHttp), {
    path: ['address'],
    message: 'https, or http on loopback (plainHttp allows http elsewhere)',
  });
export type LedsOptions = z.infer<typeof ledsOptions>;

function isRsaKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem);
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  } catch {
    return false;
  }
}
