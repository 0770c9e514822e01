/**
 * What an answer to another country is used for, by the purpose it was asked with: the law distinguishes three (FRA 2020 s.5(5)-(6)).
 * OURS: which purpose is which, and the purpose references of requests that arrive through ECRIS (the hub's own are those of purposes.ts).
 * A threat to public security is no criminal investigation, and so is OTHER; AUDIT is no purpose that a country asks with.
 */
export const answerUsesVersion = 'hub/1';

export const answerUses = ['CRIMINAL_PROCEEDINGS', 'WORK_WITH_CHILDREN', 'OTHER'] as const;
export type AnswerUse = (typeof answerUses)[number];

export const useOfPurpose: Readonly<Record<string, AnswerUse | undefined>> = {
  CRIMINAL_PROCEEDINGS: 'CRIMINAL_PROCEEDINGS',
  PUBLIC_PROTECTION: 'OTHER',
  IMMIGRATION: 'OTHER',
  EMPLOYMENT_WITH_CHILDREN: 'WORK_WITH_CHILDREN',
  OWN_RECORD: 'OTHER',
  'P-00-001000': 'CRIMINAL_PROCEEDINGS',
  'P-00-002000': 'OTHER',
  'P-00-003000': 'OTHER',
  'P-00-004000': 'WORK_WITH_CHILDREN',
  'P-00-005000': 'OTHER',
};
