import { z } from 'zod';
import { isPlainHttpAllowed, restOptions } from '../../rest-kit/options.ts';
import { auditHeaders } from '../wire/audit-headers.ts';

const { least, most } = auditHeaders.systemName;

/** How to reach ViSOR and as whom; checked at start, a wrong value is refused by name. */
export const visorOptions = z
  .strictObject({
    ...restOptions,
    /** Bearer token of this installation. Absent: none is sent. Ours, the real register publishes no way to sign in. */
    accessToken: z
      .string()
      .regex(/^[\x21-\x7e]{1,4000}$/, 'printable ASCII without blanks')
      .optional(),
    /** Name of the asking system in every call's audit headers. */
    systemName: z
      .string()
      .regex(/^[\x20-\x7e]+$/, 'printable ASCII')
      .min(least)
      .max(most)
      .default('Criminal Records Exchange Hub'),
  })
  .refine(({ address, plainHttp }) => isPlainHttpAllowed([address], plainHttp), {
    path: ['address'],
    message: 'https, or http on loopback (plainHttp allows http elsewhere)',
  });
export type VisorOptions = z.infer<typeof visorOptions>;
