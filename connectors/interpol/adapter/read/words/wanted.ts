/** What a bureau may ask us for before it answers, and how it asks. Ours. Folded when compiled. */
import type { PhraseTable } from '../match-phrases.ts';

export const wantedItems = [
  'FINGERPRINTS',
  'PHOTOGRAPH',
  'FATHER_NAME',
  'MOTHER_NAME',
  'BIRTH_PLACE',
  'BIRTH_DATE',
  'PASSPORT',
  'FULL_NAME',
  'PURPOSE',
  'CASE_SUMMARY',
] as const;
export type WantedItem = (typeof wantedItems)[number];

export const wantedWords: PhraseTable<WantedItem | 'ASKS' | 'HAS'> = {
  FINGERPRINTS: ['fingerprint*', 'finger prints', 'ten print*', 'tenprint*', 'empreintes', 'empreintes digitales', 'fiche decadactylaire', 'huellas', 'huellas dactilares', 'ficha decadactilar', 'بصمات', 'البصمات', 'بصمات الأصابع'],
  PHOTOGRAPH: ['photograph*', 'photo', 'photos', 'photographie*', 'fotografia*', 'foto', 'صورة شمسية', 'صورة فوتوغرافية', 'صورته'],
  FATHER_NAME: ["father's name", 'name of father', 'name of the father', 'fathers name', 'parents names', "parents' names", 'names of the parents', 'nom du pere', 'filiation', 'filiation complete', 'nombre del padre', 'nombre de los padres', 'filiacion', 'اسم الأب', 'اسم الوالد', 'أسماء الوالدين'],
  MOTHER_NAME: ["mother's name", 'name of mother', 'name of the mother', 'mothers name', 'nom de la mere', 'nombre de la madre', 'اسم الأم', 'اسم الوالدة'],
  BIRTH_PLACE: ['place of birth', 'birth place', 'birthplace', 'lieu de naissance', 'lugar de nacimiento', 'مكان الولادة', 'مكان الميلاد'],
  BIRTH_DATE: ['date of birth', 'full date of birth', 'date de naissance', 'fecha de nacimiento', 'تاريخ الميلاد', 'تاريخ الولادة'],
  PASSPORT: ['passport', 'passport number', 'copy of passport', 'passeport', 'pasaporte', 'جواز السفر', 'جواز سفر'],
  FULL_NAME: ['full name', 'complete name', 'identite complete', 'nom complet', 'nombre completo', 'الاسم الكامل'],
  PURPOSE: ['purpose of your request', 'purpose of the request', 'reason for your request', 'reason for the request', 'motif de votre demande', 'motif de la demande', 'motivo de su solicitud', 'motivo de la solicitud', 'سبب الطلب', 'الغرض من الطلب'],
  CASE_SUMMARY: ['summary of the facts', 'summary of facts', 'facts of the case', 'expose des faits', 'resume des faits', 'relato de los hechos', 'resumen de los hechos', 'ملخص الوقائع'],
  ASKS: ['please', 'kindly', 'send', 'send us', 'forward', 'provide', 'supply', 'submit', 'require', 'required', 'requires', 'request', 'need', 'needed', 'necessary', 'would appreciate', 'can only be confirmed by', 'veuillez', 'priere de', 'merci de', 'bien vouloir', 'nous faire parvenir', 'transmettre', 'necessaires', 'necessaire', 'sirvase', 'sirvanse', 'rogamos', 'se ruega', 'remitir', 'enviar', 'enviarnos', 'solicitamos', 'se requiere', 'se requieren', 'necesario', 'necesarias', 'agradeceriamos', 'يرجى', 'نرجو', 'الرجاء', 'المرجو', 'تزويدنا', 'موافاتنا', 'نطلب', 'إرسال'],
  HAS: ['attached', 'enclosed', 'are attached', 'on file', 'match', 'matched', 'were compared', 'were taken', 'identical', 'ci joint', 'ci jointes', 'ci joints', 'adjunto', 'adjuntas', 'se adjuntan', 'se adjunta', 'مرفق', 'مرفقة', 'طيه'],
}; // prettier-ignore
