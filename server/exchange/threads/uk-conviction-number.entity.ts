import { defineEntity, p } from '@mikro-orm/core';

/** Under which number other countries know a UK conviction: given when an answer first tells it. Once the activity of the
 * register has told of it, the ledger's row has the same number. */
const UkConvictionNumberSchema = defineEntity({
  name: 'UkConvictionNumber',
  tableName: 'uk_conviction_number',
  properties: {
    register: p.string().length(20).primary(),
    /** The register's id of the conviction. */
    nativeId: p.string().length(60).primary(),
    /** From the sequence that numbers notified ones, too. */
    number: p.bigint('number').unique(),
  },
});
export class UkConvictionNumber extends UkConvictionNumberSchema.class {}
UkConvictionNumberSchema.setClass(UkConvictionNumber);
