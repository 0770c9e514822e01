/**
 * What is known of an offence by its CJS code, beside its title (cjs-offences.ts).
 * Source: Ministry of Justice, bichard7-next-data 2.0.414 (MIT licence) for recordable and mode; hmpps-manage-offences-api schedule mappings
 * for statute and schedules. OURS: the ECRIS category and how well it fits, and whether listing alone brings the notification duty.
 */
export const ukOffenceFactsVersion = 'hub/2026-01';

/** CE either way, CI indictable only, CS summary, CM summary motoring, CB breach. */
export const offenceModes = ['CE', 'CI', 'CS', 'CM', 'CB'] as const;
export type OffenceMode = (typeof offenceModes)[number];

/** Why an offence counts as serious in the UK. */
export const seriousBases = [
  'mandatory_life',
  'max_life',
  'cja2003_sch15_part1',
  'cja2003_sch15_part2',
  'soa2003_sch3',
  'terrorism_act',
] as const;
export type SeriousBasis = (typeof seriousBases)[number];

export interface UkOffenceFacts {
  /** CJS code without the letter of attempt, aid or conspiracy. */
  code: string;
  statute: string;
  /** Common category of Council Decision 2009/316/JHA; null where none fits well. */
  ecrisCategory: string | null;
  fit: 'exact' | 'close' | null;
  /** National Police Records (Recordable Offences) Regulations 2000. */
  recordable: boolean;
  /** Listed in Schedule 3, Sexual Offences Act 2003. */
  sexual: boolean;
  /** Whether listing alone brings the notification duty, or age, sentence or victim conditions apply too. */
  notification: 'automatic' | 'conditional' | null;
  serious: boolean;
  seriousBases: readonly SeriousBasis[];
  mode: OffenceMode;
}

type Row = readonly [
  code: string,
  statute: string,
  ecrisCategory: string,
  fit: 'exact' | 'close' | '',
  recordable: boolean,
  sexual: boolean,
  notification: 'automatic' | 'conditional' | '',
  seriousBases: string,
  mode: OffenceMode,
];

