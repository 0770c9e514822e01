import type { Scenario } from './kit/scenario.ts';
import { acknowledged } from './kit/usual.ts';

export const derby: Scenario = {
  title: 'Derby: the documented case',
  sentence:
    'A man of 37, a Romanian national, is stopped driving without insurance in Derby; one day and one message later he turns out to be a convicted murderer.',
  about: {
    given: 'Ion',
    family: 'Exemplescu',
    birthDate: '1979-05-17',
    sex: 'MALE',
    born: { country: 'RO', town: 'Craiova' },
    nationalities: ['RO'],
    asInTheRegister: true,
  },
  asks: { offenceCode: 'RT88191' },
  then: [
    {
      day: 0,
      told: [
        { kind: 'REGISTER_SEARCHED' },
        { kind: 'COUNTRY_REQUEST_SENT', country: 'RO', countryRequest: { dueOn: '2016-11-25' } },
      ],
      shows: { enquiry: { registerCheck: { records: 0 } } },
    },
    { ...acknowledged, shows: { requests: { RO: { status: 'ACKNOWLEDGED', partnerDueOn: '2016-12-12' } } } },
    {
      day: 1,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            outcome: 'CONVICTIONS',
            identityCheck: 'CONFIRMED',
            convictions: [
              {
                decidedOn: '1995-12-11',
                offences: [
                  { category: { code: '1011 00' }, title: { text: 'Agresiune sexuală asupra unui minor', translated: false } },
                ],
              },
              {
                decidedOn: '1995-11-20',
                ageAtOffence: 16,
                offences: [
                  { category: { code: '0801 00', label: 'Intentional killing' }, title: { text: 'Omor', language: 'ro' } },
                ],
                sanctions: [{ sentenced: null, executed: null }],
              },
            ],
          },
        },
      ],
    },
    {
      day: 1.1,
      does: [
        {
          act: 'ask-more',
          country: 'RO',
          question: 'Please state the length of the sentence imposed and the time served.',
        },
      ],
    },
    { day: 2.12, told: [{ kind: 'FURTHER_DETAILS_ARRIVED', country: 'RO' }] },
    {
      day: 2.2,
      told: [
        {
          kind: 'RESPONSE_ARRIVED',
          country: 'RO',
          response: {
            convictions: [
              { sanctions: [{ sentenced: 'P9Y', executed: null }] },
              { sanctions: [{ sentenced: 'P20Y', executed: 'P16Y4M' }] },
            ],
          },
        },
      ],
    },
  ],
};
