/** What another country says of whom it found is attached to nobody here without a number, unless it is certain, until a person decides. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { AnswerDelivery } from '../../../connectors/contract/messages.ts';
import type { NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { createMatchPersons } from '../../../server/person/links/match-person.ts';
import { requestIn } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import { openReader, type Reader } from './read.ts';
import { anAnswer, openScripted, type Scripted } from './scripted.ts';

let stage: Scripted;
let read: Reader;
beforeAll(async () => {
  stage = await openScripted();
  read = openReader(stage.hub);
});
afterAll(() => stage.close());

const cnp = (value: string) => [{ scheme: 'NATIONAL_ID' as const, value, country: 'RO' }];
/** Of another surname in each case: what is decided about one must say nothing of the next. */
function aRomanian(family: string, given = 'Ion') {
  const names = [{ kind: 'PRIMARY' as const, given, family }];
  return {
    names,
    birthDate: '1979-05-17',
    birthPlace: { country: 'RO' },
    sex: 'MALE',
    nationalities: ['RO'],
  } satisfies NewSubject;
}
const theirs = (family: string, change: Partial<Identity> = {}): Identity => ({
  ...aRomanian(family),
  identifiers: [],
  ...change,
});

/** The person asked about, as the force sees it once everybody of whom something was learnt was compared. */
async function answered(subject: NewSubject, answer: Partial<AnswerDelivery>) {
  const request = await requestIn(stage, await raise(stage, anEnquiry({ subject, countries: ['RO'] })), 'SENT');
  await stage.partner.deliver(anAnswer(request.reference, answer));
  const match = createMatchPersons({ unitOfWork: stage.hub.unitOfWork, onError: (error) => fail(error) });
  await match(new AbortController().signal);
  const [response] = await stage.rows<{ id: string }>('select id from country_response where request_id = $1', [request.id]);
  return { personId: `per_${request.person_id}`, responseId: `rsp_${response?.id}` };
}
const fail = (error: unknown) => {
  throw error;
};

interface Seen {
  person: null | { records: { backEnd: string }[]; convictions: { totalCount: number } };
}
const see = async (id: string, call = aCall()) => {
  const source =
    'query P($id: String!) { person(by: { id: $id }) { records { backEnd } convictions(first: 10) { totalCount } } }';
  const { person } = (await read(call, source, { id })) as Seen;
  return person && { records: person.records.map(({ backEnd }) => backEnd), convictions: person.convictions.totalCount };
};

describe('an answer with convictions, without a number that agrees', () => {
  it.each<[string, NewSubject, Partial<AnswerDelivery>]>([
    ['that found two persons', aRomanian('Exemplescu'), { identity: theirs('Exemplescu'), outcome: 'SEVERAL_PERSONS' }],
    ['that could not say who it is', aRomanian('Brandoru'), { identity: theirs('Brandoru'), outcome: 'NOT_IDENTIFIED' }],
    [
      'of whom the name and the year of birth alone agree',
      { ...aRomanian('Vexmilaru'), birthDate: '1979' },
      { identity: theirs('Vexmilaru', { birthDate: '1979' }) },
    ],
    ['that tells no more than the year', aRomanian('Tusgaroiu'), { identity: theirs('Tusgaroiu', { birthDate: '1979' }) }],
    [
      'whose date is 1 January on both sides',
      { ...aRomanian('Lonpirzescu'), birthDate: '1979-01-01' },
      { identity: theirs('Lonpirzescu', { birthDate: '1979-01-01' }) },
    ],
    [
      'about a twin of another forename',
      aRomanian('Zefhudeanu'),
      { identity: theirs('Zefhudeanu', aRomanian('Zefhudeanu', 'Andrei')) },
    ],
    [
      'about a sister',
      aRomanian('Scokelut'),
      { identity: theirs('Scokelut', { ...aRomanian('Scokelut', 'Ioana'), sex: 'FEMALE' }) },
    ],
    [
      'with a number that contradicts',
      { ...aRomanian('Fuajenic'), identifiers: cnp('1790517000001') },
      { identity: theirs('Fuajenic', { identifiers: cnp('1790517000002') }) },
    ],
  ])('%s attaches none of them to anybody until a person decides', async (_what, subject, answer) => {
    const { personId, responseId } = await answered(subject, answer);
    expect(await see(personId)).toEqual({ records: [], convictions: 0 });
    const decide = (call = aCall()) =>
      stage.hub.useCases.decideIdentity(call, { responseId, decision: 'CONFIRMED', reason: 'Photograph compared' });
    expect((await decide(aCall({ organisation: '44' }))).kind).not.toBe('decided');
    expect(await see(personId)).toEqual({ records: [], convictions: 0 });
    await decide();
    expect(await see(personId)).toEqual({ records: ['ecris'], convictions: 1 });
    expect(await see(personId, aCall({ organisation: '44' }))).toBeNull();
  });

  it('that is certain is attached at once', async () => {
    const { personId } = await answered(aRomanian('Wabrytolea'), { identity: theirs('Wabrytolea') });
    expect(await see(personId)).toEqual({ records: ['ecris'], convictions: 1 });
  });
});
