/**
 * Whether the day was as it must be, judged from outside: the partners' journals against what the hub shows and tells, the audit against
 * what happened. Each rule names what breaks it; nothing here is taken from the hub's own code.
 */
import { notificationsExpected } from './expected.ts';
import { frames, isNamed, partners, type Partner } from './journals.ts';
import type { Day, Raised } from './live.ts';
import { readFeed, readNotifications, readRequests, type ShownThread, type Told } from './read.ts';
import { openRecords, type Records } from './records.ts';

/** Everything that was seen of the day. */
export interface Evidence {
  day: Day;
  raised: readonly Raised[];
  /** By force. */
  shown: ReadonlyMap<string, readonly ShownThread[]>;
  told: ReadonlyMap<string, readonly Told[]>;
  /** What the unit sees of the exchanges that partners began, and of convictions told. */
  begun: readonly ShownThread[];
  notifications: readonly ShownThread[];
  records: Records;
}

export type Rule = (evidence: Evidence) => Promise<string[]> | string[];

export async function gather(day: Day, raised: readonly Raised[]): Promise<Evidence> {
  const forces = [...new Set(raised.map(({ force }) => force))];
  const shown = new Map<string, ShownThread[]>();
  const told = new Map<string, Told[]>();
  for (const force of forces) {
    shown.set(force, await readRequests(day.client(force)));
    told.set(force, await readFeed(day.client(force)));
  }
  const unit = day.stage.client('89', 'caseworker');
  const begun = (await readRequests(unit)).filter(({ direction }) => direction === 'IN');
  const records = await openRecords(day.stage.databaseUrl);
  return { day, raised, shown, told, begun, notifications: await readNotifications(unit), records };
}

const requestTypes: Record<Partner, readonly string[]> = { ecris: ['REQ'], interpol: ['REQUEST'] };
const answerTypes: Record<Partner, readonly string[]> = { ecris: ['RRS'], interpol: ['REPLY', 'FINGERPRINTS'] };
const openingTypes: Record<Partner, readonly string[]> = { ecris: ['REQ', 'NOT'], interpol: ['REQUEST', 'NOTIFICATION'] };

