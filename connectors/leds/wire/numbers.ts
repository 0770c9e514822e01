/** Police numbers, as this connector's parts see them. */
export { checkLetter, parseIdentifier, type PoliceScheme } from '../../../schema/codes/police-identifiers.ts';
