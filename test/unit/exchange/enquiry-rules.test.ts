import { describe, expect, it } from '@jest/globals';
import { enquiryIssues } from '../../../server/exchange/requests-out/enquiry-rules.ts';
import { identityOf, type NewEnquiry, type NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';

const subject: NewSubject = {
  names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
  birthDate: '1979-05-17',
  sex: 'MALE',
  nationalities: ['RO'],
};
const enquiry: NewEnquiry = {
  idempotencyKey: 'key-1',
  subject,
  purpose: 'CRIMINAL_PROCEEDINGS',
  reason: 'custody 30/1234',
  urgency: 'ROUTINE',
};
const today = '2026-11-25';

describe('an enquiry', () => {
  it('that says enough has no issues', () => {
    expect(enquiryIssues(enquiry, today)).toEqual([]);
  });

  it.each<[string, string, Partial<NewEnquiry>]>([
    ['idempotencyKey', 'EMPTY', { idempotencyKey: '  ' }],
    ['subject', 'BOTH_GIVEN', { personId: 'per_x' }],
    ['subject', 'REQUIRED', { subject: undefined }],
    ['purpose', 'UNKNOWN_CODE', { purpose: 'CURIOSITY' }],
    ['reason', 'EMPTY', { reason: '' }],
    ['reason', 'CONTROL_CHARACTER', { reason: 'a\nb' }],
    ['reason', 'TOO_LONG', { reason: 'x'.repeat(201) }],
    ['countries', 'TOO_FEW', { countries: [] }],
    ['offenceCode', 'NOT_A_CJS_CODE', { offenceCode: 'murder' }],
    ['courtDate', 'IN_THE_PAST', { courtDate: '2026-11-24' }],
  ])('is refused at %s with %s', (path, code, change) => {
    expect(enquiryIssues({ ...enquiry, ...change }, today)).toEqual([expect.objectContaining({ path, code })]);
  });

  it.each<[string, string, Partial<NewSubject>]>([
    ['subject.names', 'TOO_FEW', { names: [] }],
    ['subject.names.0', 'EMPTY', { names: [{ kind: 'PRIMARY' }] }],
    ['subject.names.0.family', 'EMPTY', { names: [{ kind: 'PRIMARY', family: '   ' }] }],
    ['subject.names.0.family', 'CONTROL_CHARACTER', { names: [{ kind: 'PRIMARY', family: 'Exem\u0000plescu' }] }],
    ['subject.names.0.family', 'CONTROL_CHARACTER', { names: [{ kind: 'PRIMARY', family: 'Exem\u202eplescu' }] }],
    ['subject.names.0.given', 'TOO_LONG', { names: [{ kind: 'PRIMARY', given: 'x'.repeat(201) }] }],
    ['subject.names.0.language', 'NOT_A_LANGUAGE', { names: [{ kind: 'PRIMARY', family: 'Exemplescu', language: 'r\u0000' }] }],
    ['subject.birthDate', 'IN_THE_FUTURE', { birthDate: '2999-01-01' }],
    ['subject.birthDate', 'IN_THE_FUTURE', { birthDate: '2027' }],
    ['subject.birthDate', 'TOO_EARLY', { birthDate: '1800' }],
    ['subject.birthPlace.country', 'UNKNOWN_COUNTRY', { birthPlace: { country: 'QQ' } }],
    ['subject.nationalities.1', 'UNKNOWN_COUNTRY', { nationalities: ['RO', 'QQ'] }],
    ['subject.parents.0.kind', 'NOT_A_PARENT', { parents: [{ kind: 'ALIAS', given: 'Vasile' }] }],
    ['subject.identifiers.0.value', 'NOT_A_NUMBER', { identifiers: [{ scheme: 'PASSPORT', value: '-/ -' }] }],
    ['subject.identifiers.0.value', 'TOO_LONG', { identifiers: [{ scheme: 'PASSPORT', value: '1'.repeat(51) }] }],
    ['subject.identifiers.0.scheme', 'UNKNOWN_CODE', { identifiers: [{ scheme: 'LIBRARY_CARD', value: '1' }] }],
  ])('about a subject is refused at %s with %s', (path, code, change) => {
    expect(enquiryIssues({ ...enquiry, subject: { ...subject, ...change } }, today)).toEqual([
      expect.objectContaining({ path, code }),
    ]);
  });

  it('names every issue at once, and repeats nothing of what was typed', () => {
    const issues = enquiryIssues(
      {
        ...enquiry,
        reason: '',
        subject: { ...subject, names: [{ kind: 'PRIMARY', family: 'S\u0007ecret' }], birthDate: '2999' },
      },
      today,
    );
    expect(issues.map(({ path }) => path)).toEqual(['subject.names.0.family', 'subject.birthDate', 'reason']);
    expect(JSON.stringify(issues)).not.toContain('ecret');
  });
});

it('an identity is stored trimmed and composed, and otherwise as it was given', () => {
  const identity = identityOf({
    ...subject,
    names: [{ kind: 'PRIMARY', given: '  Sˇtefan  Ion ', family: 'Exemples\u0301cu' }],
    birthPlace: { town: ' Craiova ' },
  });
  expect(identity.names).toEqual([{ kind: 'PRIMARY', given: 'Sˇtefan Ion', family: 'Exempleścu' }]);
  expect(identity.birthPlace).toEqual({ town: 'Craiova' });
});
