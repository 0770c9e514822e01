/** How bureaus say things, in four languages. The simulator's own: nothing here is taken from the tables that read it. */
import type { MailLanguage } from '../../wire/bureaus.ts';

export interface Speech {
  opening: string;
  closing: string;
  noTrace: string;
  intro: string;
  /** date, court, offence, sentence */
  columns: readonly [string, string, string, string];
  months: readonly string[];
  date(day: number, month: string, year: number): string;
  convicted(said: { date: string; court: string; offence: string; penalty: string }): string;
  years(count: number, word: string): string;
  monthsOf(count: number, word: string): string;
  and: string;
  imprisonment(term: string): string;
  ofWhichSuspended(term: string): string;
  whollySuspended: string;
  fine(amount: string): string;
  pending(offence: string, court: string): string;
  sendFingerprints: string;
  several(count: number): string;
  wrongPerson: string;
  deceased: string;
  denied: string;
  received: string;
  noDetails: string;
  yourNational(whom: string): string;
  /** Words of 1 to 20. */
  numbers: readonly string[];
}

const words = (list: string) => ['', ...list.split(' ')];

export const speech: Record<MailLanguage, Speech> = {
  EN: {
    opening: 'Dear colleagues,',
    closing: 'Best regards',
    noTrace: 'NO TRACE. The person has no criminal record in our country.',
    intro: 'The following convictions are recorded:',
    columns: ['DATE', 'COURT', 'OFFENCE', 'SENTENCE'],
    months: 'January February March April May June July August September October November December'.split(' '),
    date: (day, month, year) => `${day} ${month} ${year}`,
    convicted: ({ date, court, offence, penalty }) => `On ${date} the person was convicted by the ${court} for ${offence} and sentenced to ${penalty}.`,
    years: (count, word) => `${word} ${count === 1 ? 'year' : 'years'}`,
    monthsOf: (count, word) => `${word} ${count === 1 ? 'month' : 'months'}`,
    and: 'and',
    imprisonment: (term) => `${term} imprisonment`,
    ofWhichSuspended: (term) => `, of which ${term} suspended`,
    whollySuspended: ', suspended',
    fine: (amount) => `a fine of ${amount}`,
    pending: (offence, court) => `A case of ${offence} is pending before the ${court}.`,
    sendFingerprints: 'The identity can only be confirmed by fingerprints. Please send the fingerprints of the person.',
    several: (count) => `${['', '', 'Two', 'Three', 'Four'][count] ?? 'Several'} persons with these particulars are recorded. Please provide the father's name.`,
    wrongPerson: 'The record found under this name does not match your particulars: it is not the same person.',
    deceased: 'The person is deceased.',
    denied: 'We regret that the information cannot be disclosed through this channel.',
    received: 'Your message has been received.',
    noDetails: 'We hold no further details.',
    yourNational: (whom) => `We inform you of a conviction of your national ${whom}.`,
    numbers: words('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'),
  },
  FR: {
    opening: 'Chers collègues,',
    closing: 'Salutations distinguées',
    noTrace: "La personne est inconnue de nos services. Son casier judiciaire ne porte aucune condamnation.",
    intro: 'Les condamnations suivantes sont enregistrées :',
    columns: ['DATE', 'JURIDICTION', 'INFRACTION', 'PEINE'],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    convicted: ({ date, court, offence, penalty }) => `L'intéressé a été condamné le ${date} par le ${court} à ${penalty} pour ${offence}.`,
    years: (count, word) => `${word} ${count === 1 ? 'an' : 'ans'}`,
    monthsOf: (_count, word) => `${word} mois`,
    and: 'et',
    imprisonment: (term) => `${term} d'emprisonnement`,
    ofWhichSuspended: (term) => ` dont ${term} avec sursis`,
    whollySuspended: ' avec sursis',
    fine: (amount) => `une amende de ${amount}`,
    pending: (offence, court) => `Une procédure pour ${offence} est en cours devant le ${court}.`,
    sendFingerprints: "L'identité ne peut être confirmée. Veuillez nous transmettre les empreintes digitales de la personne.",
    several: (count) => `${['', '', 'Deux', 'Trois'][count] ?? 'Plusieurs'} personnes correspondent à ces éléments. Veuillez communiquer le nom du père.`,
    wrongPerson: "Il ne s'agit pas de la même personne : le dossier ne correspond pas à vos éléments.",
    deceased: 'La personne est décédée.',
    denied: 'Ces informations ne peuvent être communiquées par ce canal.',
    received: 'Votre message a été reçu.',
    noDetails: "Nous n'avons pas d'autres précisions.",
    yourNational: (whom) => `Nous vous informons d'une condamnation de votre ressortissant ${whom}.`,
    numbers: words('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'),
  },
  ES: {
    opening: 'Estimados colegas:',
    closing: 'Atentamente',
    noTrace: 'La persona no registra antecedentes penales.',
    intro: 'Constan las siguientes condenas:',
    columns: ['FECHA', 'TRIBUNAL', 'DELITO', 'PENA'],
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    date: (day, month, year) => `${day} de ${month} de ${year}`,
    convicted: ({ date, court, offence, penalty }) => `Fue condenado el ${date} por el ${court} a ${penalty} por ${offence}.`,
    years: (count, word) => `${word} ${count === 1 ? 'año' : 'años'}`,
    monthsOf: (count, word) => `${word} ${count === 1 ? 'mes' : 'meses'}`,
    and: 'y',
    imprisonment: (term) => `${term} de prisión`,
    ofWhichSuspended: (term) => `, de los cuales ${term} en suspenso`,
    whollySuspended: ' en suspenso',
    fine: (amount) => `una multa de ${amount}`,
    pending: (offence, court) => `Una causa por ${offence} está pendiente ante el ${court}.`,
    sendFingerprints: 'Para confirmar la identidad, sírvanse remitir las huellas dactilares de la persona.',
    several: (count) => `${['', '', 'Dos', 'Tres'][count] ?? 'Varias'} personas corresponden a estos datos. Sírvanse facilitar el nombre del padre.`,
    wrongPerson: 'No se trata de la misma persona: el registro no corresponde a sus datos.',
    deceased: 'La persona ha fallecido: consta como fallecida.',
    denied: 'No podemos facilitar esta información por este canal.',
    received: 'Su mensaje ha sido recibido.',
    noDetails: 'No disponemos de más detalles.',
    yourNational: (whom) => `Les informamos de una condena de su nacional ${whom}.`,
    numbers: words('un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'),
  },
  AR: {
    opening: 'السادة الزملاء،',
    closing: 'مع فائق التقدير',
    noTrace: 'نفيدكم بأنه لا توجد سوابق جنائية للشخص المذكور.',
    intro: 'الأحكام التالية مسجلة بحق المذكور:',
    columns: ['التاريخ', 'المحكمة', 'الجريمة', 'العقوبة'],
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
    date: (day, month, year) => `${day} ${month} ${year}`,
    convicted: ({ date, court, offence, penalty }) => `حكم عليه بتاريخ ${date} من ${court} بعقوبة ${penalty} بتهمة ${offence}.`,
    years: (count, word) => (count === 1 ? 'سنة واحدة' : count === 2 ? 'سنتين' : `${word} سنوات`),
    monthsOf: (count, word) => (count === 1 ? 'شهر واحد' : count === 2 ? 'شهرين' : `${word} أشهر`),
    and: 'و',
    imprisonment: (term) => `السجن لمدة ${term}`,
    ofWhichSuspended: (term) => ` منها ${term} موقوفة التنفيذ`,
    whollySuspended: ' مع وقف التنفيذ',
    fine: (amount) => `غرامة ${amount}`,
    pending: (offence, court) => `توجد قضية ${offence} قيد النظر أمام ${court}.`,
    sendFingerprints: 'لتأكيد الهوية يرجى تزويدنا ببصمات أصابع الشخص.',
    several: () => 'عدة أشخاص تنطبق عليهم هذه البيانات. يرجى تزويدنا باسم الأب.',
    wrongPerson: 'ليس نفس الشخص، السجل لا يتطابق مع بياناتكم.',
    deceased: 'الشخص المذكور متوفى.',
    denied: 'لا يمكننا تقديم هذه المعلومات عبر هذه القناة.',
    received: 'تم استلام رسالتكم.',
    noDetails: 'لا تتوفر لدينا تفاصيل أخرى.',
    yourNational: (whom) => `نحيطكم علما بحكم إدانة صدر بحق مواطنكم ${whom}.`,
    numbers: words('واحد اثنان ثلاث أربع خمس ست سبع ثماني تسع عشر'),
  },
}; // prettier-ignore
