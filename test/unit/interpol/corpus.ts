/** Replies as bureaus write them, in four languages, and what must be read in them. Invented throughout; nobody in them exists. */
import type { AnswerOutcome } from '../../../connectors/contract/canonical.ts';

export interface ExpectedConviction {
  decidedOn?: string;
  /** Words that the reading must contain. */
  court?: string;
  offence?: string;
  sentence?: string;
  sentenced?: string;
  suspendedFor?: string;
  fine?: { amount: string; currency?: string };
  pending?: boolean;
}

export interface CorpusReply {
  title: string;
  country: string;
  language: string;
  text: string;
  outcome?: AnswerOutcome;
  convictions: ExpectedConviction[];
  wanted?: string[];
  persons?: number;
}

export const corpus: CorpusReply[] = [
  // --- nothing recorded
  {
    title: 'NO TRACE, and nothing else',
    country: 'JM',
    language: 'en',
    text: 'NO TRACE',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'a polite nothing',
    country: 'NG',
    language: 'en',
    text: 'Dear colleagues,\n\nPlease be informed that checks were negative. Subject has no criminal record in Nigeria and no pending cases.\n\nBest regards\nIP Abuja',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'French nothing',
    country: 'SN',
    language: 'fr',
    text: "Monsieur,\n\nNous avons l'honneur de vous informer que l'intéressé est inconnu de nos services. Casier judiciaire vierge.\n\nBCN Dakar",
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'French nothing with a curly apostrophe',
    country: 'CI',
    language: 'fr',
    text: 'La personne citée en objet n’a jamais été condamnée en Côte d’Ivoire.',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'Spanish nothing',
    country: 'CO',
    language: 'es',
    text: 'En atención a su mensaje de fecha 2 de marzo de 2026, les informamos que la persona no registra antecedentes penales en Colombia.',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'Arabic nothing',
    country: 'EG',
    language: 'ar',
    text: 'السادة الزملاء\n\nنفيدكم بأنه لا توجد سوابق جنائية للمذكور في سجلاتنا.\n\nمع التحية',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'nothing, below a quotation of our request that speaks of convictions',
    country: 'IN',
    language: 'en',
    text: 'NO TRACE.\n\n> REQUEST: Please supply all convictions with date, court, offence and sentence.\n> He was convicted of theft on 12 March 2014 and sentenced to two years imprisonment.',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },

  // --- lists
  {
    title: 'a list with bullets',
    country: 'JM',
    language: 'en',
    text: "The following convictions are recorded:\n\n- 14 March 2012, Kingston Resident Magistrates' Court, unlawful wounding, 18 months imprisonment\n- 3 June 2015, Home Circuit Court, illegal possession of firearm, 5 years imprisonment\n- 9 November 2019, St Catherine Parish Court, possession of ganja, fined JMD 15,000\n",
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2012-03-14', court: 'Magistrates', offence: 'unlawful wounding', sentenced: 'P18M' },
      { decidedOn: '2015-06-03', court: 'Home Circuit Court', offence: 'illegal possession of firearm', sentenced: 'P5Y' },
      {
        decidedOn: '2019-11-09',
        court: 'St Catherine Parish Court',
        offence: 'possession of ganja',
        fine: { amount: '15000', currency: 'JMD' },
      },
    ],
  },
  {
    title: 'a numbered list that runs over lines',
    country: 'TR',
    language: 'en',
    text: '1. Convicted on 21.05.2010 by the Ankara 3rd Criminal Court of theft;\n   sentenced to 1 year and 8 months imprisonment.\n2. Convicted on 30.09.2013 by the Izmir Heavy Penal Court of drug trafficking;\n   sentenced to 10 years imprisonment and a fine of TRY 3.000,00.\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2010-05-21', offence: 'theft', sentenced: 'P1Y8M' },
      {
        decidedOn: '2013-09-30',
        court: 'Izmir Heavy Penal Court',
        offence: 'drug trafficking',
        sentenced: 'P10Y',
        fine: { amount: '3000.00', currency: 'TRY' },
      },
    ],
  },
  {
    title: 'a list in capitals',
    country: 'BR',
    language: 'en',
    text: 'SUBJECT HAS THE FOLLOWING RECORD:\n1) 22/08/2011 - ROBBERY - SENTENCED TO 5 YEARS 4 MONTHS IMPRISONMENT\n2) 17/02/2017 - RECEIVING STOLEN GOODS - SENTENCED TO 1 YEAR IMPRISONMENT\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2011-08-22', offence: 'ROBBERY', sentenced: 'P5Y4M' },
      { decidedOn: '2017-02-17', offence: 'RECEIVING STOLEN GOODS', sentenced: 'P1Y' },
    ],
  },
  {
    title: 'a French list',
    country: 'CM',
    language: 'fr',
    text: "Le casier judiciaire de l'intéressé porte les mentions suivantes :\n- 18 janvier 2009 : vol aggravé, 3 ans d'emprisonnement ferme\n- 25/11/2014 : escroquerie, 12 mois d'emprisonnement avec sursis et 200 000 FCFA d'amende\n",
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2009-01-18', offence: 'vol aggravé', sentenced: 'P3Y' },
      {
        decidedOn: '2014-11-25',
        offence: 'escroquerie',
        sentenced: 'P12M',
        suspendedFor: 'P12M',
        fine: { amount: '200000', currency: 'XOF' },
      },
    ],
  },
  {
    title: 'a Spanish list',
    country: 'MX',
    language: 'es',
    text: 'Antecedentes que constan:\n• 15 de julio de 2008: robo agravado, Juzgado Segundo Penal de Puebla, 4 años de prisión\n• 20 de octubre de 2016: lesiones, 8 meses de prisión\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2008-07-15', court: 'Juzgado Segundo Penal de Puebla', offence: 'robo agravado', sentenced: 'P4Y' },
      { decidedOn: '2016-10-20', offence: 'lesiones', sentenced: 'P8M' },
    ],
  },

  // --- paragraphs
  {
    title: 'an English paragraph',
    country: 'AL',
    language: 'en',
    text: 'In reply to your message dated 2 March 2026 we inform you that the above person was convicted by the Tirana District Court on 13 October 2011 for burglary and sentenced to two years and six months imprisonment. He was released on 20 April 2013.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2011-10-13', court: 'Tirana District Court', offence: 'burglary', sentenced: 'P2Y6M' }],
  },
  {
    title: 'a conviction told in several sentences',
    country: 'UA',
    language: 'en',
    text: 'The person was convicted on 25 May 2013 by the Shevchenkivskyi District Court of Kyiv. The offence was fraud. He was sentenced to three years imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2013-05-25', court: 'District Court of Kyiv', offence: 'fraud', sentenced: 'P3Y' }],
  },
  {
    title: 'two convictions in one paragraph',
    country: 'IN',
    language: 'en',
    text: 'He was convicted on 16 August 2007 of forgery and sentenced to 9 months imprisonment. On 28 January 2012 he was convicted of criminal breach of trust and fined INR 25,000.',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2007-08-16', offence: 'forgery', sentenced: 'P9M' },
      { decidedOn: '2012-01-28', fine: { amount: '25000', currency: 'INR' } },
    ],
  },
  {
    title: 'charged and then convicted is one conviction',
    country: 'GH',
    language: 'en',
    text: 'Subject was charged with robbery and convicted on 19 September 2018 by the Accra Circuit Court. He was sentenced to 15 years imprisonment with hard labour.',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2018-09-19', court: 'Accra Circuit Court', offence: 'robbery', sentenced: 'P15Y', pending: false },
    ],
  },
  {
    title: 'a French paragraph, the sentence in words and half suspended',
    country: 'MA',
    language: 'fr',
    text: "Suite à votre demande, nous vous informons que l'intéressé a été condamné le 14 février 2013 par le tribunal de première instance de Casablanca à deux ans dont six mois avec sursis pour vol qualifié.",
    outcome: 'CONVICTIONS',
    convictions: [
      {
        decidedOn: '2013-02-14',
        court: 'tribunal de première instance de Casablanca',
        offence: 'vol qualifié',
        sentenced: 'P2Y',
        suspendedFor: 'P6M',
        sentence: 'deux ans dont six mois avec sursis',
      },
    ],
  },
  {
    title: 'a French paragraph with figures beside the words',
    country: 'SN',
    language: 'fr',
    text: "Il a été condamné par le tribunal correctionnel de Dakar, en date du 30/06/2016, à deux (02) ans d'emprisonnement et à 500 000 francs d'amende pour trafic de stupefiants.",
    outcome: 'CONVICTIONS',
    convictions: [
      {
        court: 'tribunal correctionnel de Dakar',
        offence: 'trafic de stupefiants',
        sentenced: 'P2Y',
        fine: { amount: '500000', currency: 'XOF' },
      },
    ],
  },
  {
    title: 'a French paragraph in the first of the month',
    country: 'CH',
    language: 'fr',
    text: "Le 1er août 2017, la cour d'assises de Genève l'a condamné à dix-huit mois d'emprisonnement pour coups et blessures volontaires.",
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2017-08-01', court: "cour d'assises", offence: 'coups et blessures', sentenced: 'P18M' }],
  },
  {
    title: 'ninety days, in French',
    country: 'CD',
    language: 'fr',
    text: "Condamné le 22 novembre 2010 à quatre-vingt-dix jours d'emprisonnement pour menaces.",
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2010-11-22', offence: 'menaces', sentenced: 'P90D' }],
  },
  {
    title: 'a Spanish paragraph',
    country: 'EC',
    language: 'es',
    text: 'La persona fue condenada el 12 de mayo de 2014 por el Tribunal Penal de Guayaquil a la pena de seis años de prisión por el delito de tráfico de drogas.',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2014-05-12', court: 'Tribunal Penal de Guayaquil', offence: 'tráfico de drogas', sentenced: 'P6Y' },
    ],
  },
  {
    title: 'a Spanish paragraph with a suspended part',
    country: 'AR',
    language: 'es',
    text: 'Fue condenado el 3 de septiembre de 2011 a tres años de prisión, de los cuales un año en suspenso, por estafa. Se le impuso además una multa de 20.000 pesos.',
    outcome: 'CONVICTIONS',
    convictions: [
      {
        decidedOn: '2011-09-03',
        offence: 'estafa',
        sentenced: 'P3Y',
        suspendedFor: 'P1Y',
        fine: { amount: '20000', currency: 'ARS' },
      },
    ],
  },
  {
    title: 'Spanish numbers in words above thirty',
    country: 'PE',
    language: 'es',
    text: 'Sentenciado el 27 de junio de 2019 a treinta y seis meses de prisión por hurto.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2019-06-27', offence: 'hurto', sentenced: 'P36M' }],
  },
  {
    title: 'an Arabic paragraph',
    country: 'EG',
    language: 'ar',
    text: 'نفيدكم أن المذكور حكم عليه بتاريخ 14 مارس 2012 من محكمة جنايات القاهرة بالسجن لمدة ثلاث سنوات بتهمة السرقة.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2012-03-14', court: 'محكمة جنايات القاهرة', offence: 'السرقة', sentenced: 'P3Y' }],
  },
  {
    title: 'an Arabic dual: two years, six months of them suspended',
    country: 'MA',
    language: 'ar',
    text: 'أدين بتاريخ ٢٥ ماي ٢٠١٦ بالحبس سنتين منها ستة أشهر موقوفة التنفيذ وبغرامة 5000 درهم من أجل تهريب مخدرات.',
    outcome: 'CONVICTIONS',
    convictions: [
      {
        decidedOn: '2016-05-25',
        offence: 'تهريب مخدرات',
        sentenced: 'P2Y',
        suspendedFor: 'P6M',
        fine: { amount: '5000', currency: 'MAD' },
      },
    ],
  },
  {
    title: 'Arabic months of the Levant',
    country: 'SY',
    language: 'ar',
    text: 'حكم عليه بتاريخ 18 تشرين الثاني 2009 بالحبس لمدة سنة بجرم تزوير.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2009-11-18', offence: 'تزوير', sentenced: 'P1Y' }],
  },

  // --- fields and tables
  {
    title: 'fields',
    country: 'NG',
    language: 'en',
    text: 'SURNAME: EXAMPLE\nFORENAMES: Chidi\nDOB: 17/05/1979\n\nCONVICTION 1\nDATE: 13/06/2014\nCOURT: Federal High Court Lagos\nOFFENCE: Obtaining by false pretences\nSENTENCE: 7 years imprisonment\n\nCONVICTION 2\nDATE: 23/01/2020\nCOURT: Magistrate Court Ikeja\nOFFENCE: Assault\nSENTENCE: Fine of 50,000 naira\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2014-06-13', court: 'Federal High Court Lagos', offence: 'Obtaining by false pretences', sentenced: 'P7Y' },
      {
        decidedOn: '2020-01-23',
        court: 'Magistrate Court Ikeja',
        offence: 'Assault',
        fine: { amount: '50000', currency: 'NGN' },
      },
    ],
  },
  {
    title: 'French fields',
    country: 'TN',
    language: 'fr',
    text: "Date du jugement : 19/04/2015\nJuridiction : Tribunal de première instance de Tunis\nInfraction : Emission de chèque sans provision\nPeine : 5 ans d'emprisonnement\n",
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2015-04-19', court: 'Tunis', offence: 'chèque', sentenced: 'P5Y' }],
  },
  {
    title: 'a table with bars',
    country: 'US',
    language: 'en',
    text: '| DATE | COURT | OFFENSE | SENTENCE |\n|------|-------|---------|----------|\n| 03/25/2011 | Kings County Criminal Court | Petit larceny | 30 days jail |\n| 04/05/2016 | Queens County Supreme Court | Assault 2nd degree | 3 years imprisonment |\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2011-03-25', court: 'Kings County Criminal Court', offence: 'Petit larceny', sentenced: 'P30D' },
      { decidedOn: '2016-04-05', court: 'Queens County Supreme Court', offence: 'Assault 2nd degree', sentenced: 'P3Y' },
    ],
  },
  {
    title: 'a table with tabs and Spanish headings',
    country: 'CL',
    language: 'es',
    text: 'FECHA\tTRIBUNAL\tDELITO\tPENA\n15-08-2012\tJuzgado de Garantía de Valparaíso\tRobo\t541 días de presidio\n',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2012-08-15', court: 'Juzgado de Garantía', offence: 'Robo', sentenced: 'P541D' }],
  },
  {
    title: 'a table without headings',
    country: 'PK',
    language: 'en',
    text: '14.09.2010 | Sessions Court Lahore | Theft | 2 years imprisonment\n20.10.2012 | Sessions Court Lahore | Fraud | 1 year imprisonment\n',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2010-09-14', offence: 'Theft', sentenced: 'P2Y' },
      { decidedOn: '2012-10-20', offence: 'Fraud', sentenced: 'P1Y' },
    ],
  },

  // --- not convicted
  {
    title: 'only a pending case',
    country: 'JM',
    language: 'en',
    text: 'Subject is charged with murder. The case is pending before the Home Circuit Court, trial date 14 September 2026.',
    convictions: [{ offence: 'murder', pending: true }],
  },
  {
    title: 'a conviction and a pending case in one sentence',
    country: 'ZA',
    language: 'en',
    text: 'He was convicted of theft on 17 July 2014 and sentenced to 6 months imprisonment, and a further case of robbery is pending.',
    outcome: 'CONVICTIONS',
    convictions: [
      { decidedOn: '2014-07-17', offence: 'theft', sentenced: 'P6M', pending: false },
      { offence: 'robbery', pending: true },
    ],
  },
  {
    title: 'no convictions but a pending case, in French',
    country: 'SN',
    language: 'fr',
    text: "Aucune condamnation n'est inscrite. Une procédure pour escroquerie est en cours devant le tribunal de Thiès.",
    outcome: 'NO_CONVICTIONS',
    convictions: [{ offence: 'escroquerie', pending: true }],
  },
  {
    title: 'an appeal: not final, so not counted',
    country: 'TR',
    language: 'en',
    text: 'Sentenced on 14 December 2023 to 4 years imprisonment for fraud; the appeal is pending.\nSentenced on 14 December 2023 to 4 years imprisonment for fraud, appeal pending.',
    convictions: [
      { decidedOn: '2023-12-14', sentenced: 'P4Y', pending: true },
      { decidedOn: '2023-12-14', sentenced: 'P4Y', pending: true },
    ],
  },
  {
    title: 'acquitted',
    country: 'IN',
    language: 'en',
    text: 'He was charged with theft but acquitted on 15 June 2010. No convictions are recorded.',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
  },
  {
    title: 'a Spanish case that was shelved',
    country: 'VE',
    language: 'es',
    text: 'Fue imputado por hurto en 2012; la causa fue archivada y el imputado absuelto el 20 de marzo de 2013.',
    convictions: [{ offence: 'hurto', pending: true, decidedOn: undefined }],
  },

  // --- other answers
  {
    title: 'send fingerprints',
    country: 'MA',
    language: 'en',
    text: 'With the particulars given the person could not be identified. Please send fingerprints and the names of the parents.',
    outcome: 'NOT_IDENTIFIED',
    convictions: [],
    wanted: ['FINGERPRINTS', 'FATHER_NAME'],
  },
  {
    title: 'send fingerprints, in French',
    country: 'CI',
    language: 'fr',
    text: 'Afin de poursuivre les recherches, veuillez nous faire parvenir les empreintes digitales de la personne ainsi que son lieu de naissance.',
    convictions: [],
    wanted: ['FINGERPRINTS', 'BIRTH_PLACE'],
  },
  {
    title: 'send fingerprints, in Spanish',
    country: 'PE',
    language: 'es',
    text: 'Sírvanse remitir las huellas dactilares y una fotografía de la persona.',
    convictions: [],
    wanted: ['FINGERPRINTS', 'PHOTOGRAPH'],
  },
  {
    title: 'send fingerprints, in Arabic',
    country: 'SA',
    language: 'ar',
    text: 'يرجى تزويدنا ببصمات الأصابع للمذكور.',
    convictions: [],
    wanted: ['FINGERPRINTS'],
  },
  {
    title: 'fingerprints that are attached are not asked for',
    country: 'AU',
    language: 'en',
    text: 'NO TRACE. Please find attached the fingerprints of the person you asked about.',
    outcome: 'NO_CONVICTIONS',
    convictions: [],
    wanted: [],
  },
  {
    title: 'several persons',
    country: 'IN',
    language: 'en',
    text: "Three persons with this name are recorded. Please provide the date of birth and father's name.",
    outcome: 'SEVERAL_PERSONS',
    convictions: [],
    persons: 3,
    wanted: ['FATHER_NAME', 'BIRTH_DATE'],
  },
  {
    title: 'several persons described one after the other',
    country: 'NG',
    language: 'en',
    text: 'PERSON 1\nSURNAME: EXAMPLE\nDOB: 14/03/1979\nOFFENCE: Theft\nSENTENCE: 6 months imprisonment\n\nPERSON 2\nSURNAME: EXAMPLES\nDOB: 20/05/1979\nNo criminal record.\n',
    outcome: 'CONVICTIONS',
    convictions: [{ offence: 'Theft', sentenced: 'P6M' }],
    persons: 2,
  },
  {
    title: 'homonyms, in French',
    country: 'CM',
    language: 'fr',
    text: 'Nos fichiers font apparaître deux homonymes. Merci de préciser la filiation.',
    outcome: 'SEVERAL_PERSONS',
    convictions: [],
    persons: 2,
    wanted: ['FATHER_NAME'],
  },
  {
    title: 'another person',
    country: 'BR',
    language: 'en',
    text: 'The record found under this name does not match the particulars of your subject. That person was convicted of robbery on 15 March 2012 and sentenced to 4 years imprisonment.',
    outcome: 'NOT_IDENTIFIED',
    convictions: [{ decidedOn: '2012-03-15', offence: 'robbery', sentenced: 'P4Y' }],
  },
  {
    title: 'another person, in Spanish',
    country: 'DO',
    language: 'es',
    text: 'Comprobadas las huellas, no se trata de la misma persona.',
    outcome: 'NOT_IDENTIFIED',
    convictions: [],
  },
  {
    title: 'dead',
    country: 'JM',
    language: 'en',
    text: 'Our records show that the person is deceased.',
    outcome: 'DECEASED',
    convictions: [],
  },
  {
    title: 'will not say',
    country: 'CH',
    language: 'fr',
    text: 'Ces informations ne peuvent être communiquées par ce canal.',
    outcome: 'DENIED',
    convictions: [],
  },

  // --- hard readings
  {
    title: 'a day that could be the month, from a country that writes the month first',
    country: 'US',
    language: 'en',
    text: 'Convicted 03/04/2011 of burglary, sentenced to 2 years imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2011-03-04', offence: 'burglary', sentenced: 'P2Y' }],
  },
  {
    title: 'the same day from a country that writes the day first',
    country: 'ZA',
    language: 'en',
    text: 'Convicted 03/04/2011 of burglary, sentenced to 2 years imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2011-04-03', offence: 'burglary', sentenced: 'P2Y' }],
  },
  {
    title: 'an age is no sentence and a birth date no conviction date',
    country: 'PH',
    language: 'en',
    text: 'The subject, aged 46 years, born on 17 May 1979, was convicted on 22 October 2008 of estafa and sentenced to 4 years imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2008-10-22', sentenced: 'P4Y' }],
  },
  {
    title: 'what was stolen is no fine',
    country: 'GH',
    language: 'en',
    text: 'Convicted on 24 June 2017 of theft of GHS 5,000 and sentenced to 3 months imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2017-06-24', offence: 'theft', sentenced: 'P3M', fine: undefined }],
  },
  {
    title: 'suspended for a time',
    country: 'AU',
    language: 'en',
    text: 'On 28 May 2015 he was sentenced to 12 months imprisonment suspended for 2 years for assault.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2015-05-28', offence: 'assault', sentenced: 'P12M', suspendedFor: 'P2Y' }],
  },
  {
    title: 'no driving for two years is no imprisonment',
    country: 'NO',
    language: 'en',
    text: 'Convicted on 26 September 2018 of drunk driving, fined NOK 12 000 and disqualified from driving for 2 years.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2018-09-26', offence: 'drunk driving', sentenced: undefined }],
  },
  {
    title: 'for life',
    country: 'JM',
    language: 'en',
    text: 'Convicted on 15 February 2006 of murder and sentenced to life imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2006-02-15', offence: 'murder', sentenced: undefined, sentence: 'life imprisonment' }],
  },
  {
    title: 'a fraction is not read at all',
    country: 'KE',
    language: 'en',
    text: 'Convicted on 15 February 2006 of theft and sentenced to 2.5 years imprisonment.',
    outcome: 'CONVICTIONS',
    convictions: [{ decidedOn: '2006-02-15', offence: 'theft', sentenced: undefined }],
  },
];
