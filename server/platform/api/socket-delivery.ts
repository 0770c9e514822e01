/** What graphql-ws is handed to iterate over: frames leave by themselves, it only says when the operation is over. */
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Outlet } from '../event/feed-member.ts';
import type { FeedRequest, FeedSubscription } from '../event/feed-groups.ts';
import { faultOf, logFault, maskErrors } from './mask-errors.ts';
import { closeCodes, type SocketLine } from './socket-line.ts';
import type { SocketParts } from './socket-parts.ts';

/** Sends the one answer of a query or mutation, then is over. */
export async function* answerOnce(send: () => Promise<void>): AsyncGenerator<never> {
  await send();
}

/** Ends a subscription with an error that may be told. */
export class FeedFailed extends Error {
  readonly told: GraphQLFormattedError;
  constructor(told: GraphQLFormattedError) {
    super(told.message);
    this.told = told;
  }
}

type Result = IteratorResult<ExecutionResult, undefined>;
const over: Result = { done: true, value: undefined };

/** A subscription of the feed: nothing is iterated, frames go from the group straight to the socket. */
export class FeedDelivery implements AsyncIterableIterator<ExecutionResult, undefined>, Outlet {
  private readonly end = Promise.withResolvers<Result>();
  private subscription: FeedSubscription | undefined;
  private forget: (() => void) | undefined;
  private readonly prefix: Buffer;

  private constructor(
    private readonly parts: SocketParts,
    private readonly line: SocketLine,
    private readonly request: Omit<FeedRequest, 'outlet'>,
    id: string,
  ) {
    this.prefix = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    this.end.promise.catch(() => {}); // whoever iterates sees it
  }

  /** @returns errors ready to be told where the arguments are refused or the feed cannot be reached. */
  static async open(
    parts: SocketParts,
    line: SocketLine,
    id: string,
    request: Omit<FeedRequest, 'outlet'>,
  ): Promise<FeedDelivery | readonly GraphQLFormattedError[]> {
    const delivery = new FeedDelivery(parts, line, request, id);
    try {
      delivery.subscription = await parts.pushes.subscribe({ ...request, outlet: delivery });
      return delivery;
    } catch (error) {
      const context = { traceId: request.call.traceId, operation: request.label, log: parts.log };
      const told = error instanceof GraphQLError ? error : new GraphQLError('feed', { originalError: error as Error });
      return maskErrors([told], context);
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Called once, when the operation is still wanted: only now the feed begins to push. */
  next(): Promise<Result> {
    this.forget ??= this.line.whenClosed(() => void this.return());
    this.subscription?.start();
    return this.end.promise;
  }

  return(): Promise<Result> {
    this.forget?.();
    this.subscription?.leave();
    this.end.resolve(over);
    return Promise.resolve(over);
  }

  get bufferedBytes(): number {
    return this.line.bufferedBytes;
  }

  isStillHeld(): boolean {
    return this.line.isStillHeld();
  }

  together(work: () => void): void {
    this.line.together(work);
  }

  send(restOfFrame: Buffer): void {
    this.line.sendBytes(Buffer.concat([this.prefix, restOfFrame]));
  }

  drained(withinMs: number): Promise<boolean> {
    return this.line.drained(withinMs);
  }

  tooSlow(): void {
    this.line.close(closeCodes.tooSlow);
  }

  fail(error: unknown): void {
    const { traceId } = this.request.call;
    logFault(error, 'INTERNAL', { traceId, operation: this.request.label, log: this.parts.log });
    this.forget?.();
    this.end.reject(new FeedFailed(faultOf('INTERNAL', traceId)));
  }
}
