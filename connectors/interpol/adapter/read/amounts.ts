/** Sums of money: `JMD 5,000`, `$500`, `1.500,00 euros`, `5000 درهم`. A number without a currency is read where a fine is named. */
import type { Token } from './tokens.ts';
import { stemOf } from './tokens.ts';
import { currencyOfCountry, currencySigns, currencyWords, sharedWords } from './words/currencies.ts';

export interface AmountMention {
  /** Decimal, e.g. `5000` or `1500.50`. */
  amount: string;
  /** ISO 4217; absent where none is named or the word could be several. */
  currency?: string;
  named: boolean;
  confidence: number;
  first: number;
  end: number;
}

const shared = new Set([...sharedWords].map(stemOf));
const words = new Map([...currencyWords].map(([word, code]) => [stemOf(word), code]));

/** In the order of the text; no two overlap. Bare numbers are among them: whoever uses them must see a fine beside them. */
export function findAmounts(text: string, tokens: readonly Token[], country: string): AmountMention[] {
  const found: AmountMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = figureAt(text, tokens, at);
    if (!number) continue;
    const currency = currencyAround(text, tokens, at, number.end);
    found.push(mentionOf(number, currency, country, at));
    at = (currency?.end ?? number.end) - 1;
  }
  return found;
}

interface Figure {
  amount: string;
  confidence: number;
  end: number;
}

const groupsMax = 5;

/** Tokens of digits joined by `,` `.` `'` or one blank before three digits. */
function figureAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const first = tokens[at];
  if (!first || !/^\d{1,12}$/.test(first.word) || /[\d\p{L}][.,/-]$/u.test(text.slice(Math.max(0, first.from - 2), first.from)))
    return undefined;
  let written = first.word;
  let end = at + 1;
  while (end < tokens.length && end - at < groupsMax) {
    const gap = text.slice(tokens[end - 1]?.to ?? 0, tokens[end]?.from ?? 0);
    const word = tokens[end]?.word ?? '';
    const joins = /^[.,']$/.test(gap) ? /^\d{1,3}$/.test(word) : gap === ' ' && /^\d{3}$/.test(word) && first.word.length <= 3;
    if (!joins) break;
    written += `${gap}${word}`;
    end += 1;
  }
  const read = decimalOf(written);
  return read && { ...read, end };
}

/** Two digits after the last mark are decimals, three are a group; `1.500` is most likely fifteen hundred. */
function decimalOf(written: string): Omit<Figure, 'end'> | undefined {
  const [, whole = '', mark, rest = ''] = /^(\d[\d.,' ]*?)(?:([.,])(\d{1,2}))?$/.exec(written) ?? [];
  if (!whole) return undefined;
  const groups = whole.split(/[.,' ]/);
  if (!groups.slice(1).every((group) => group.length === 3)) return undefined;
  const digits = groups.join('').replace(/^0+(?=\d)/, '');
  if (digits.length > 12 || !/[1-9]/.test(digits + rest)) return undefined;
  return { amount: mark ? `${digits}.${rest.padEnd(2, '0')}` : digits, confidence: groups.length === 2 && !mark ? 0.85 : 0.9 };
}

interface CurrencyFound {
  code?: string;
  shared: boolean;
  first: number;
  end: number;
}

/** Before or after the figure, at most a blank away. */
function currencyAround(text: string, tokens: readonly Token[], first: number, end: number): CurrencyFound | undefined {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[end - 1]?.to ?? 0;
  const sign = signIn(text.slice(Math.max(0, from - 5), from)) ?? signIn(text.slice(to, to + 2));
  if (sign) return { ...sign, first, end };
  const after = /^[ \n]?$/.test(text.slice(to, tokens[end]?.from ?? to)) ? currencyWord(tokens[end]) : undefined;
  if (after) return { ...after, first, end: end + 1 };
  const before =
    first > 0 && /^ ?$/.test(text.slice(tokens[first - 1]?.to ?? 0, from)) ? currencyWord(tokens[first - 1]) : undefined;
  return before && { ...before, first: first - 1, end };
}

function signIn(window: string): Omit<CurrencyFound, 'first' | 'end'> | undefined {
  const sign = /([$€£₺₦₹₴])/.exec(window)?.[1];
  if (!sign) return undefined;
  if (/us ?\$/.test(window)) return { code: 'USD', shared: false };
  if (/j(?:a)? ?\$/.test(window)) return { code: 'JMD', shared: false };
  return { code: currencySigns.get(sign), shared: sign === '$' };
}

function currencyWord(token: Token | undefined): Omit<CurrencyFound, 'first' | 'end'> | undefined {
  if (!token) return undefined;
  const code = words.get(token.stem);
  if (code) return { code, shared: false };
  return shared.has(token.stem) ? { shared: true } : undefined;
}

function mentionOf(
  { amount, confidence, end }: Figure,
  found: CurrencyFound | undefined,
  country: string,
  first: number,
): AmountMention {
  const currency = found?.code ?? (found?.shared ? currencyOfCountry.get(country) : undefined);
  const sure = found ? confidence : confidence * 0.6;
  // Whose dollars they are is a conclusion from who writes.
  return {
    amount,
    currency,
    named: found !== undefined,
    confidence: found?.shared ? sure * 0.9 : sure,
    first: found?.first ?? first,
    end: found?.end ?? end,
  };
}
