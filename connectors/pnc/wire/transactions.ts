/**
 * The transactions as data: outer element, message types, and which segments may follow which. A grammar is a regular expression over
 * the tags, each followed by a blank; every choice starts with another tag, so matching never goes back.
 * To add one (results, remand), add its segments to layouts.ts and a row here.
 */
export interface Transaction {
  /** Outer element of request, reply and error alike. */
  element: string;
  errorType: string;
  stream: 'ENQR' | 'GENL' | 'RDIS' | 'SAPP';
  request: RegExp;
  /** Group element around the reply's segments, and their grammar. */
  replyGroup: string;
  reply: RegExp;
  /** `public`: seen in open logs. `ours`: designed by this project, see README.md. */
  origin: 'public' | 'ours';
}

const offences = '(COF (ADJ )?(DIS )*)+';
const hits = /^NHD (NMH )*$/;

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
    reply: new RegExp(`^PI1 (ALS )*(WRN )*(FSC CCR (ASR )?COU ${offences})*$`),
    origin: 'ours',
  },
} as const satisfies Record<string, Transaction>;

export type TransactionType = keyof typeof transactions;

export function transactionOf(element: string): { type: TransactionType; transaction: Transaction } | undefined {
  for (const type of Object.keys(transactions) as TransactionType[]) {
    if (transactions[type].element === element) return { type, transaction: transactions[type] };
  }
  return undefined;
}
