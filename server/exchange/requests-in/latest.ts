/** The newest of what a request's history has of something: the one that counts. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { AnswerDraft } from './answer-draft.entity.ts';
import { AskedSearch } from './asked.entity.ts';

const newest = { orderBy: { id: 'desc' } } as const;

export async function latestSearch(em: EntityManager, requestId: string): Promise<AskedSearch | undefined> {
  return (await em.findOne(AskedSearch, { request: requestId }, newest)) ?? undefined;
}

export async function latestDraft(em: EntityManager, requestId: string): Promise<AnswerDraft | undefined> {
  return (await em.findOne(AnswerDraft, { request: requestId }, newest)) ?? undefined;
}
