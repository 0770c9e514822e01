/** Acts by which another country begins something here: over ECRIS where it is a Member State, else through its bureau. */
import { memberStates } from '../../connectors/ecris/wire/countries.ts';
import type { Acts } from './act.ts';
import { nameOf } from './country-name.ts';
import type { Playing } from './playing.ts';
import type { Notifying } from './scenario.ts';
import { asKnownToBureau, asRegistered } from './subject.ts';

type PartnerAct =
  'asks-us' | 'notifies-us' | 'updates-notified' | 'deletes-notified' | 'withdraws' | 'repeats' | 'asks-back' | 'gives-receipt';

export const partnerActs: Pick<Acts, PartnerAct> = {
  async 'asks-us'(playing, { country, entry, bureauEntry, how = {} }) {
    const person = personAt(playing, country, { entry, bureauEntry });
    const reference = await begin(playing, country, { ask: { country, person, ...how } });
    return `${nameOf(country)} asks us (${reference}) for ${how.purpose ?? 'CRIMINAL_PROCEEDINGS'}.`;
  },
  async 'notifies-us'(playing, act) {
    return `${nameOf(act.country)} tells us of a conviction: ${await tell(playing, 'notify', act)}.`;
  },
  async 'updates-notified'(playing, act) {
    return `${nameOf(act.country)} changes a conviction: ${await tell(playing, 'update', act)}.`;
  },
  async 'deletes-notified'(playing, act) {
    return `${nameOf(act.country)} strikes a conviction out: ${await tell(playing, 'delete', act)}.`;
  },
  async withdraws(playing, { country, answer, reason }) {
    const what = answer ? { answerTo: await ours(playing, country, 'REQ') } : { reference: newestOf(playing, country) };
    await order(playing, country, { withdraw: { ...what, reason } });
    return `${nameOf(country)} withdraws its ${answer ? 'answer' : 'message'}${reason ? `: "${reason}"` : ''}.`;
  },
  async repeats(playing, { country }) {
    const reference = newestOf(playing, country);
    await order(playing, country, { repeat: { reference } });
    return `${nameOf(country)} sends ${reference} again.`;
  },
  async 'asks-back'(playing, { country, about, items, question }) {
    const inReplyTo = await ours(playing, country, about);
    await order(playing, country, { askBack: { inReplyTo, items, question } });
    return `${nameOf(country)} wants to know more about ${inReplyTo}.`;
  },
  async 'gives-receipt'(playing, { country, result }) {
    const inReplyTo = await ours(playing, country, 'NOT');
    await order(playing, country, { receipt: { inReplyTo, result } });
    return `${nameOf(country)} answers ${inReplyTo}: ${result}.`;
  },
};

const channelOf = (country: string) => (memberStates.includes(country) ? 'ecris' : 'interpol');

function personAt({ cast }: Playing, country: string, { entry, bureauEntry }: Pick<Notifying, 'entry' | 'bureauEntry'>) {
  if (channelOf(country) === 'ecris') return asRegistered(cast, entry);
  const NATIONALITY = cast.nationalities[0];
  return asKnownToBureau(cast, { says: NATIONALITY === undefined ? {} : { NATIONALITY }, ...bureauEntry });
}

async function tell(playing: Playing, what: 'notify' | 'update' | 'delete', notifying: Notifying): Promise<string> {
  const { country, conviction, toldAs, inWords } = notifying;
  const person = personAt(playing, country, notifying);
  return begin(playing, country, { [what]: { country, person, conviction, toldAs, inWords } });
}

async function begin(playing: Playing, country: string, given: object): Promise<string> {
  const reference = await order(playing, country, given);
  playing.begun.push({ country, at: channelOf(country), reference });
  return reference;
}

async function order({ ground }: Playing, country: string, given: object): Promise<string> {
  const { reference } = await ground.backEnds[channelOf(country)].order(given);
  if (reference === undefined) throw new Error(`${nameOf(country)} has followed no order.`);
  return reference;
}

function newestOf({ begun }: Playing, country: string): string {
  const newest = begun.findLast((each) => each.country === country);
  if (!newest) throw new Error(`${nameOf(country)} has begun nothing here.`);
  return newest.reference;
}

/** Our newest message of that type to the country about the subject. */
function ours({ books, cast }: Playing, country: string, type: string): Promise<string> {
  return books.ecris.newest(type, country, [cast.family]);
}
