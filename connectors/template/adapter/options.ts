import { z } from 'zod';
import { isPlainHttpAllowed, restOptions } from '../../rest-kit/options.ts';

export const templateOptions = z
  .strictObject(restOptions)
  .refine(({ address, plainHttp }) => isPlainHttpAllowed([address], plainHttp), { path: ['address'], error: 'needs https' });
export type TemplateOptions = z.infer<typeof templateOptions>;
