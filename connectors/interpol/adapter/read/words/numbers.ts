/** Numbers in words, units of time and months, in four languages. Spellings are folded (lower case, no marks). */

export const numberWords: Readonly<Record<string, number>> = toTable(`
  a 1, an 1, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13,
  fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, fifty 50, sixty 60,
  seventy 70, eighty 80, ninety 90, hundred 100,
  un 1, une 1, deux 2, trois 3, quatre 4, cinq 5, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, quatorze 14, quinze 15,
  seize 16, vingt 20, vingts 20, trente 30, quarante 40, cinquante 50, soixante 60, septante 70, huitante 80, nonante 90, cent 100,
  uno 1, una 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, catorce 14,
  quince 15, dieciseis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20, veintiun 21, veintiuno 21, veintiuna 21, veintidos 22,
  veintitres 23, veinticuatro 24, veinticinco 25, veintiseis 26, veintisiete 27, veintiocho 28, veintinueve 29, treinta 30, cuarenta 40,
  cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, cien 100, ciento 100,
  واحد 1, واحده 1, اثنان 2, اثنين 2, اثنتان 2, اثنتين 2, ثلاث 3, ثلاثه 3, اربع 4, اربعه 4, خمس 5, خمسه 5, ست 6, سته 6, سبع 7, سبعه 7,
  ثماني 8, ثمانيه 8, ثمان 8, تسع 9, تسعه 9, عشر 10, عشره 10, عشرون 20, عشرين 20, ثلاثون 30, ثلاثين 30, اربعون 40, اربعين 40,
  خمسون 50, خمسين 50, ستون 60, ستين 60, مايه 100, ميه 100`);

/** Between parts of one number, and between years and months of one period. */
export const joiners: ReadonlySet<string> = new Set(['and', 'et', 'y', 'و', 'con', 'plus']);

export type Unit = 'Y' | 'M' | 'W' | 'D' | 'H';

/** `2`: the dual of Arabic, a number and a unit in one word. `1`: Arabic singular that may stand alone. */
export interface UnitWord {
  unit: Unit;
  own?: 1 | 2;
}

const unitLists: readonly [string, UnitWord][] = [
  ['year years yr yrs an ans annee annees ano anos سنوات سنين اعوام عاما', { unit: 'Y' }],
  ['month months mth mths mos mois mes meses اشهر شهور شهرا', { unit: 'M' }],
  ['week weeks wk wks semaine semaines semana semanas اسابيع اسبوعا', { unit: 'W' }],
  ['day days jour jours dia dias ايام يوما', { unit: 'D' }],
  ['hour hours hrs heure heures hora horas ساعات', { unit: 'H' }],
  ['سنه عام', { unit: 'Y', own: 1 }],
  ['شهر', { unit: 'M', own: 1 }],
  ['اسبوع', { unit: 'W', own: 1 }],
  ['يوم', { unit: 'D', own: 1 }],
  ['ساعه', { unit: 'H', own: 1 }],
  ['سنتان سنتين عامان عامين', { unit: 'Y', own: 2 }],
  ['شهران شهرين', { unit: 'M', own: 2 }],
  ['اسبوعان اسبوعين', { unit: 'W', own: 2 }],
  ['يومان يومين', { unit: 'D', own: 2 }],
];

/** Words are found by word, or by their stem where Arabic writes something together with them. */
export const unitWords: ReadonlyMap<string, UnitWord> = new Map(
  unitLists.flatMap(([words, unit]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** Letters that are a unit only where they touch their digits: `2y6m`. */
export const unitLetters: ReadonlyMap<string, Unit> = new Map([
  ['y', 'Y'],
  ['m', 'M'],
  ['w', 'W'],
  ['d', 'D'],
  ['h', 'H'],
]);

const monthLists: readonly string[] = [
  'january jan janvier janv enero ene يناير جانفي',
  'february feb fevrier fev febrero فبراير شباط فيفري',
  'march mar mars marzo مارس اذار',
  'april apr avril avr abril abr ابريل نيسان افريل',
  'may mai mayo مايو ايار ماي',
  'june jun juin junio يونيو حزيران جوان',
  'july jul juillet juil julio يوليو تموز جويليه يوليوز',
  'august aug aout agosto ago اغسطس اب اوت غشت',
  'september sep sept septembre septiembre setiembre سبتمبر ايلول شتنبر',
  'october oct octobre octubre اكتوبر',
  'november nov novembre noviembre نوفمبر نونبر',
  'december dec decembre diciembre dic ديسمبر دجنبر',
];

/** Number of the month by its name. */
export const monthWords: ReadonlyMap<string, number> = new Map(
  monthLists.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** Months of the Levant that are two words. */
export const monthPairs: ReadonlyMap<string, number> = new Map([
  ['كانون الثاني', 1],
  ['تشرين الاول', 10],
  ['تشرين الثاني', 11],
  ['كانون الاول', 12],
]);

function toTable(rows: string): Record<string, number> {
  const entries = rows.split(',').map((row): [string, number] => {
    const [word = '', value] = row.trim().split(' ');
    return [word, Number(value)];
  });
  return Object.assign(Object.create(null) as Record<string, number>, Object.fromEntries(entries));
}
