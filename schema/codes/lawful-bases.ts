import type { CodeTable } from './code-table.ts';

/**
 * What allows a step of an exchange. FRA: European Union (Future Relationship) Act 2020; TCA: Trade and Cooperation Agreement, Part Three
 * Title IX. The codes are ours; what they point to is the law.
 */
const labels = {
  ASK_EU: 'Request to a Member State: FRA 2020 s.4; TCA arts 648, 650',
  ASK_INTERPOL: 'Request through Interpol: Crime and Courts Act 2013 s.7(1); 1959 Convention arts 13, 22',
  ANSWER_EU: 'Answer to a Member State: FRA 2020 s.5; TCA arts 648-649',
  ANSWER_INTERPOL: 'Answer through Interpol: Crime and Courts Act 2013 s.7(1); DPA 2018 Part 3 chapter 5',
  NOTIFY_EU: "Notification of a national's conviction to a Member State: FRA 2020 s.1; TCA art 646",
  NOTIFY_ARRANGED: 'Notification by arrangement with a third country: Crime and Courts Act 2013 s.7(1)',
  TELL_EXTRADITION:
    "Telling a country of its national's extradition: Extradition Act 2003; Crime and Courts Act 2013 s.7(1); DPA 2018 Part 3 chapter 5",
  KEEP_NOTIFIED: "Keeping a UK national's conviction abroad: FRA 2020 s.2; TCA art 647",
  RECORD_ON_PNC: 'Record of a recordable equivalent: SI 2000/1139; DPA 2018 s.35',
  PROTECT_PUBLIC: 'Management of dangerous persons: Sexual Offences Act 2003; Criminal Justice Act 2003 s.325',
  CERTIFY: "Certificate at the person's own request: DPA 2018 Part 3; Police Act 1996 s.22A collaboration agreement",
  REFER_IMMIGRATION: 'Referral for immigration enforcement: Immigration Act 1971 s.3(5); TCA art 651',
} as const;

export type LawfulBasis = keyof typeof labels;

export const lawfulBases: CodeTable = {
  system: 'LAWFUL_BASIS',
  version: 'hub/1',
  language: 'en',
  rows: Object.entries(labels),
};