// prettier-ignore
const rows: readonly Row[] = [
  ['COML025', 'Common law', '0801 00', 'exact', true, false, '', 'mandatory_life', 'CI'],
  ['COML026', 'Common law', '0801 00', 'exact', true, false, '', 'mandatory_life', 'CI'],
  ['COML022', 'Common law', '0803 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['COML023', 'Homicide Act 1957 s.2 (diminished responsibility) / s.4 (suicide pact)', '0801 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['COML020', 'Common law', '0901 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['COML017', 'Common law', '0901 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['CH84001', 'Child Abduction Act 1984 s.1', '1105 00', 'close', true, false, '', '', 'CE'],
  ['OF61014', 'Offences against the Person Act 1861 s.16', '0906 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['OF61016', 'Offences against the Person Act 1861 s.18', '0809 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['OF61017', 'Offences against the Person Act 1861 s.18', '0809 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['OF61018', 'Offences against the Person Act 1861 s.18', '0809 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['OF61131', 'Offences against the Person Act 1861 s.20', '0809 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['OF61102', 'Offences against the Person Act 1861 s.47', '0811 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['OF61022', 'Offences against the Person Act 1861 s.21', '0813 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['SC15004', 'Serious Crime Act 2015 s.76', '0907 00', 'close', true, false, '', '', 'CE'],
  ['SC15005', 'Serious Crime Act 2015 s.75A', '0813 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['CJ88001', 'Criminal Justice Act 1988 s.39', '0811 00', 'close', true, false, '', '', 'CS'],
  ['CJ88116', 'Criminal Justice Act 1988 s.39', '0811 00', 'close', true, false, '', '', 'CS'],
  ['CJ88150', 'Assaults on Emergency Workers (Offences) Act 2018 s.1', '1208 00', 'close', true, false, '', '', 'CE'],
  ['CJ88149', 'Assaults on Emergency Workers (Offences) Act 2018 s.1', '1208 00', 'close', true, false, '', '', 'CE'],
  ['PL96001', 'Police Act 1996 s.89(1)', '1208 00', 'exact', true, false, '', '', 'CS'],
  ['PL96003', 'Police Act 1996 s.89(2)', '1206 00', 'exact', true, false, '', '', 'CS'],
  ['CD98004', 'Crime and Disorder Act 1998 s.29', '0811 00', 'close', true, false, '', '', 'CE'],
  ['CD98005', 'Crime and Disorder Act 1998 s.29', '0811 00', 'close', true, false, '', '', 'CE'],
  ['FG03001', 'Female Genital Mutilation Act 2003 s.1', '0809 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['CY33054', 'Children and Young Persons Act 1933 s.1(1)', '1104 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['PH97004', 'Protection from Harassment Act 1997 s.2', '0907 00', 'exact', true, false, '', '', 'CS'],
  ['PH97006', 'Protection from Harassment Act 1997 s.2A', '0907 00', 'exact', true, false, '', '', 'CS'],
  ['PH97009', 'Protection from Harassment Act 1997 s.4', '0907 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['PH97010', 'Protection from Harassment Act 1997 s.4A', '0907 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['PH97003', 'Protection from Harassment Act 1997 s.5', '', '', true, false, '', '', 'CE'],
  ['FL96001', 'Family Law Act 1996 s.42A', '', '', true, false, '', '', 'CE'],
  ['SX03001', 'Sexual Offences Act 2003 s.1', '1010 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03002', 'Sexual Offences Act 2003 s.1', '1001 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03003', 'Sexual Offences Act 2003 s.1', '1010 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03004', 'Sexual Offences Act 2003 s.1', '1001 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03013', 'Sexual Offences Act 2003 s.5', '1010 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03014', 'Sexual Offences Act 2003 s.5', '1010 00', 'exact', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03005', 'Sexual Offences Act 2003 s.2', '1003 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03006', 'Sexual Offences Act 2003 s.2', '1003 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03015', 'Sexual Offences Act 2003 s.6', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03016', 'Sexual Offences Act 2003 s.6', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03007', 'Sexual Offences Act 2003 s.3', '1003 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03008', 'Sexual Offences Act 2003 s.3', '1003 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03017', 'Sexual Offences Act 2003 s.7', '1011 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03018', 'Sexual Offences Act 2003 s.7', '1011 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03019', 'Sexual Offences Act 2003 s.8', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03025', 'Sexual Offences Act 2003 s.9', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03026', 'Sexual Offences Act 2003 s.9', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03029', 'Sexual Offences Act 2003 s.10', '1011 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03032', 'Sexual Offences Act 2003 s.11', '1008 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03052', 'Sexual Offences Act 2003 s.16', '1011 00', 'close', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03062', 'Sexual Offences Act 2003 s.25', '1011 00', 'close', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03104', 'Sexual Offences Act 2003 s.47', '1008 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CI'],
  ['SX03106', 'Sexual Offences Act 2003 s.47', '1008 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03123', 'Sexual Offences Act 2003 s.61', '1003 00', 'close', true, true, 'automatic', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03128', 'Sexual Offences Act 2003 s.66', '1005 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03130', 'Sexual Offences Act 2003 s.67', '0911 00', 'close', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03131', 'Sexual Offences Act 2003 s.67', '0911 00', 'close', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX56025', 'Sexual Offences Act 1956 s.14', '1011 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX56027', 'Sexual Offences Act 1956 s.14', '1003 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['SX03047', 'Sexual Offences Act 2003 s.14', '1008 00', 'close', true, true, 'conditional', 'soa2003_sch3', 'CE'],
  ['SX03048', 'Sexual Offences Act 2003 s.15', '1008 00', 'close', true, true, 'automatic', 'soa2003_sch3', 'CE'],
  ['SX03113', 'Sexual Offences Act 2003 s.48', '1008 00', 'exact', true, true, 'conditional', 'soa2003_sch3', 'CE'],
  ['SX03115', 'Sexual Offences Act 2003 s.49', '1008 00', 'exact', true, true, 'conditional', 'soa2003_sch3', 'CE'],
  ['PK78001', 'Protection of Children Act 1978 s.1', '1009 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['PK78003', 'Protection of Children Act 1978 s.1', '1009 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['CJ88115', 'Criminal Justice Act 1988 s.160', '1009 00', 'exact', true, true, 'conditional', 'cja2003_sch15_part2 soa2003_sch3', 'CE'],
  ['CJ08013', 'Criminal Justice and Immigration Act 2008 s.63', '', '', true, true, 'conditional', 'soa2003_sch3', 'CE'],
  ['SC15003', 'Serious Crime Act 2015 s.69', '1008 00', 'close', true, true, 'conditional', 'soa2003_sch3', 'CE'],
  ['COML062', 'Common law', '1005 00', 'close', true, false, '', '', 'CE'],
  ['SX03138', 'Sexual Offences Act 2003 s.91', '', '', true, false, '', '', 'CE'],
  ['SX03139', 'Sexual Offences Act 2003 s.91', '', '', true, false, '', '', 'CE'],
  ['SE20005', 'Sentencing Act 2020 s.354', '', '', true, false, '', '', 'CE'],
  ['CJ15013', 'Criminal Justice and Courts Act 2015 s.33', '0911 00', 'close', true, false, '', '', 'CE'],
  ['MS15001', 'Modern Slavery Act 2015 s.1', '0404 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['MS15002', 'Modern Slavery Act 2015 s.1', '0401 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['MS15003', 'Modern Slavery Act 2015 s.2', '0400 00', 'close', true, false, '', 'cja2003_sch15_part2', 'CE'],
  ['IM71001', 'Immigration Act 1971 s.24', '2301 00', 'exact', true, false, '', '', 'CS'],
  ['IM71002', 'Immigration Act 1971 s.24', '2301 00', 'exact', true, false, '', '', 'CS'],
  ['IM71131', 'Immigration Act 1971 s.25', '2302 00', 'exact', true, false, '', '', 'CE'],
  ['IM71142', 'Immigration Act 1971 s.25', '2302 00', 'exact', true, false, '', '', 'CE'],
  ['IM71135', 'Immigration Act 1971 s.24', '2301 00', 'exact', true, false, '', '', 'CE'],
  ['PC53001', 'Prevention of Crime Act 1953 s.1', '0504 00', 'close', true, false, '', '', 'CE'],
  ['CJ88144', 'Criminal Justice Act 1988 s.139', '0504 00', 'close', true, false, '', '', 'CE'],
  ['CJ88148', 'Criminal Justice Act 1988 s.139AA', '0906 00', 'close', true, false, '', '', 'CE'],
  ['FI68001', 'Firearms Act 1968 s.1', '0504 00', 'exact', true, false, '', '', 'CE'],
  ['FI68014', 'Firearms Act 1968 s.2', '0504 00', 'exact', true, false, '', '', 'CE'],
  ['FI68036', 'Firearms Act 1968 s.5', '0504 00', 'exact', true, false, '', '', 'CE'],
  ['FI68059', 'Firearms Act 1968 s.16', '0504 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['FI68320', 'Firearms Act 1968 s.16A', '0504 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['FI68068', 'Firearms Act 1968 s.17(2)', '0504 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['TH68001', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68003', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68006', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68007', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68010', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68013', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68020', 'Theft Act 1968 s.1', '1701 00', 'exact', true, false, '', '', 'CE'],
  ['TH68023', 'Theft Act 1968 s.8', '1703 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['TH68025', 'Theft Act 1968 s.8(2)', '1703 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['TH68026', 'Theft Act 1968 s.9(1)(a)', '1702 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['TH68036', 'Theft Act 1968 s.9(1)(b)', '1702 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['TH68037', 'Theft Act 1968 s.9(1)(b)', '1702 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['TH68045', 'Theft Act 1968 s.10', '1703 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['TH68050', 'Theft Act 1968 s.12', '1601 00', 'close', true, false, '', '', 'CS'],
  ['TH68141', 'Theft Act 1968 s.12A', '', '', true, false, '', '', 'CE'],
  ['TH68058', 'Theft Act 1968 s.13', '1602 00', 'exact', true, false, '', '', 'CE'],
  ['TH68061', 'Theft Act 1968 s.17', '1502 00', 'close', true, false, '', '', 'CE'],
  ['TH68071', 'Theft Act 1968 s.21', '0917 00', 'exact', true, false, '', '', 'CI'],
  ['TH68072', 'Theft Act 1968 s.22', '1604 00', 'exact', true, false, '', '', 'CE'],
  ['TH68073', 'Theft Act 1968 s.22', '1604 00', 'exact', true, false, '', '', 'CE'],
  ['TH68081', 'Theft Act 1968 s.25', '', '', true, false, '', '', 'CE'],
  ['FA06001', 'Fraud Act 2006 s.1/s.2', '1603 00', 'exact', true, false, '', '', 'CE'],
  ['FA06002', 'Fraud Act 2006 s.1/s.3', '1603 00', 'exact', true, false, '', '', 'CE'],
  ['FA06003', 'Fraud Act 2006 s.1/s.4', '1603 00', 'close', true, false, '', '', 'CE'],
  ['FA06004', 'Fraud Act 2006 s.6', '1603 00', 'close', true, false, '', '', 'CE'],
  ['COML011', 'Common law', '1603 00', 'close', true, false, '', '', 'CI'],
  ['SS92036', 'Social Security Administration Act 1992 s.111A', '1301 00', 'exact', true, false, '', '', 'CE'],
  ['SS92039', 'Social Security Administration Act 1992 s.111A', '1301 00', 'exact', true, false, '', '', 'CE'],
  ['VA94001', 'Value Added Tax Act 1994 s.72', '1401 00', 'exact', true, false, '', '', 'CE'],
  ['TM70004', 'Taxes Management Act 1970 s.106A', '1401 00', 'exact', true, false, '', '', 'CE'],
  ['PC02001', 'Proceeds of Crime Act 2002 s.327', '1504 00', 'exact', true, false, '', '', 'CE'],
  ['PC02003', 'Proceeds of Crime Act 2002 s.327', '1504 00', 'exact', true, false, '', '', 'CE'],
  ['BA10010', 'Bribery Act 2010', '1505 00', 'close', true, false, '', '', 'CE'],
  ['CM90003', 'Computer Misuse Act 1990 s.2', '1801 00', 'close', true, false, '', '', 'CE'],
  ['CM90005', 'Computer Misuse Act 1990 s.1', '1801 00', 'exact', true, false, '', '', 'CE'],
  ['CM90006', 'Computer Misuse Act 1990 s.3', '1802 00', 'exact', true, false, '', '', 'CE'],
  ['FC81002', 'Forgery and Counterfeiting Act 1981 s.1', '2006 00', 'close', true, false, '', '', 'CE'],
  ['FC81006', 'Forgery and Counterfeiting Act 1981 s.3', '2004 00', 'close', true, false, '', '', 'CE'],
  ['FC81015', 'Forgery and Counterfeiting Act 1981 s.14', '1901 00', 'exact', true, false, '', '', 'CE'],
  ['FC81020', 'Forgery and Counterfeiting Act 1981 s.15', '1904 00', 'exact', true, false, '', '', 'CE'],
  ['ID10001', 'Identity Documents Act 2010 s.4', '2004 00', 'close', true, false, '', '', 'CI'],
  ['ID10003', 'Identity Documents Act 2010 s.6', '', '', true, false, '', '', 'CE'],
  ['MD71210', 'Misuse of Drugs Act 1971 s.5(2)', '0702 00', 'close', true, false, '', '', 'CE'],
  ['MD71211', 'Misuse of Drugs Act 1971 s.5(2)', '0702 00', 'close', true, false, '', '', 'CE'],
  ['MD71530', 'Misuse of Drugs Act 1971 s.5(2)', '0702 00', 'close', true, false, '', '', 'CE'],
  ['MD71230', 'Misuse of Drugs Act 1971 s.5(3)', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['MD71231', 'Misuse of Drugs Act 1971 s.5(3)', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['MD71130', 'Misuse of Drugs Act 1971 s.4(3)', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['MD71131', 'Misuse of Drugs Act 1971 s.4(3)', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['MD71170', 'Misuse of Drugs Act 1971 s.4(3)', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['MD71029', 'Misuse of Drugs Act 1971 s.6', '0704 00', 'close', true, false, '', '', 'CE'],
  ['CE79186', 'Customs and Excise Management Act 1979 s.170', '0701 00', 'exact', true, false, '', 'max_life', 'CE'],
  ['CD71039', 'Criminal Damage Act 1971 s.1(1)', '1606 00', 'exact', true, false, '', '', 'CE'],
  ['CD71038', 'Criminal Damage Act 1971 s.1(1)', '1606 00', 'exact', true, false, '', '', 'CE'],
  ['CD71015', 'Criminal Damage Act 1971 s.1(3)', '1610 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['CD71049', 'Criminal Damage Act 1971 s.1(2)/(3)', '1610 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['CD71041', 'Criminal Damage Act 1971 s.1(2)', '1606 00', 'close', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['PU86001', 'Public Order Act 1986 s.1', '1209 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CI'],
  ['PU86002', 'Public Order Act 1986 s.2', '1209 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['PU86003', 'Public Order Act 1986 s.3', '1209 00', 'exact', true, false, '', 'cja2003_sch15_part1', 'CE'],
  ['PU86004', 'Public Order Act 1986 s.4', '1209 00', 'exact', true, false, '', '', 'CS'],
  ['PU86021', 'Public Order Act 1986 s.18', '0916 00', 'exact', true, false, '', '', 'CE'],
  ['CJ67002', 'Criminal Justice Act 1967 s.91(1)', '1209 00', 'close', true, false, '', '', 'CS'],
  ['COML030', 'Common law', '1212 00', 'exact', true, false, '', '', 'CI'],
  ['CJ94005', 'Criminal Justice and Public Order Act 1994 s.51', '1212 00', 'close', true, false, '', '', 'CE'],
  ['PJ11004', 'Perjury Act 1911 s.2', '1212 00', 'close', true, false, '', '', 'CE'],
  ['CL67011', 'Criminal Law Act 1967 s.4', '1212 00', 'close', true, false, '', '', 'CI'],
  ['COML016', 'Common law', '1214 00', 'exact', true, false, '', '', 'CI'],
  ['BA76001', 'Bail Act 1976 s.6(1)', '', '', true, false, '', '', 'CS'],
  ['PR52024', 'Prison Act 1952 s.40B', '', '', true, false, '', '', 'CI'],
  ['CJ03510', 'Criminal Justice Act 2003 sch.8', '', '', true, false, '', '', 'CB'],
  ['SC15001', 'Serious Crime Act 2015 s.45', '0202 00', 'exact', true, false, '', '', 'CI'],
  ['PT00026', 'Terrorism Act 2000 s.11', '0302 00', 'close', true, false, '', 'terrorism_act', 'CE'],
  ['PT00025', 'Terrorism Act 2000 s.18', '0303 00', 'close', true, false, '', 'terrorism_act', 'CE'],
  ['TR06001', 'Terrorism Act 2006 s.1', '0304 00', 'exact', true, false, '', 'terrorism_act', 'CE'],
  ['TR06002', 'Terrorism Act 2006 s.2', '0304 00', 'close', true, false, '', 'terrorism_act', 'CE'],
  ['RT88025', 'Road Traffic Act 1988 s.1', '0803 00', 'close', true, false, '', 'max_life', 'CI'],
  ['RT88500', 'Road Traffic Act 1988 s.1', '0803 00', 'close', true, false, '', 'max_life', 'CI'],
  ['RT88526', 'Road Traffic Act 1988 s.1A', '0810 00', 'close', true, false, '', '', 'CE'],
  ['RT88564', 'Road Traffic Act 1988 s.2B', '0803 00', 'close', true, false, '', '', 'CE'],
  ['RT88026', 'Road Traffic Act 1988 s.2', '2101 00', 'exact', true, false, '', '', 'CE'],
  ['RT88007', 'Road Traffic Act 1988 s.5(1)(a)', '2102 00', 'exact', true, false, '', '', 'CM'],
  ['RT88339', 'Road Traffic Act 1988 s.4(1)', '2102 00', 'exact', true, false, '', '', 'CM'],
  ['RT88340', 'Road Traffic Act 1988 s.4(1)', '2102 00', 'exact', true, false, '', '', 'CM'],
  ['RT88584', 'Road Traffic Act 1988 s.5A', '2102 00', 'exact', true, false, '', '', 'CM'],
  ['RT88010', 'Road Traffic Act 1988 s.7(6)', '', '', true, false, '', '', 'CM'],
  ['RT88333', 'Road Traffic Act 1988 s.103(1)(b)', '2103 00', 'exact', true, false, '', '', 'CM'],
  ['RT88218', 'Road Traffic Act 1988 s.170(4)', '2104 00', 'exact', true, false, '', '', 'CM'],
  ['RT88191', 'Road Traffic Act 1988 s.143(2)', '2106 00', 'close', false, false, '', '', 'CM'],
  ['RT88334', 'Road Traffic Act 1988 s.87(1)', '2103 00', 'close', false, false, '', '', 'CM'],
  ['AW06041', 'Animal Welfare Act 2006 s.4(1)', '', '', true, false, '', '', 'CE'],
  ['HS74003', 'Health and Safety at Work etc. Act 1974 s.33(1)(a)', '2203 00', 'close', true, false, '', '', 'CE'],
  ['EP07001', 'Environmental Permitting (England and Wales) Regulations 2007', '0600 00', 'close', true, false, '', '', 'CE'],
  ['DD91034', 'Dangerous Dogs Act 1991 s.3(1)', '', '', true, false, '', '', 'CE'],
  ['OF61106', 'Offences against the Person Act 1861 s.57', '1102 00', 'exact', true, false, '', '', 'CE'],
];

export const ukOffenceFacts: readonly UkOffenceFacts[] = rows.map(
  ([code, statute, ecrisCategory, fit, recordable, sexual, notification, bases, mode]) => {
    const why = seriousBases.filter((basis) => bases.split(' ').includes(basis));
    return {
      code,
      statute,
      ecrisCategory: ecrisCategory || null,
      fit: fit || null,
      recordable,
      sexual,
      notification: notification || null,
      serious: why.length > 0,
      seriousBases: why,
      mode,
    };
  },
);

const byCode = new Map(ukOffenceFacts.map((facts) => [facts.code, facts]));

/** Letters after a CJS code: A attempt, B aid or abet, C conspire, E encourage. */
const inchoate = /^([A-Z0-9]{7})[ABCE]$/;

/** Facts of a CJS code, with or without the letter of attempt, aid, conspiracy or encouragement. Undefined for a code not in the table. */
export function ukOffenceFactsOf(code: string): UkOffenceFacts | undefined {
  return byCode.get(code) ?? byCode.get(inchoate.exec(code)?.[1] ?? '');
}
