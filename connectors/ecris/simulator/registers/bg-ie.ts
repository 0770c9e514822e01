import type { RegisterPerson } from '../register.ts';

/** Bulgaria writes names in Latin capitals with the father's name in the second place, and texts in Cyrillic. */
export const bulgaria: RegisterPerson[] = [
  {
    forename: 'Hristo',
    surname: 'Primerov',
    secondSurname: 'Ivanov',
    sex: '1',
    birth: '1973-01-06',
    birthPlace: { country: 'BG', town: 'Пловдив' },
    nationalities: ['BG'],
    father: 'Ivan',
    convictions: [
      {
        number: 1,
        court: 'Окръжен съд Пловдив',
        fileNumber: 'НОХД 1187/1999',
        decidedOn: '1999-09-14',
        finalOn: '1999-12-01',
        transmittable: 'Yes',
        offences: [
          {
            code: '090100',
            title: 'Отвличане',
            law: 'чл. 142, ал. 1 НК',
            from: '1998-05',
            completion: 'LC-00-C',
            participation: 'LP-00-M',
          },
        ],
        sanctions: [
          { code: '001001', title: 'Лишаване от свобода', nature: 'N-00-0', sentenced: 'P6Y', executed: 'P5Y1M', offences: [0] },
        ],
      },
    ],
  },
  {
    forename: 'Elena',
    surname: 'Obraztsova',
    sex: '2',
    birth: '1990-03-03',
    birthPlace: { country: 'BG', town: 'София' },
    nationalities: ['BG'],
    convictions: [],
  },
  {
    forename: 'Georgi',
    surname: 'Bezimenov',
    sex: '1',
    birth: '1985',
    birthPlace: { country: 'BG' },
    nationalities: ['BG'],
    convictions: [
      {
        number: 2,
        court: 'Районен съд Варна',
        transmittable: 'UNKNOWN',
        offences: [{ code: '270000', title: 'Друго престъпление' }],
        sanctions: [{ code: '012000', title: 'Друго наказание', offences: [] }],
      },
    ],
  },
  {
    forename: 'Petar',
    surname: 'Otkazov',
    sex: '1',
    birth: '1977-11-11',
    birthPlace: { country: 'BG', town: 'Русе' },
    nationalities: ['BG'],
    answer: 'RRT-00-01',
    convictions: [],
  },
];

export const ireland: RegisterPerson[] = [
  {
    forename: 'Siobhán',
    surname: "O'Sample",
    sex: '2',
    birth: '1982-03-17',
    birthPlace: { country: 'IE', town: 'Cork' },
    nationalities: ['IE', 'GB'],
    convictions: [
      {
        number: 1,
        court: 'Cork Circuit Criminal Court',
        fileNumber: 'CCDP0042/2010',
        decidedOn: '2010-07-29',
        transmittable: 'Yes',
        offences: [
          {
            code: '160400',
            title: 'Handling stolen property',
            law: 'Criminal Justice (Theft and Fraud Offences) Act 2001, s. 17',
            from: '2009-12-05',
          },
        ],
        sanctions: [{ code: '009001', title: 'Community service order', nature: 'N-00-M', sentenced: 'PT240H', offences: [0] }],
      },
    ],
  },
  {
    forename: 'Pádraig',
    surname: 'Ó Sampla',
    sex: '1',
    birth: '1964-05-30',
    birthPlace: { country: 'IE', town: 'Gaillimh' },
    nationalities: ['IE'],
    convictions: [],
  },
  {
    forename: 'John',
    surname: 'Testmurphy',
    sex: '1',
    birth: '1990-06-16',
    birthPlace: { country: 'IE', town: 'Dublin' },
    nationalities: ['IE'],
    convictions: [],
  },
  {
    forename: 'John',
    surname: 'Testmurphy',
    sex: '1',
    birth: '1990-06-16',
    birthPlace: { country: 'IE', town: 'Sligo' },
    nationalities: ['IE'],
    convictions: [],
  },
];
