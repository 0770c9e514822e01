import { describe, expect, it } from '@jest/globals';
import { emptyDraft, fieldOf, inputOf, lacksOf, type Draft } from '../../../console/desks/raise/draft.ts';

const ion: Draft = {
  ...emptyDraft,
  given: 'Ion',
  family: 'Exemplescu',
  birth: { day: '17', month: '5', year: '1979' },
  nationalities: ['RO', '', 'RO'],
  reason: 'Custody 30/1',
  purpose: 'CRIMINAL_PROCEEDINGS',
};

describe('an enquiry as it is typed', () => {
  it('lacks nothing once all is given that the country needs', () => {
    expect(lacksOf(ion, ['names.family', 'names.given', 'birthDate.full'])).toEqual([]);
  });

  it('names each field once that lacks something, in the order of the form', () => {
    expect(lacksOf(emptyDraft, ['names.given', 'birthDate.year', 'birthDate.full']).map(({ field }) => field)).toEqual([
      'given',
      'family',
      'birth',
      'nationality-0',
      'reason',
      'purpose',
    ]);
  });

  it('asks for the whole date of birth where the country needs it and only the year was given', () => {
    const yearOnly = { ...ion, birth: { day: '', month: '', year: '1979' } };
    expect(lacksOf(yearOnly, ['birthDate.year'])).toEqual([]);
    expect(lacksOf(yearOnly, ['birthDate.full'])).toEqual([{ field: 'birth', fact: 'birthDate.full' }]);
    expect(inputOf(yearOnly, 'key').subject?.birthDate).toBe('1979');
  });

  it('takes no date that does not exist', () => {
    const leapless = { ...ion, birth: { day: '29', month: '2', year: '1979' } };
    expect(lacksOf(leapless, [])).toEqual([{ field: 'birth', fact: 'date' }]);
    expect(lacksOf({ ...ion, court: { day: '', month: '12', year: '2026' } }, [])).toEqual([{ field: 'court', fact: 'date' }]);
  });

  it('sends what was typed, each nationality once, and nothing that was left empty', () => {
    expect(inputOf(ion, 'key')).toEqual({
      idempotencyKey: 'key',
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody 30/1',
      urgency: 'ROUTINE',
      subject: {
        names: [{ given: 'Ion', family: 'Exemplescu' }],
        birthDate: '1979-05-17',
        sex: 'UNKNOWN',
        nationalities: ['RO'],
      },
    });
  });

  it('leads from the path that the hub names to the field', () => {
    expect(fieldOf('subject.names.0.given')).toBe('given');
    expect(fieldOf('subject.birthPlace.town')).toBe('town');
    expect(fieldOf('subject.nationalities.0')).toBe('nationality-0');
    expect(fieldOf('idempotencyKey')).toBeUndefined();
  });
});
