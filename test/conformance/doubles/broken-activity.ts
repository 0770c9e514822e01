/** ACT, TAL: a double for each check that is wrong in exactly what the check is about. */
import type { ActivityPage, ActivityQuestion } from '../../../connectors/contract/activity.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Tally, TallyQuestion } from '../../../connectors/contract/tally.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { toyRegister } from './toys.ts';
import { leaks, withConnection } from './wrap.ts';

type Read = (question: ActivityQuestion) => Promise<ActivityPage>;
type Ask = (question: TallyQuestion) => Promise<Tally>;

/** `change` is given the good one. */
const reading = (change: (good: Read) => Read) => () =>
  withConnection(toyRegister(), ({ activity = nothing }) => {
    const broken = change((question) => activity(question, by));
    return { activity: broken };
  });
const telling = (change: (page: ActivityPage, question: ActivityQuestion) => ActivityPage) =>
  reading((good) => async (question) => change(await good(question), question));
const tallying = (change: (good: Ask) => Ask) => () =>
  withConnection(toyRegister(), ({ tally = nothing }) => ({ tally: change((question) => tally(question, by)) }));
const summing = (change: (tally: Tally, question: TallyQuestion) => Tally) =>
  tallying((good) => async (question) => change(await good(question), question));

const by = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'because' };
const nothing = () => Promise.reject(new Error('the toy has this'));
const none = '0'.repeat(64);
const empty: Tally = { count: 0, digest: none, items: [] };

let pages = 0;

/** Reads on after it was closed. */
function undead(): StandIn {
  return withConnection(toyRegister(), ({ close }: Connection) => {
    leaks.push(close);
    return { close: async () => undefined };
  });
}

/** Looks at the day once and remembers. */
function remembering(good: Ask): Ask {
  const known = new Map<string, Tally>();
  return async (question) => {
    const key = `${question.set} ${question.day} ${question.prefix}`;
    const found = known.get(key) ?? (await good(question));
    known.set(key, found);
    return found;
  };
}

export const brokenActivity: Readonly<Record<string, () => StandIn>> = {
  'ACT-01': telling((page) => ({ ...page, entries: page.entries.map((entry) => ({ ...entry, recordedOn: '25/11/2026' })) })),
  'ACT-02': reading((good) => (question) => good({ ...question, max: Math.max(question.max, 10) })),
  'ACT-03': telling((page) => {
    pages += 1;
    return { ...page, entries: page.entries.map((entry) => ({ ...entry, unreadNationalities: [`X${pages}`] })) };
  }),
  // The page's last entry stands again at the head of the next.
  'ACT-04': telling((page, { max }) => (max > 1 && page.more ? { ...page, next: String(Number(page.next) - 1) } : page)),
  'ACT-05': telling((page) => ({
    ...page,
    entries: page.entries.map((entry) => ({ ...entry, reference: entry.personId })),
  })),
  'ACT-06': telling((page) => (page.entries.length > 0 ? page : { ...page, next: undefined })),
  'ACT-07': reading((good) => (question) => good({ ...question, max: Math.min(1000, Math.max(1, Math.round(question.max))) })),
  'ACT-08': reading(
    (good) =>
      ({ after = '0', max }) =>
        good({ max, after: /^\d+$/.test(after) ? after : '0' }),
  ),
  'ACT-09': undead,

  'TAL-01': summing((tally) => ({ ...tally, digest: 'f'.repeat(64) })),
  'TAL-02': summing((tally, { prefix }) => (prefix === '' ? tally : empty)),
  'TAL-03': tallying((good) => async (question) => {
    const found = await good(question);
    if (found.count === 0) throw new Error('there is nothing of that day');
    return found;
  }),
  'TAL-04': summing(({ items: _items, ...tally }) => tally),
  'TAL-05': tallying((good) => (question) => (question.set === 'RECORDED' ? good(question) : Promise.resolve(empty))),
  'TAL-06': tallying(remembering),
  'TAL-07': summing((tally) => ({ ...tally, count: tally.count + 1 })),
};
