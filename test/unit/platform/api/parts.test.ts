import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { takesOurAnswers } from '../../../../server/platform/api/http-request.ts';
import { keepDocuments } from '../../../../server/platform/api/kept-documents.ts';
import { limits } from '../../../../server/platform/api/limits.ts';
import { mayOpenSocket, ownOrigins } from '../../../../server/platform/api/origin.ts';
import { refusalOfCaller } from '../../../../server/platform/api/refuse-caller.ts';
import { judgeMessage, openBudget } from '../../../../server/platform/api/socket-gate.ts';
import { inTurn } from '../../../../server/platform/event/in-turn.ts';
import { persist } from '../../../../server/platform/event/persist.ts';

describe('kept documents', () => {
  it('give up what was not used for longest', async () => {
    const kept = keepDocuments(2);
    for (const name of ['a', 'b']) await kept.set(name, parse(`{ ${name} }`));
    await kept.get('a');
    await kept.set('c', parse('{ c }'));
    expect(await Promise.all(['a', 'b', 'c'].map(async (name) => (await kept.get(name)) !== undefined))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('the origins of a hub', () => {
  it.each([
    ['127.0.0.1', ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']],
    ['10.0.0.7', ['http://10.0.0.7:4000']],
    ['::1', ['http://[::1]:4000', 'http://localhost:4000']],
  ])('that listens on %s', (host, own) => {
    const origins = ownOrigins({ host, allowedOrigins: ['https://console.example'] }, 4000);
    for (const origin of [...own, 'https://console.example', undefined]) expect(mayOpenSocket(origin, origins)).toBe(true);
    for (const origin of [
      'null',
      '',
      'http://10.0.0.8:4000',
      'https://127.0.0.1:4000',
      'http://127.0.0.1:4001',
      'https://console.example.evil',
    ]) {
      expect(mayOpenSocket(origin, origins)).toBe(false);
    }
  });
});

describe('content types that a client takes', () => {
  it.each([
    undefined,
    '*/*',
    'application/json',
    'application/*;q=0.8',
    'text/html, application/graphql-response+json',
    'APPLICATION/JSON',
  ])('ours are among %p', (accept) => expect(takesOurAnswers(accept)).toBe(true));

  it.each(['text/html', 'application/xml', 'application/jsonp', 'multipart/mixed'])('ours are not among %p', (accept) => {
    expect(takesOurAnswers(accept)).toBe(false);
  });
});

describe('messages on a socket', () => {
  it('are few before the caller is known, more after, and counted by the second', () => {
    let now = 0;
    const budget = openBudget(() => now);
    const { messagesBeforeInit } = limits.socket;
    const verdicts = Array.from({ length: messagesBeforeInit + 1 }, () => budget(false));
    expect(verdicts.filter((verdict) => verdict === 'pass')).toHaveLength(messagesBeforeInit);
    expect(verdicts.at(-1)).toMatchObject({ close: 4429 });
    expect(budget(true)).toBe('pass');
    now = 1_000;
    expect(budget(false)).toBe('pass');
  });

  it.each(['{"type":"next"}', '{"type":7}', '{}', 'no', '[1]', `{"type":"subscribe","id":"${'x'.repeat(129)}"}`])(
    'are not %s',
    (text) => {
      expect(judgeMessage(text)).toMatchObject({ close: 4400 });
    },
  );
});

describe('a caller who is not let in', () => {
  it('is told why by the authenticator, and nothing of a fault', () => {
    expect(refusalOfCaller({ code: 'UNAUTHENTICATED', message: 'Ask for a new token.' })).toEqual({
      code: 'UNAUTHENTICATED',
      message: 'Ask for a new token.',
    });
    expect(refusalOfCaller({ code: 'FORBIDDEN', message: 'secret' })).toEqual({ code: 'INTERNAL' });
    expect(refusalOfCaller({ code: 'ECONNREFUSED', message: 'secret' })).toEqual({ code: 'RETRY_LATER' });
    expect(refusalOfCaller('secret')).toEqual({ code: 'INTERNAL' });
  });
});

describe('work in turn', () => {
  it('is never more than so much at once, in the order of its coming, also after failures', async () => {
    const turn = inTurn(2);
    let underWay = 0;
    let most = 0;
    const order: number[] = [];
    const work = (n: number) => async () => {
      most = Math.max(most, (underWay += 1));
      order.push(n);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      if (n % 3 === 0) throw new Error('failed');
    };
    await Promise.allSettled(Array.from({ length: 9 }, (_, n) => turn(work(n))));
    expect([most, underWay]).toEqual([2, 0]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('work that is repeated', () => {
  const how = (passes: boolean, signal = new AbortController().signal) => ({
    passes: () => passes,
    isWanted: () => true,
    signal,
    onFailure() {},
  });

  it('succeeds once what was away is back', async () => {
    let tries = 0;
    const work = () => ((tries += 1) < 3 ? Promise.reject(new Error('away')) : Promise.resolve('done'));
    expect(await persist(work, how(true))).toBe('done');
    expect(tries).toBe(3);
  });

  it('gives up an error that nobody expects to pass, after a few tries', async () => {
    let tries = 0;
    const work = () => Promise.reject(new Error(`broken ${(tries += 1)}`));
    await expect(persist(work, how(false))).rejects.toThrow('broken 5');
  });

  it('ends when it is called off, also while it waits', async () => {
    const stop = new AbortController();
    const ended = persist(() => Promise.reject(new Error('away')), how(true, stop.signal));
    setTimeout(() => stop.abort(), 20);
    expect(await ended).toBeUndefined();
  });
});
