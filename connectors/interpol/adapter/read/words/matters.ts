/** Words of courts, offences, penalties and persons, in four languages. Ours. Folded when compiled. */
import type { PhraseTable } from '../match-phrases.ts';

export type Matter =
  | 'COURT'
  | 'OFFENCE'
  | 'CUSTODY'
  | 'FOR_LIFE'
  | 'SUSPENDED'
  | 'OF_WHICH'
  | 'TO_SERVE'
  | 'OTHER_PENALTY'
  | 'FINE'
  | 'BORN'
  | 'AGED'
  | 'COMMITTED'
  | 'ELSEWHEN'
  | 'CASE_NUMBER'
  | 'IN_YEAR';

export const matters: PhraseTable<Matter> = {
  COURT: [
    'court',
    'courts',
    'crown court',
    'magistrate*',
    'tribunal',
    'cour',
    'juzgado',
    'audiencia',
    'corte',
    'محكمة',
    'المحكمة',
  ],
  OFFENCE: [
    // English
    'theft', 'larceny', 'stealing', 'burglary', 'robbery', 'armed robbery', 'aggravated robbery', 'housebreaking', 'shoplifting',
    'handling stolen', 'receiving stolen', 'fraud', 'forgery', 'counterfeit*', 'embezzlement', 'obtaining', 'money laundering',
    'assault', 'wounding', 'unlawful wounding', 'grievous bodily', 'bodily harm', 'battery', 'murder', 'attempted murder', 'homicide',
    'manslaughter', 'rape', 'indecent assault', 'sexual assault', 'sexual abuse', 'kidnap*', 'abduction', 'arson', 'extortion',
    'blackmail', 'possession of', 'unlawful possession', 'illegal possession', 'drug*', 'trafficking', 'drug trafficking', 'human trafficking',
    'smuggling', 'dangerous drugs', 'ganja', 'cocaine', 'cannabis', 'firearm*', 'illegal possession of firearm', 'weapon*', 'drunk driving',
    'drink driving', 'dangerous driving', 'driving', 'driving while', 'dui', 'dwi', 'perjury', 'bribery', 'corruption', 'threats', 'malicious',
    'criminal damage', 'vandalism', 'affray', 'disorderly', 'domestic violence', 'child abuse', 'illegal entry', 'immigration offence*',
    // French
    'vol', 'vols', 'vol aggrave', 'vol qualifie', 'cambriolage', 'escroquerie', 'abus de confiance', 'recel', 'faux', 'usage de faux',
    'coups et blessures', 'violences', 'violence', 'meurtre', 'assassinat', 'homicide involontaire', 'viol', 'agression', 'agression sexuelle',
    'attentat a la pudeur', 'enlevement', 'sequestration', 'incendie', 'trafic', 'trafic de stupefiants', 'stupefiants', 'detention de',
    'usage de stupefiants', 'conduite en etat', 'conduite', 'ivresse', 'blanchiment', 'contrefacon', 'emission de cheque', 'menaces', 'outrage',
    'extorsion', 'port d arme', 'port d armes', 'immigration clandestine', 'detournement',
    // Spanish
    'robo', 'robo agravado', 'hurto', 'estafa', 'lesiones', 'lesiones graves', 'homicidio', 'asesinato', 'violacion', 'abuso sexual', 'agresion sexual',
    'secuestro', 'incendio', 'trafico', 'trafico de drogas', 'narcotrafico', 'tenencia', 'tenencia ilegal de armas', 'posesion', 'conduccion', 'conducir',
    'falsificacion', 'falsedad', 'blanqueo', 'lavado', 'apropiacion indebida', 'receptacion', 'amenazas', 'extorsion', 'violencia', 'cohecho',
    'portacion', 'contrabando', 'drogas', 'estupefacientes',
    // Arabic
    'سرقة', 'السرقة', 'سطو', 'قتل', 'القتل', 'ضرب', 'الضرب والجرح', 'جرح', 'احتيال', 'نصب', 'تزوير', 'اغتصاب', 'هتك عرض', 'تهريب', 'مخدرات', 'الاتجار', 'اتجار',
    'حيازة', 'خطف', 'اختطاف', 'رشوة', 'اختلاس', 'حريق', 'ابتزاز', 'تهديد', 'خيانة الأمانة', 'السكر', 'سلاح', 'شيك بدون رصيد', 'هجرة غير شرعية',
  ],
  CUSTODY: [
    'imprison*', 'prison', 'jail', 'gaol', 'custody', 'custodial', 'incarcerat*', 'hard labour', 'hard labor', 'penal servitude', 'confinement',
    'emprisonnement', 'reclusion', 'prison ferme', 'detention criminelle', 'travaux forces',
    'prision', 'carcel', 'arresto', 'presidio', 'privacion de libertad', 'pena privativa', 'encarcelamiento',
    'سجن', 'السجن', 'سجنا', 'حبس', 'الحبس', 'حبسا',
  ],
  FOR_LIFE: ['life imprisonment', 'for life', 'life sentence', 'a perpetuite', 'perpetuite', 'cadena perpetua', 'prision perpetua', 'مؤبد', 'المؤبد', 'death penalty', 'sentenced to death', 'peine de mort', 'الإعدام'],
  SUSPENDED: ['suspended', 'suspension', 'sursis', 'avec sursis', 'assorti du sursis', 'suspendida', 'suspendido', 'suspendidos', 'en suspenso', 'condicional', 'موقوف', 'موقوفة', 'مع وقف', 'وقف التنفيذ', 'موقوفة التنفيذ', 'مع وقف التنفيذ', 'مع إيقاف', 'إيقاف التنفيذ', 'مع إيقاف التنفيذ'],
  OF_WHICH: ['of which', 'of these', 'including', 'dont', 'parmi lesquels', 'de los cuales', 'de las cuales', 'de los que', 'de las que', 'منها', 'من بينها'],
  TO_SERVE: ['ferme', 'ferme et', 'to be served', 'to serve', 'de cumplimiento efectivo', 'efectivos', 'نافذة', 'نافذا', 'نافذ'],
  OTHER_PENALTY: [
    'probation', 'probationary', 'supervision', 'disqualifi*', 'driving ban', 'banned', 'community', 'community service', 'unpaid work', 'curfew', 'bound over',
    'deport*', 'licence revoked', 'license revoked', 'suspension of licence', 'suspension of license', 'exclusion', 'parole',
    'mise a l epreuve', 'probatoire', 'interdiction', 'suspension du permis', 'annulation du permis', 'travail d interet', 'suivi socio',
    'inhabilitacion', 'privacion del permiso', 'retirada del permiso', 'trabajos en beneficio', 'libertad vigilada', 'libertad condicional', 'prueba', 'alejamiento',
    'وضع تحت المراقبة', 'سحب رخصة', 'منع من',
  ],
  FINE: ['fine', 'fined', 'fines', 'a fine', 'amende', 'amendes', 'multa', 'multas', 'غرامة', 'الغرامة', 'بغرامة'],
  BORN: ['born', 'dob', 'd o b', 'date of birth', 'birth', 'birthdate', 'ne le', 'nee le', 'ne en', 'nee en', 'ne a', 'nee a', 'date de naissance', 'naissance', 'nacido', 'nacida', 'nacio', 'fecha de nacimiento', 'nacimiento', 'ولد', 'مولود', 'مولودة', 'المولود', 'المزداد', 'مزداد', 'تاريخ الميلاد', 'الميلاد', 'تاريخ الولادة', 'الولادة'],
  AGED: ['aged', 'age', 'age de', 'agee de', 'edad', 'de edad', 'عمره', 'العمر', 'البالغ'],
  COMMITTED: ['committed', 'committed on', 'offence date', 'date of offence', 'offence committed', 'occurred on', 'commis', 'commise', 'commis le', 'date des faits', 'faits', 'cometido', 'cometidos', 'cometida', 'fecha de los hechos', 'hechos', 'ارتكب', 'ارتكبت', 'المرتكبة', 'الوقائع', 'تاريخ الارتكاب'],
  ELSEWHEN: ['dated', 'message of', 'letter of', 'request of', 'your request', 'reference', 'released', 'released on', 'release', 'arrested', 'arrested on', 'expires', 'expired', 'until', 'valid', 'arrived', 'deported', 'issued', 'issued on', 'en date du', 'message du', 'votre demande', 'courrier du', 'libere', 'liberee', 'arrete le', 'interpelle', 'interpelle le', 'jusqu au', 'expire', 'delivre', 'su mensaje', 'de fecha', 'su solicitud', 'puesto en libertad', 'liberado', 'detenido', 'detenida', 'hasta el', 'expedido', 'رسالتكم', 'طلبكم', 'أفرج', 'اعتقل', 'أوقف', 'صادر بتاريخ'],
  CASE_NUMBER: ['case no', 'case number', 'case nos', 'case', 'file', 'file no', 'docket', 'ref', 'no', 'nr', 'number', 'dossier', 'affaire', 'numero', 'expediente', 'causa', 'proceso', 'ملف', 'قضية', 'رقم', 'عدد'],
  IN_YEAR: ['in', 'in the year', 'during', 'year', 'en', 'annee', 'en l annee', 'ano', 'en el ano', 'سنة', 'عام', 'في'],
}; // prettier-ignore
