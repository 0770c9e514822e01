/** Names of fields and columns in replies, in four languages. Ours. Folded. */
export type Label =
  'DECIDED' | 'COURT' | 'OFFENCE' | 'SENTENCE' | 'OTHER_DATE' | 'SURNAME' | 'FORENAMES' | 'FULL_NAME' | 'BORN' | 'PERSON';

const spellings: Record<Label, string> = {
  DECIDED:
    'date; conviction date; date of conviction; convicted on; date of judgment; date of judgement; judgment date; sentence date; date of sentence; date of decision; date du jugement; date de condamnation; date de la condamnation; date de la decision; jugement du; fecha; fecha de la condena; fecha de condena; fecha de sentencia; fecha de la sentencia; التاريخ; تاريخ; تاريخ الحكم; تاريخ القرار',
  COURT:
    'court; tried at; court of conviction; juridiction; tribunal; cour; juzgado; organo judicial; autoridad judicial; المحكمه; محكمه',
  OFFENCE:
    "offence; offense; offences; offenses; offence(s); offense(s); charge; charges; crime; convicted of; nature of offence; infraction; infractions; delit; nature de l'infraction; motif; delito; delitos; infraccion; cargo; الجريمه; التهمه; الجنحه; نوع الجريمه; جريمه; تهمه",
  SENTENCE:
    'sentence; disposal; penalty; punishment; result; sentence(s); verdict; peine; peines; sanction; condamnation; pena; penas; condena; sancion; العقوبه; الحكم; عقوبه; منطوق الحكم',
  OTHER_DATE:
    "offence date; date of offence; date of arrest; arrest date; release date; date of release; date des faits; date d'arrestation; fecha de los hechos; fecha de detencion; تاريخ الارتكاب; تاريخ الوقائع; تاريخ التوقيف; final date; due",
  SURNAME: 'surname; family name; last name; nom; nom de famille; apellido; apellidos; اللقب; اسم العايله; الاسم العايلي',
  FORENAMES:
    'forenames; forename; first name; first names; given names; given name; prenom; prenoms; nombre; nombres; الاسم; الاسم الشخصي',
  FULL_NAME: 'name; full name; nom complet; nom et prenoms; nom et prenom; nombre completo; nombre y apellidos; الاسم الكامل',
  BORN: 'dob; d.o.b; d.o.b.; date of birth; born; birth date; date de naissance; ne le; nee le; fecha de nacimiento; nacido el; nacida el; تاريخ الميلاد; تاريخ الولاده',
  PERSON: 'person; subject; personne; individu; persona; individuo; الشخص',
};

export const labels: ReadonlyMap<string, Label> = new Map(
  Object.entries(spellings).flatMap(([label, list]) =>
    list.split(';').map((spelling) => [spelling.trim(), label as Label] as const),
  ), // keys of `spellings`
);
