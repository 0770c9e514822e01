/**
 * The transactions as data: outer element, message types, and which segments may follow which. A grammar is a regular expression over
 * the tags, each followed by a blank; every choice starts with another tag, so matching never goes back.
 */
export interface Transaction {
  /** Outer element of request, reply and error alike. */
  element: string;
  errorType: string;
  stream: 'ENQR' | 'GENL' | 'RDIS' | 'SAPP';
  request: RegExp;
  /** Group element around the reply's segments; null = they stand bare before the lines of text. */
  replyGroup: string | null;
  reply: RegExp;
  /** Updates only: the code of the reply line that says it was done. */
  done?: string;
  /** `public`: seen in open logs. `ours`: designed by this project, see README.md. */
  origin: 'public' | 'ours';
}

const offences = '(COF (ADJ )?(DIS )*)+';
const hits = /^NHD (NMH )*$/;
const later = '(CCH (ADJ )?(DIS )*)+';
const noSegment = /^$/;

/** Segments of one case: as the print has it, and the daily activity file. */
export const caseGrammar = `FSC (CCR |PCR )(ASR )?(COU )?${offences}(SUB ${later})*`;

export const transactions = {
  /** Enquiry by arrest/summons number: whose it is, and its cases. */
  ENQASI: {
    element: 'CXE01',
    errorType: 'ERRASI',
    stream: 'ENQR',
    request: /^E07 $/,
    replyGroup: 'ASI',
    reply: new RegExp(`^FSC IDS ((CCR |PCR )${offences})+$`),
    origin: 'public',
  },
  /** Enquiry by PNCID or CRO number. */
  ENQIDS: {
    element: 'CXE02',
    errorType: 'ERRIDS',
    stream: 'ENQR',
    request: /^E08 $/,
    replyGroup: 'HIT',
    reply: hits,
    origin: 'ours',
  },
  /** Names enquiry. */
  ENQNAM: {
    element: 'CXN01',
    errorType: 'ERRNAM',
    stream: 'ENQR',
    request: /^NAM $/,
    replyGroup: 'HIT',
    reply: hits,
    origin: 'ours',
  },
  /** Nominal print. The element and type are public; the column form is ours. */
  ENQPNC: {
    element: 'CPE02',
    errorType: 'ERRPNC',
    stream: 'ENQR',
    request: /^E08 $/,
    replyGroup: 'NMS',
    reply: new RegExp(`^PI1 (ALS )*(WRN )*(${caseGrammar})*(ASR (REM )+)*$`),
    origin: 'ours',
  },
  /** What the PNC recorded on a day: count, digest and, where they are few, the references. */
  ENQTAL: {
    element: 'CXT01',
    errorType: 'ERRTAL',
    stream: 'ENQR',
    request: /^TLQ $/,
    replyGroup: 'TAL',
    reply: /^TLH (TLI )*$/,
    origin: 'ours',
  },
  /** Remand or bail. */
  NEWREM: {
    element: 'CXU01',
    errorType: 'ERRREM',
    stream: 'GENL',
    request: /^FSC IDS ASR REM $/,
    replyGroup: null,
    reply: noSegment,
    done: 'A0031',
    origin: 'public',
  },
  /** Results of a court case; offences added in court come last, under the arrest. The reply names a case that carries offences forward. */
  DISARR: {
    element: 'CXU02',
    errorType: 'ERRARR',
    stream: 'RDIS',
    request: /^FSC IDS CCR COU (RCC )?(CRT )?(CCH ADJ (DIS )*)+(ASR (ACH ADJ (DIS )*)+)?$/,
    replyGroup: null,
    reply: /^(CCR )?$/,
    done: 'A0003',
    origin: 'public',
  },
  /** Subsequently varied. */
  SUBVAR: {
    element: 'CXU03',
    errorType: 'ERRVAR',
    stream: 'SAPP',
    request: new RegExp(`^FSC IDS SUB CCR ${later}$`),
    replyGroup: null,
    reply: noSegment,
    done: 'A0005',
    origin: 'public',
  },
  /** Sentence after deferral. */
  SENDEF: {
    element: 'CXU04',
    errorType: 'ERRDEF',
    stream: 'SAPP',
    request: new RegExp(`^FSC IDS SUB CCR ${later}$`),
    replyGroup: null,
    reply: noSegment,
    done: 'A0005',
    origin: 'public',
  },
  /** A penalty notice heard at court. The name and its facts are public, element and segments ours. */
  PENHRG: {
    element: 'CXU05',
    errorType: 'ERRHRG',
    stream: 'SAPP',
    request: new RegExp(`^FSC IDS SUB PCR ${later}$`),
    replyGroup: null,
    reply: noSegment,
    done: 'A0005',
    origin: 'ours',
  },
  /** A new record: the person, the arrest and its offences. The reply names the PNCID and the court case. */
  NEWREC: {
    element: 'CXU06',
    errorType: 'ERRREC',
    stream: 'GENL',
    request: /^FSC NOM (ALS )*ASR (ACH )+$/,
    replyGroup: null,
    reply: /^IDS CCR $/,
    done: 'A9001',
    origin: 'ours',
  },
  /** An arrest and its offences on a record that is there. The reply names the court case. */
  NEWCAS: {
    element: 'CXU07',
    errorType: 'ERRCAS',
    stream: 'GENL',
    request: /^FSC IDS ASR (ACH )+$/,
    replyGroup: null,
    reply: /^CCR $/,
    done: 'A9002',
    origin: 'ours',
  },
} as const satisfies Record<string, Transaction>;

export type TransactionType = keyof typeof transactions;
/** Transactions that change a record. */
export type UpdateType = {
  [T in TransactionType]: (typeof transactions)[T] extends { done: string } ? T : never;
}[TransactionType];

export function isUpdate(type: TransactionType): type is UpdateType {
  return 'done' in transactions[type];
}

export function transactionOf(element: string): { type: TransactionType; transaction: Transaction } | undefined {
  for (const type of Object.keys(transactions) as TransactionType[]) {
    if (transactions[type].element === element) return { type, transaction: transactions[type] };
  }
  return undefined;
}
