import type { RegisterPerson } from '../register.ts';

/**
 * Romania. The first person is the documented Derbyshire case made synthetic: two convictions of 1995 whose length of sentence the
 * register has on paper only. His number is built like a CNP with a true check digit and a serial (000) that is never given out.
 */
export const romania: RegisterPerson[] = [
  {
    forename: 'Ion',
    surname: 'Exemplescu',
    sex: '1',
    birth: '1979-05-17',
    birthPlace: { country: 'RO', town: 'Craiova' },
    nationalities: ['RO'],
    identityNumber: '1790517160001',
    father: 'Gheorghe',
    mother: 'Elena',
    details:
      'Pentru infracțiunea de omor s-a aplicat pedeapsa de 20 de ani închisoare, iar pentru viol asupra unui minor pedeapsa de ' +
      '9 ani închisoare; pedepsele au fost contopite. Persoana condamnată a executat efectiv 16 ani și 4 luni, fiind liberată condiționat la 12 decembrie 2011.',
    convictions: [
      {
        number: 1,
        court: 'Tribunalul Dolj, Secția penală',
        fileNumber: '214/1995',
        decidedOn: '1995-11-20',
        finalOn: '1996-02-14',
        transmittable: 'Yes',
        offences: [
          {
            code: '080100',
            title: 'Omor',
            nationalCode: 'CP-174',
            law: 'Codul penal 1968, art. 174 alin. (1)',
            from: '1995-08-03',
            town: 'Craiova',
            completion: 'LC-00-C',
            participation: 'LP-00-M',
          },
        ],
        sanctions: [
          {
            code: '001001',
            title: 'Închisoare',
            nature: 'N-00-0',
            offences: [0],
            onFile: { sentenced: 'P20Y', executed: 'P16Y4M' },
          },
        ],
      },
      {
        number: 2,
        court: 'Tribunalul Dolj, Secția penală',
        fileNumber: '231/1995',
        decidedOn: '1995-12-11',
        finalOn: '1996-03-06',
        transmittable: 'Yes',
        offences: [
          {
            code: '101100',
            title: 'Agresiune sexuală asupra unui minor',
            nationalCode: 'CP-197-3',
            law: 'Codul penal 1968, art. 197 alin. (3)',
            from: '1995-08',
            town: 'Craiova',
            completion: 'LC-00-C',
            participation: 'LP-00-M',
          },
        ],
        sanctions: [
          {
            code: '001001',
            title: 'Închisoare',
            nature: 'N-00-0',
            remarks: 'Pedeapsă contopită cu cea aplicată prin sentința penală nr. 214/1995.',
            offences: [0],
            onFile: { sentenced: 'P9Y' },
          },
        ],
      },
    ],
  },
  {
    forename: 'Ștefania',
    surname: 'Modelescu',
    sex: '2',
    birth: '1988-11',
    birthPlace: { country: 'RO', town: 'Iași' },
    nationalities: ['RO', 'MD'],
    formerSurnames: ['Ipoteză'],
    convictions: [
      {
        number: 3,
        court: 'Judecătoria Iași',
        fileNumber: '77/2014',
        decidedOn: '2014-04-02',
        finalOn: '2014-05-19',
        transmittable: 'No',
        remarks: 'Comunicarea este permisă numai în scopul procedurilor penale.',
        offences: [
          {
            code: '170100',
            title: 'Furt',
            law: 'Codul penal, art. 228',
            from: '2013',
            town: 'Iași',
            completion: 'LC-00-C',
            participation: 'LP-00-M',
          },
          {
            code: '200400',
            title: 'Uz de fals',
            law: 'Codul penal, art. 323',
            from: '2013-09-30',
            completion: 'LC-00-A',
            participation: 'LP-00-H',
          },
        ],
        sanctions: [
          {
            code: '001001',
            title: 'Închisoare cu suspendarea executării',
            sentenced: 'P1Y',
            suspension: { type: 'S-00-A', part: 'P1Y' },
            offences: [0, 1],
          },
          { code: '009001', title: 'Muncă în folosul comunității', sentenced: 'P60D', nature: 'N-00-M', offences: [0] },
        ],
      },
    ],
  },
  {
    forename: 'Andrei',
    surname: 'Nimănescu',
    sex: '1',
    birth: '1990-01-01',
    birthPlace: { country: 'RO', town: 'Cluj-Napoca' },
    nationalities: ['RO'],
    convictions: [],
  },
  {
    forename: 'Maria',
    surname: 'Dublescu',
    sex: '2',
    birth: '1975-02-28',
    birthPlace: { country: 'RO', town: 'Brașov' },
    nationalities: ['RO'],
    father: 'Vasile',
    wants: ['FatherName', 'BirthPlace'],
    convictions: [],
  },
  {
    forename: 'Maria',
    surname: 'Dublescu',
    sex: '2',
    birth: '1975-02-28',
    birthPlace: { country: 'RO', town: 'Sibiu' },
    nationalities: ['RO'],
    father: 'Nicolae',
    convictions: [],
  },
];
