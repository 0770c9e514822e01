import { describe, expect, it } from '@jest/globals';
import type { JournalEntry } from '../../../connectors/simulator-kit/journal.ts';
import { openBook } from '../../../scenarios/kit/book.ts';
import type { BackEnd } from '../../../scenarios/kit/ground.ts';
import type { Journalled } from '../../../scenarios/kit/scenario.ts';

const never = () => Promise.reject(new Error('not asked for here'));

/** A back end whose journal grows; `days` is what its clock says. */
function backEnd(days = 1) {
  const entries: JournalEntry[] = [];
  const write = (entry: Pick<JournalEntry, 'kind' | 'id'> & Partial<JournalEntry>) =>
    void entries.push({ seq: entries.length + 1, at: '2016-11-14T09:40:00.000Z', ...entry });
  const journal = async (after: number) => entries.filter(({ seq }) => seq > after);
  const given: BackEnd = { order: never, fault: never, mend: never, journal, days: async () => days };
  return { given, write };
}

const oneRequest: Journalled = { at: 'ecris', type: 'REQ', way: 'IN', frames: 1 };
const marks = ['Exemplu'];

describe("a back end's journal as a witness", () => {
  it('counts the frames that bear the name, in whatever case, and what answers them', async () => {
    const { given, write } = backEnd();
    const book = await openBook(given);
    write({ kind: 'FRAME_IN', id: 'a', type: 'REQ', frame: '<Surname>EXEMPLU</Surname>' });
    write({ kind: 'FRAME_IN', id: 'b', type: 'REQ', frame: '<Surname>Altul</Surname>' });
    write({ kind: 'FRAME_IN', id: 'c', type: 'CAN', inReplyTo: 'a' });
    expect(await book.misfit(oneRequest, marks)).toBeUndefined();
    expect(await book.misfit({ ...oneRequest, type: 'CAN' }, marks)).toBeUndefined();
    expect(await book.misfit({ ...oneRequest, says: 'Surname' }, marks)).toBeUndefined();
  });

  it.each<[string, Partial<Journalled>, string]>([
    ['another count', { frames: 3 }, 'REQ IN: expected 3 frame(s), found 2'],
    ['too few frames', { frames: undefined, framesAtLeast: 3 }, 'REQ IN: expected 3 frame(s) or more, found 2'],
    ['another count of numbers', { frames: 2, numbers: 2 }, 'REQ IN: expected 2 message id(s), found 1'],
    ['a frame that does not say it', { frames: 2, says: 'Yes' }, 'REQ IN: not every frame says Yes'],
    ['another way', { way: 'OUT' }, 'REQ OUT: expected 1 frame(s), found 0'],
  ])('contradicts %s', async (_, statement, complaint) => {
    const { given, write } = backEnd();
    const book = await openBook(given);
    for (const urgency of ['Yes', 'No']) write({ kind: 'FRAME_IN', id: 'a', type: 'REQ', frame: `Exemplu ${urgency}` });
    expect(await book.misfit({ ...oneRequest, ...statement }, marks)).toBe(`the ecris journal, ${complaint}`);
  });

  it('judges what the newest frame was understood to say', async () => {
    const { given, write } = backEnd();
    const book = await openBook(given);
    write({ kind: 'FRAME_IN', id: 'a', type: 'RRS', frame: 'Exemplu', data: { says: { outcome: 'RRT-00-01' } } });
    write({ kind: 'FRAME_IN', id: 'b', type: 'RRS', frame: 'Exemplu', data: { says: { outcome: 'RRT-00-00', remarks: 'All' } } });
    const answer: Journalled = { at: 'ecris', type: 'RRS', way: 'IN' };
    expect(await book.misfit({ ...answer, tells: { outcome: 'RRT-00-00' } }, marks)).toBeUndefined();
    expect(await book.misfit({ ...answer, tells: { outcome: 'RRT-00-01' } }, marks)).toContain(
      'RRS IN.outcome: expected "RRT-00-01"',
    );
    expect(await book.misfit({ ...answer, type: 'RDL', tells: { dueOn: '2026-04-13' } }, marks)).toContain('expected');
    const mail = {
      says: [
        ['ANSWER', 'No convictions are recorded.'],
        ['TEXT', 'Searched twice'],
      ],
    };
    write({ kind: 'FRAME_IN', id: 'c', type: 'RESPONSE', frame: 'Exemplu', data: mail });
    const reply: Journalled = { at: 'interpol', type: 'RESPONSE', way: 'IN' };
    expect(await book.misfit({ ...reply, lines: { ANSWER: /^No convictions/, TEXT: 'Searched twice' } }, marks)).toBeUndefined();
    expect(await book.misfit({ ...reply, lines: { ERROR: 'E-1' } }, marks)).toContain('ERROR: expected "E-1"');
  });

  it('finds the newest message of ours to a country', async () => {
    const { given, write } = backEnd();
    const book = await openBook(given);
    for (const id of ['GB-RO-NOT-1', 'GB-RO-NOT-2', 'GB-PL-NOT-3'])
      write({ kind: 'FRAME_IN', id, type: 'NOT', frame: 'Exemplu' });
    expect(await book.newest('NOT', 'RO', marks)).toBe('GB-RO-NOT-2');
    await expect(book.newest('RRS', 'RO', marks)).rejects.toThrow('No RRS for RO has come');
  });

  it('begins after what was written before', async () => {
    const { given, write } = backEnd();
    write({ kind: 'FRAME_IN', id: 'a', type: 'REQ', frame: 'Exemplu' });
    write({ kind: 'PLANNED', id: 'old', data: { remainingFrom: 0, inDays: 0.5 } });
    const book = await openBook(given);
    expect(await book.misfit({ ...oneRequest, frames: 0 }, marks)).toBeUndefined();
    expect(await book.unsettled()).toBeUndefined();
  });

  it('is unsettled while something that is due has not been done, and not for what is due later', async () => {
    const { given, write } = backEnd();
    const book = await openBook(given);
    write({ kind: 'PLANNED', id: 'due', data: { remainingFrom: 0, inDays: 0.9 } });
    write({ kind: 'PLANNED', id: 'later', data: { remainingFrom: 0.5, inDays: 0.9 } });
    expect(await book.unsettled()).toBe('1 planned message(s) of a back end are not through');
    write({ kind: 'DONE', id: 'due' });
    expect(await book.unsettled()).toBeUndefined();
  });
});
