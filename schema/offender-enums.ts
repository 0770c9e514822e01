/** Closed lists of the offender desk. */
import { published } from './enums.ts';

export const OffenceKind = published('OffenceKind', 'What an offence is about, as far as its category says.', {
  SEXUAL: 'Sexual.',
  CHILD_SEXUAL: 'Sexual, against a child.',
  MAY_BE_CHILD_SEXUAL: 'Perhaps sexual against a child: the category does not say.',
  VIOLENT: 'Violent.',
  TERRORIST: 'Terrorist.',
});
export const OffenderCategory = published('OffenderCategory', 'As what ViSOR manages a person.', {
  REGISTERED_SEXUAL: 'Registrable sexual offender.',
  OTHER_SEXUAL: 'Other sexual offender.',
  VIOLENT: 'Violent offender.',
  REGISTERED_TERRORIST: 'Registrable terrorist offender.',
  DANGEROUS: 'Dangerous offender.',
  POTENTIALLY_DANGEROUS: 'Potentially dangerous person.',
});
export const OffenderMatterStatus = published('OffenderMatterStatus', 'Where a matter of the offender desk stands.', {
  RAISED: 'A conviction from abroad raised it; nobody has assessed it yet.',
  DECLINED: 'Assessed: no ViSOR record. A further conviction raises it again.',
  RECORDING: 'Assessed; the record is on its way to ViSOR.',
  RECORD_REFUSED: 'ViSOR did not take the record.',
  RECORDED: 'On ViSOR, managed by the exchange unit.',
  HANDOVER_PROPOSING: 'The offer is on its way to ViSOR.',
  HANDOVER_FAILED: 'ViSOR did not take the offer.',
  HANDOVER_PROPOSED: 'Offered to a force, which has to answer. Until it accepts, the old owner stays responsible.',
  HANDOVER_ACCEPTING: 'The force accepts; ViSOR has still to be told.',
  HANDOVER_REJECTING: 'The force rejects; ViSOR has still to be told.',
  HANDOVER_REJECTED: 'The force rejected: the old owner stays responsible, and may offer it to another.',
  HANDED_OVER: 'The force accepted and is responsible.',
});
export const HandOverState = published('HandOverState', 'How an offer to manage a person stands.', {
  PROPOSING: 'On its way to ViSOR; the force has not been told.',
  PROPOSED: 'The force has to answer.',
  ACCEPTED: 'The force is responsible.',
  REJECTED: 'The force rejected it.',
  FAILED: 'ViSOR did not take the offer; the force was never told.',
});
