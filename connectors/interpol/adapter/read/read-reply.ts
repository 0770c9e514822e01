/**
 * Reads a reply in prose. Pure, never throws, linear in the length of the text and bounded: what lies beyond the bound is kept in the
 * message and not read. Nothing that comes out is a fact.
 */
import type { FreeTextDelivery } from '../../../contract/messages.ts';
import { lessSure, readConvictions } from './convictions.ts';
import { readIdentity } from './identity.ts';
import { languageOf } from './language.ts';
import { countPersons, readOutcome } from './outcome.ts';
import { passagesOf, type Passage } from './passages.ts';
import { scan, type Circumstances } from './scan.ts';
import { readWanted } from './wanted.ts';

export interface ReplyRead {
  reading: FreeTextDelivery['reading'];
  /** ISO 639-1. */
  language: string;
}

/** Characters that are read; a reply is a page or two. */
const readMax = 64 * 1024;
/** Whose conviction it is, is open where several persons are described or it is said that it is another. */
const whoseIsOpen = 0.5;

/** `start` is where the prose begins; positions in the reading are positions in `text`. */
export function readReply(text: string, start: number, stated: { language: string } & Circumstances): ReplyRead {
  const readable = text.slice(0, readMax);
  const passages = passagesOf(readable, Math.min(start, readable.length));
  const scanned = scan(onlyPassages(readable, passages), stated);
  const candidates = readConvictions(scanned, passages);
  const outcome = readOutcome(scanned, candidates);
  const persons = countPersons(scanned, passages);
  const open = persons > 1 || outcome?.value === 'NOT_IDENTIFIED' || outcome?.value === 'SEVERAL_PERSONS';
  const identity = readIdentity(scanned, passages, persons);
  return {
    reading: {
      ...(outcome ? { outcome } : {}),
      ...(identity ? { identity } : {}),
      convictions: open ? candidates.map((candidate) => lessSure(candidate, whoseIsOpen)) : candidates,
      wanted: readWanted(scanned, passages),
      persons,
    },
    language: languageOf(scanned.tokens, stated.language),
  };
}

/** The same length, with blanks for everything that is no passage: positions stay, and quoted text says nothing. */
function onlyPassages(text: string, passages: readonly Passage[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of passages) {
    if (from > at) parts.push(text.slice(at, from).replace(/[^\n]/g, ' '));
    parts.push(text.slice(Math.max(from, at), to));
    at = Math.max(at, to);
  }
  return parts.join('') + text.slice(at).replace(/[^\n]/g, ' ');
}
