import type { CodeTable } from './code-table.ts';

/** Facts of a person that one authority asks another for. The codes are the values of the ECRIS schema (v1.0); the labels are ours. */
const labels = {
  Forename: 'Forenames',
  Surname: 'Surname',
  SecondSurname: 'Second surname',
  Sex: 'Sex',
  BirthDate: 'Date of birth',
  BirthPlace: 'Place of birth',
  Nationality: 'Nationality',
  FormerName: 'Former name',
  MotherName: "Mother's name",
  FatherName: "Father's name",
  IdentityNumber: 'Identity number',
  IdentificationDocument: 'Identification document',
  Address: 'Address',
  Alias: 'Other names used',
  Fingerprints: 'Fingerprints',
} as const;

export const wantedItems: CodeTable = {
  system: 'WANTED_ITEM',
  version: 'ecris/1.0',
  language: 'en',
  rows: Object.entries(labels),
};
