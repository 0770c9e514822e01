import type { Sex } from '../../contract/canonical.ts';
import type { Fields } from '../wire/layouts.ts';

type SexOnPnc = Fields<'NAM'>['sex'];

export const sexOnPnc = { MALE: 'M', FEMALE: 'F', UNKNOWN: 'U', OTHER: 'U' } as const satisfies Record<Sex, SexOnPnc>;
export const sexFromPnc = { M: 'MALE', F: 'FEMALE', U: 'UNKNOWN' } as const satisfies Record<SexOnPnc, Sex>;