export const rules: Readonly<Record<string, Rule>> = {
  async 'every request was sent exactly once'({ day, shown }) {
    const asked = [...shown.values()].flat().map(({ reference }) => reference);
    const came = new Map<string, number>();
    for (const partner of partners)
      for (const [id, times] of frames(await day.witnesses[partner].read(), 'FRAME_IN', requestTypes[partner]))
        came.set(id, times);
    return [
      ...asked.filter((reference) => came.get(reference) !== 1).map((each) => `${each} came ${came.get(each) ?? 0} times`),
      ...[...came.keys()].filter((each) => !asked.includes(each)).map((each) => `${each} came and nobody asked it`),
    ];
  },
  async 'every answer is shown once'({ day, shown }) {
    const seen = [...shown.values()].flat().flatMap(({ messages }) => messages.filter(({ direction }) => direction === 'IN'));
    const wrong: string[] = [];
    for (const partner of partners) {
      for (const id of frames(await day.witnesses[partner].read(), 'FRAME_OUT', answerTypes[partner]).keys()) {
        const times = seen.filter(({ reference }) => isNamed(partner, id, reference)).length;
        if (times !== 1) wrong.push(`${id} is shown ${times} times`);
      }
    }
    return wrong;
  },
  async 'everything that partners began has come in once, and waits for somebody or is shown'({
    day,
    records,
    begun,
    notifications,
  }) {
    const inbound = await records.inbound();
    const threads = [...begun, ...notifications].flatMap(({ messages }) => messages.map(({ reference }) => reference));
    const wrong: string[] = [];
    for (const partner of partners) {
      for (const id of frames(await day.witnesses[partner].read(), 'FRAME_OUT', openingTypes[partner]).keys()) {
        const [row, ...more] = inbound.filter(({ backEnd, reference }) => backEnd === partner && isNamed(partner, id, reference));
        const isShown = threads.some((reference) => isNamed(partner, id, reference));
        if (!row || more.length > 0) wrong.push(`${id} came in ${more.length + (row ? 1 : 0)} times`);
        else if (!isShown && row.parkedBecause === null) wrong.push(`${id} has come in and is nowhere`);
      }
    }
    return wrong;
  },
  async 'every conviction of a foreign national was told to each of his countries once'({ day }) {
    const entries = await day.witnesses.ecris.read();
    const came = entries.filter(({ kind, type }) => kind === 'FRAME_IN' && type === 'NOT');
    const wrong: string[] = [];
    const claimed = new Set<string>();
    for (const { country, family } of notificationsExpected(day.plan)) {
      const told = came.filter(
        ({ id, frame }) => id.startsWith(`GB-${country}-`) && frame?.toUpperCase().includes(`>${family}<`),
      );
      for (const { id } of told) claimed.add(id);
      if (told.length !== 1) wrong.push(`${family} was told to ${country} ${told.length} times`);
    }
    return [...wrong, ...came.filter(({ id }) => !claimed.has(id)).map(({ id }) => `${id} tells of nobody who was convicted`)];
  },
  'each force is told of each request and each answer once'({ shown, told }) {
    const wrong: string[] = [];
    for (const [force, threads] of shown) {
      const events = told.get(force) ?? [];
      const count = (is: (event: Told) => boolean) => events.filter(is).length;
      for (const { id, reference, responses = [] } of threads) {
        const sent = count(({ kind, requestId }) => kind === 'COUNTRY_REQUEST_SENT' && requestId === id);
        if (sent !== 1) wrong.push(`${reference}: told ${sent} times that it was sent`);
        for (const response of responses) {
          const times = count(({ kind, responseId }) => kind === 'RESPONSE_ARRIVED' && responseId === response.id);
          if (times !== 1) wrong.push(`${reference}: told ${times} times of an answer`);
        }
      }
      if (new Set(events.map(({ id }) => id)).size !== events.length) wrong.push(`force ${force} is told something twice`);
    }
    return wrong;
  },
  async 'no feed has a gap'({ records, told }) {
    const positions = await records.feeds();
    const gaps = positions.filter(({ events, first, last }) => first !== 1 || last !== events);
    const unread = positions.filter(({ organisation, events }) => (told.get(organisation)?.length ?? events) !== events);
    return [
      ...gaps.map(({ organisation }) => `the feed of ${organisation} has a gap`),
      ...unread.map(({ organisation, events }) => `${organisation} reads ${told.get(organisation)?.length} of ${events} events`),
    ];
  },
  async 'the audit tells of each exchange'({ records, shown, begun }) {
    const audited = await records.audited();
    const wrong: string[] = [];
    for (const { id, reference, direction } of [...[...shown.values()].flat(), ...begun]) {
      const kinds = audited.get(id);
      if (!kinds?.has('EXCHANGE')) wrong.push(`${reference} was exchanged and the audit does not say so`);
      if (direction === 'OUT' && !kinds?.has('CHANGE')) wrong.push(`nobody is said to have raised ${reference}`);
    }
    return wrong;
  },
  'each recorded history leads to where its thread stands'({ shown, begun, notifications }) {
    return [...[...shown.values()].flat(), ...begun, ...notifications].flatMap(({ reference, steps, status }) => {
      const broken = steps.findIndex(({ from }, at) => at > 0 && from !== steps[at - 1]?.to);
      if (broken > 0) return [`${reference}: step ${broken + 1} does not begin where the one before ended`];
      const last = steps.at(-1);
      if (steps.some(({ basis }) => !basis.code)) return [`${reference}: a step without a lawful basis`];
      return last && last.to !== status ? [`${reference} stands at ${status} and its history at ${last.to}`] : [];
    });
  },
  async 'nobody sees what another force asked'({ day, raised, shown, told }) {
    const wrong: string[] = [];
    const forces = [...shown.keys()];
    for (const [at, force] of forces.entries()) {
      const own = new Set(raised.filter((each) => each.force === force).flatMap(({ requestIds }) => requestIds));
      const seen = (shown.get(force) ?? []).map(({ id }) => id);
      if (seen.length !== own.size || !seen.every((id) => own.has(id)))
        wrong.push(`force ${force} sees ${seen.length} of its ${own.size}`);
      if ((told.get(force) ?? []).some(({ requestId }) => requestId && !own.has(requestId)))
        wrong.push(`force ${force} is told of others'`);
      const other = raised.find((each) => each.force === forces[(at + 1) % forces.length] && each.force !== force);
      if (!other) continue;
      const [requestId = ''] = other.requestIds;
      const [request, enquiry] = [
        await day.client(force).countryRequest(requestId),
        await day.client(force).enquiry({ reference: other.reference }),
      ];
      if (request ?? enquiry) wrong.push(`force ${force} can look at what ${other.force} asked`);
    }
    return wrong;
  },
  async 'everything is answered or waits for a person, or for a country that never answers'({
    day,
    shown,
    begun,
    notifications,
  }) {
    const answered = new Set<string>();
    for (const partner of partners)
      for (const { kind, type = '', inReplyTo = '' } of await day.witnesses[partner].read())
        if (kind === 'FRAME_OUT' && answerTypes[partner].includes(type)) answered.add(inReplyTo);
    const threads = [...[...shown.values()].flat(), ...begun, ...notifications];
    return threads.flatMap(({ reference, status, waitingFor, direction }) => {
      if (waitingFor?.whoCanAct === 'HUB') return [`${reference} is ${status} and waits for the hub`];
      const isOverlooked = direction === 'OUT' && ['QUEUED', 'SENT', 'ACKNOWLEDGED'].includes(status) && answered.has(reference);
      return isOverlooked ? [`${reference} is ${status} and was answered`] : [];
    });
  },
};
