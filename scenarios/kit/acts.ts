/** What each act does, and the line it leaves in the timeline. */
import { profiles } from '../../connectors/ecris/simulator/profiles.ts';
import { profiles as bureauProfiles } from '../../connectors/interpol/simulator/profiles.ts';
import type { Acts } from './act.ts';
import { nameOf } from './country-name.ts';
import { eventually } from './eventually.ts';
import { partnerActs } from './partner-acts.ts';
import { registerActs } from './register-acts.ts';
import { matterOf, raisedIn, type Playing } from './playing.ts';
import type { Act } from './scenario.ts';
import { asAsked, asKnownToBureau, asOnPnc, asRegistered, freshPncId } from './subject.ts';

const acts: Acts = {
  async register({ cast, ground }, { country, entry }) {
    const person = asRegistered(cast, entry);
    await ground.backEnds.ecris.order({ addPerson: { country, person } });
    return `${nameOf(country)}'s register knows ${person.forename} ${person.surname}: ${person.convictions.length} conviction(s).`;
  },
  async correct({ cast, ground }, { country, entry }) {
    await ground.backEnds.ecris.order({ replacePerson: { country, person: asRegistered(cast, entry) } });
    return `${nameOf(country)} corrects its entry.`;
  },
  async behave({ ground, undo }, { country, as }) {
    undo.push(() => ground.backEnds.ecris.order({ country, ...profiles[country] }));
    await ground.backEnds.ecris.order({ country, ...as });
    return simulatedWith(country, as);
  },
  async 'bureau-register'({ cast, ground }, { country, entry }) {
    const person = asKnownToBureau(cast, entry);
    await ground.backEnds.interpol.order({ addPerson: { country, person } });
    return `${nameOf(country)}'s bureau knows ${person.forenames} ${person.surname}: ${person.convictions.length} conviction(s).`;
  },
  async 'bureau-behave'({ ground, undo }, { country, as }) {
    undo.push(() => ground.backEnds.interpol.order({ country, ...bureauProfiles[country] }));
    await ground.backEnds.interpol.order({ country, ...as });
    return simulatedWith(country, as);
  },
  async 'repeat-answers'({ ground, undo }, { times }) {
    undo.push(() => ground.backEnds.ecris.order({ duplicateAnswers: 0 }));
    await ground.backEnds.ecris.order({ duplicateAnswers: times });
    return `Every answer will come ${times + 1} times.`;
  },
  async 'answer-unasked'({ cast, ground, requestTo }, { from, to, fromFile, errors }) {
    const inReplyTo = to === undefined ? `GB-${from}-REQ-999999999999999` : requestTo(to).reference;
    await ground.backEnds.ecris.order({ answer: { country: from, inReplyTo, asked: asRegistered(cast), fromFile, errors } });
    return `${nameOf(from)} sends ${errors ? `functional error ${errors.join(', ')}` : 'an answer'} to ${inReplyTo} by itself.`;
  },
  async 'pnc-record'({ cast, ground, undo }, { record, underAnotherNumber }) {
    const nominal = asOnPnc(cast, { ...record, ...(underAnotherNumber && { pncId: freshPncId() }) });
    undo.push(() => ground.backEnds.pnc.order({ order: 'REMOVE_NOMINAL', pncId: nominal.pncId }));
    await ground.backEnds.pnc.order({ order: 'PUT_NOMINAL', nominal });
    return `The PNC holds ${nominal.pncId}, ${nominal.fileName}.`;
  },
  ...registerActs,
  async 'pnc-refuses-with'({ ground, undo }, { code }) {
    undo.push(() => ground.backEnds.pnc.order({ order: 'REFUSE_WITH', code: 'I0001' }));
    await ground.backEnds.pnc.order({ order: 'REFUSE_WITH', code });
    return `When the PNC refuses, it says ${code}.`;
  },
  async fault({ ground }, { at, act: _, ...fault }) {
    await ground.backEnds[at].fault(fault);
    const { on, action, times = 1 } = fault;
    return `${at.toUpperCase()} will ${action} ${times > 100 ? 'every' : times === 1 ? 'the next' : `the next ${times}`} ${on}.`;
  },
  async mend({ ground }, { at }) {
    await ground.backEnds[at].mend();
    return `${at.toUpperCase()} works again.`;
  },
  async kill({ ground }, { part }) {
    await ground.kill(part);
    return `The process "${part}" was killed and has been started again.`;
  },
  async cancel({ hub, requestTo }, { country, gets }) {
    const input = { countryRequestId: requestTo(country).id, reason: 'No longer needed' };
    const result = await hub.cancelCountryRequest(input);
    if (result.__typename !== gets) throw new Error(`The withdrawal got ${result.__typename}, not ${gets}.`);
    return `The force withdraws its request to ${nameOf(country)}: ${gets}.`;
  },
  async 'ask-countries'(playing, { countries }) {
    const { hub } = playing;
    const input = { idempotencyKey: crypto.randomUUID(), enquiryId: raisedIn(playing).id, countries };
    const result = await hub.askFurtherCountries(input);
    if (result.__typename !== 'FurtherCountriesAsked') throw new Error(`Further countries got ${result.__typename}.`);
    playing.enquiry = result.enquiry;
    return `The force asks ${countries.map(nameOf).join(' and ')}, too.`;
  },
  async 'ask-again'(playing, { joins }) {
    const first = raisedIn(playing);
    const result = await playing.hub.raiseEnquiry({
      idempotencyKey: crypto.randomUUID(),
      subject: asAsked(playing.cast),
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody, second officer',
    });
    if (result.__typename !== 'EnquiryRaised') throw new Error(`The same question got ${result.__typename}.`);
    const ids = new Set(first.requests.map(({ id }) => id));
    const joined = result.enquiry.requests.filter(({ id }) => ids.has(id)).map(({ country }) => country.code);
    if (joined.join() !== joins.join()) throw new Error(`It joined ${joined.join() || 'nothing'}, not ${joins.join()}.`);
    return `A second officer asks the same as ${result.enquiry.reference}: ${joins.map(nameOf).join(' and ')} is not asked twice.`;
  },
  async inform({ hub, requestTo }, { country, items }) {
    const result = await hub.provideInformation({
      idempotencyKey: crypto.randomUUID(),
      countryRequestId: requestTo(country).id,
      items: Object.entries(items).map(([code, value]) => ({ code, value })),
    });
    if (result.__typename !== 'InformationProvided') throw new Error(`The information got ${result.__typename}.`);
    return `The force tells ${nameOf(country)} what it wanted to know: ${Object.keys(items).join(', ')}.`;
  },
  async 'ask-more'(playing, { country, question }) {
    const { hub, requestTo } = playing;
    const answer = (await playing.told()).findLast(
      (event) => event.kind === 'RESPONSE_ARRIVED' && event.countryRequest?.id === requestTo(country).id,
    );
    const input = { idempotencyKey: crypto.randomUUID(), responseId: answer?.response?.id ?? '', question };
    const result = await hub.requestFurtherDetails(input);
    if (result.__typename !== 'FurtherDetailsRequested') throw new Error(`The question got ${result.__typename}.`);
    await questionLeaves(playing, country);
    return `The force asks ${nameOf(country)} for further details: "${question}"`;
  },
  ...partnerActs,
  async unit(playing, { as, does }) {
    return does(playing.ground.staff(as), matterOf(playing));
  },
};

export async function perform(playing: Playing, act: Act): Promise<void> {
  // The table is keyed by the act's own name, which the compiler cannot follow through the index.
  const does = acts[act.act] as (playing: Playing, act: Act) => Promise<string>;
  await playing.ground.say(await does(playing, act));
}

/** A question that leaves after the day has been turned would be answered a day later. */
function questionLeaves({ hub, ground, requestTo }: Playing, country: string): Promise<void> {
  return eventually('the question', ground.patienceMs, async () => {
    const thread = await hub.countryRequest(requestTo(country).id);
    const question = thread?.messages.findLast(({ kind, direction }) => kind === 'FURTHER_DETAILS' && direction === 'OUT');
    return question?.sentAt ? undefined : 'it did not leave. Is the worker running? See `npx hub up`.';
  });
}

function simulatedWith(country: string, manner: object): string {
  const written = Object.entries(manner).map(([key, value]) => `${key} ${value}`);
  return `${nameOf(country)} is simulated with ${written.join(', ')}.`;
}
