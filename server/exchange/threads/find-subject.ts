/** What a message's thread is about, locked until commit: steps of one thread never interleave. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExchangeMessage } from './message.entity.ts';
import { Notification } from './notification.entity.ts';
import { CountryRequest } from './request.entity.ts';

const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

export async function lockRequest(em: EntityManager, id: string): Promise<CountryRequest | undefined> {
  return (await em.findOne(CountryRequest, { id }, locked)) ?? undefined;
}

export async function lockNotification(em: EntityManager, id: string): Promise<Notification | undefined> {
  return (await em.findOne(Notification, { id }, locked)) ?? undefined;
}

export async function lockSubject(
  em: EntityManager,
  { request, notification }: ExchangeMessage,
): Promise<CountryRequest | Notification | undefined> {
  if (request) return lockRequest(em, request.id);
  return notification ? lockNotification(em, notification.id) : undefined;
}
