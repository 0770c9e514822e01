/** The numbers of the PNC, as this connector's parts see them. */
export {
  checkLetter,
  checkLetters,
  fullYear,
  parseIdentifier,
  type PoliceIdentifier as PncIdentifier,
  type PoliceScheme as PncScheme,
} from '../../../schema/codes/police-identifiers.ts';
