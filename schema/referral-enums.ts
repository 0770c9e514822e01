/** Closed lists of referrals for immigration enforcement. */
import { published } from './enums.ts';

export const ReferralStatus = published('ReferralStatus', 'Where a referral to Immigration Enforcement stands.', {
  REFERRED: 'Told; not yet looked at.',
  TAKEN_UP: 'Immigration Enforcement acts on it.',
  DECLINED: 'It does not act on it.',
  REMOVED: 'The person was removed from the United Kingdom.',
  CLOSED: 'It ended without a removal.',
});
export const ReferralGround = published('ReferralGround', 'What allows a conviction to be told to Immigration Enforcement.', {
  PURPOSE: 'The answer was given for immigration.',
  ON_PNC: 'The conviction stands on the PNC.',
});
export const ReferralAnswer = published('ReferralAnswer', 'What Immigration Enforcement says of a referral.', {
  TAKE_UP: 'It acts on it.',
  DECLINE: 'It does not.',
  REMOVE: 'The person was removed.',
  CLOSE: 'It ended without a removal.',
});
