import { describe, expect, it } from '@jest/globals';
import { compared, nameBits, person } from './support.ts';

/** Two names of one person are worth at least as much to the reviewer as the band begins with. */
const clearly = 10;

describe('one name written in two ways', () => {
  it.each([
    ['order', 'Marek Dvorsky', 'DVORSKY Marek'],
    ['a comma', 'Dvorsky, Marek', 'Marek Dvorsky'],
    ['capitals and diacritics', 'Łukasz Żółkiewski', 'LUKASZ ZOLKIEWSKI'],
    ['either folding of an umlaut', 'Jörg Mühlbauer', 'Joerg Muehlbauer'],
    ['the other folding', 'Jörg Mühlbauer', 'Jorg Muhlbauer'],
    ['a hyphen', 'Anne-Sophie Delacroix', 'Anne Sophie Delacroix'],
    ['parts in one word', 'Annesophie Delacroix', 'Anne Sophie Delacroix'],
    ['a particle', 'Willem van der Hoek', 'Willem Hoek'],
    ['a particle in one word', 'Omar al-Ghamrawi', 'Omar Alghamrawi'],
    ['a title', 'Dr. Willem Verhoeven', 'Willem Verhoeven'],
    ['a second surname left out', 'Inés Carrasco Villalobos', 'Ines Carrasco'],
    ['a patronymic left out', 'Georgi Dimitrov Stoychev', 'Georgi Stoychev'],
    ['a woman and her surname', 'Jana Novotná', 'Jana Novotny'],
    ['Cyrillic', 'Геннадий Сухоруков', 'Gennady Sukhorukov'],
    ['Cyrillic by way of Germany', 'Геннадий Сухоруков', 'Gennadij Suchorukow'],
    ['Latin letters in a Cyrillic word', 'Геннaдий Cухоруков', 'Gennady Sukhorukov'],
    ['Ukrainian against Russian', 'Олександр Сухоруков', 'Aleksandr Sukhorukov'],
    ['Greek', 'Μπάμπης Αγγελόπουλος', 'Babis Angelopoulos'],
    ['Arabic', 'يوسف الغامدي', 'Yusuf al-Ghamdi'],
    ['the servant of', 'Abdul Rahman Ghamrawi', 'Abdelrahman Ghamrawi'],
    ['Hebrew', 'דוד מזרחי', 'David Mizrahi'],
    ['Georgian', 'გიორგი მაისურაძე', 'Giorgi Maisuradze'],
    ['a slip', 'Fredrick Lindqvist', 'Frederick Lindqvist'],
    ['letters that changed places', 'Theordore Lindqvist', 'Theodore Lindqvist'],
    ['a short form', 'Bill Thackeray', 'William Thackeray'],
    ['a short form of another tongue', 'Sasha Sukhorukov', 'Aleksandr Sukhorukov'],
    ['an initial', 'W. Featherstonehaugh', 'William Featherstonehaugh'],
  ])('%s', (_, one, other) => {
    expect(nameBits(one, other)).toBeGreaterThan(clearly);
  });
});

describe('two persons', () => {
  it.each([
    ['brothers', 'Marek Dvorsky', 'Pavel Dvorsky'],
    ['brother and sister', 'Aleksandr Petrovich Sukhorukov', 'Aleksandra Petrovna Sukhorukova'],
    ['father and son', 'Khalid Nasser Yaqub Ghamrawi', 'Nasser Yaqub Ghamrawi'],
    ['a forename in common', 'Katarzyna Wrona', 'Katarzyna Sikora'],
    ['father and forename exchanged', 'Nasser Yaqub al-Ghamrawi', 'Yaqub Nasser al-Ghamrawi'],
    ['another family of the same forenames', 'Nasser Yaqub Khalid al-Ghamrawi', 'Nasser Yaqub Khalid al-Zubaidi'],
    ['compounds with the same lead', 'Abdul Qahhar', 'Abdul Mannan'],
    ['a surname and a patronymic of the same forename', 'Ruslan Bogdanov', 'Ruslan Bogdanovich Tkach'],
  ])('%s are less alike than one person in two spellings', (_, one, other) => {
    const same = Math.min(nameBits(one, one), nameBits(other, other));
    expect(nameBits(one, other)).toBeLessThan(same - 2.5);
  });
});

describe('what registers write where they know no name', () => {
  it.each(['FNU', 'LNU', 'XXX', '-', 'UNKNOWN', ''])('%j says nothing', (placeholder) => {
    const { fields, contradictions } = compared(person(placeholder), person('Marek Dvorsky'));
    expect(fields).toEqual([]);
    expect(contradictions).toEqual([]);
  });

  it('leaves the rest of the name to be compared', () => {
    expect(nameBits('FNU Featherstonehaugh', 'Featherstonehaugh')).toBe(nameBits('Featherstonehaugh', 'Featherstonehaugh'));
  });
});

describe('aliases and former names', () => {
  it('lets any alias of one side meet any name of the other, for a price', () => {
    const former = person('Jana Novotná', { aliases: ['Jana Procházková'] });
    const bits = compared(former, person('Jana Procházková')).bits;
    expect(bits).toBeGreaterThan(clearly);
    expect(bits).toBeLessThan(nameBits('Jana Procházková', 'Jana Procházková'));
  });
});

describe('the explanation', () => {
  it('shows which parts were laid side by side, how alike they are and how rare', () => {
    const { names } = compared(person('Bill Thackeray'), person('THACKERAY, William'));
    const byLeft = Object.fromEntries((names?.aligned ?? []).map((part) => [part.left, part]));
    expect(byLeft['bill']).toMatchObject({ right: 'william', level: 'KIN' });
    expect(byLeft['thackeray']).toMatchObject({ right: 'thackeray', level: 'EXACT' });
    expect(byLeft['thackeray']?.rarity).toBeGreaterThan(byLeft['bill']?.rarity ?? Infinity);
  });

  it('adds up to the whole', () => {
    const { bits, fields } = compared(
      person('Marek Dvorsky', { births: ['1971-04-13'], sex: 'male', nationalities: ['CZ'], birthPlaces: ['Olomouc, Czechia'] }),
      person('Pavel Dvorsky', { births: ['1971-04-13'], sex: 'male', nationalities: ['CZ', 'SK'], birthPlaces: ['Olomouc'] }),
    );
    expect(fields.map(({ field }) => field)).toEqual(['names', 'birthDate', 'birthPlace', 'nationality', 'sex', 'relative']);
    expect(fields.reduce((sum, field) => sum + field.bits, 0)).toBeCloseTo(bits, 9);
  });
});
