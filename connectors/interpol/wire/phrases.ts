/** What our messages say in the four official languages of Interpol. Wording is ours. */
import type { MailLanguage } from './bureaus.ts';

export interface Phrases {
  request: string;
  urgent: string;
  furtherDetails: string;
  reminder: string;
  cancellation: string;
  notification: Record<'NEW' | 'UPDATE' | 'DELETE', string>;
  extradition: string;
  deadline: string;
  information: string;
  receipt: Record<'ACCEPTED' | 'REFUSED', string>;
  error: string;
  answers: Record<
    'CONVICTIONS' | 'NO_CONVICTIONS' | 'DENIED' | 'SEVERAL_PERSONS' | 'NOT_IDENTIFIED' | 'DECEASED' | 'PROBLEM',
    string
  >;
  /** By code of the PURPOSE table. */
  purposes: Record<string, string>;
}

const english: Phrases = {
  request: 'Please supply all convictions with date, court, offence and sentence.',
  urgent: 'An early reply is requested.',
  furtherDetails: 'Thank you for your reply. Please supply the following further details.',
  reminder: 'We are still waiting for your answer to our request. Please let us have it.',
  cancellation: 'Our request is withdrawn. No reply is needed.',
  notification: {
    NEW: 'The following conviction of your national has been recorded in the United Kingdom.',
    UPDATE: 'A conviction of which you were told before has changed. It now reads as follows.',
    DELETE: 'A conviction of which you were told before has been struck from our register.',
  },
  extradition: 'Your national has been extradited from the United Kingdom to the country named below.',
  deadline: 'Your request has been received and will be answered by the date given.',
  information: 'The information you asked for follows.',
  receipt: { ACCEPTED: 'Your notification has been recorded.', REFUSED: 'Your notification could not be recorded.' },
  error: 'Your message could not be processed.',
  answers: {
    CONVICTIONS: 'The following convictions are recorded.',
    NO_CONVICTIONS: 'No convictions are recorded.',
    DENIED: 'We are not able to answer this request.',
    SEVERAL_PERSONS: 'Several persons agree with the particulars given.',
    NOT_IDENTIFIED: 'The person could not be identified from the particulars given.',
    DECEASED: 'The person is recorded as deceased.',
    PROBLEM: 'The request could not be processed.',
  },
  purposes: {
    CRIMINAL_PROCEEDINGS: 'Criminal investigation in the UK',
    PUBLIC_PROTECTION: 'Immediate and serious threat to public security',
    IMMIGRATION: 'Immigration or deportation administration',
    EMPLOYMENT_WITH_CHILDREN: 'Suitability to work with children',
    OWN_RECORD: "The person's own request",
  },
};

const french: Phrases = {
  request: 'Veuillez communiquer toutes les condamnations avec date, juridiction, infraction et peine.',
  urgent: 'Une réponse rapide est souhaitée.',
  furtherDetails: 'Nous vous remercions de votre réponse. Veuillez communiquer les précisions suivantes.',
  reminder: 'Nous attendons toujours votre réponse à notre demande. Veuillez nous la faire parvenir.',
  cancellation: "Notre demande est retirée. Aucune réponse n'est nécessaire.",
  notification: {
    NEW: 'La condamnation suivante de votre ressortissant a été enregistrée au Royaume-Uni.',
    UPDATE: 'Une condamnation déjà signalée a été modifiée. Elle se lit désormais comme suit.',
    DELETE: 'Une condamnation déjà signalée a été effacée de notre registre.',
  },
  extradition: 'Votre ressortissant a été extradé du Royaume-Uni vers le pays indiqué ci-dessous.',
  deadline: 'Votre demande a été reçue et recevra une réponse à la date indiquée.',
  information: 'Les renseignements demandés suivent.',
  receipt: {
    ACCEPTED: 'Votre notification a été enregistrée.',
    REFUSED: "Votre notification n'a pas pu être enregistrée.",
  },
  error: "Votre message n'a pas pu être traité.",
  answers: {
    CONVICTIONS: 'Les condamnations suivantes sont enregistrées.',
    NO_CONVICTIONS: "Aucune condamnation n'est enregistrée.",
    DENIED: 'Nous ne sommes pas en mesure de répondre à cette demande.',
    SEVERAL_PERSONS: 'Plusieurs personnes correspondent aux renseignements fournis.',
    NOT_IDENTIFIED: "La personne n'a pas pu être identifiée à partir des renseignements fournis.",
    DECEASED: 'La personne est enregistrée comme décédée.',
    PROBLEM: "La demande n'a pas pu être traitée.",
  },
  purposes: {
    CRIMINAL_PROCEEDINGS: 'Enquête pénale au Royaume-Uni',
    PUBLIC_PROTECTION: 'Menace immédiate et sérieuse pour la sécurité publique',
    IMMIGRATION: "Administration de l'immigration ou de l'expulsion",
    EMPLOYMENT_WITH_CHILDREN: 'Aptitude à travailler avec des enfants',
    OWN_RECORD: 'Demande de la personne elle-même',
  },
};

const spanish: Phrases = {
  request: 'Sírvase comunicar todas las condenas con fecha, tribunal, delito y pena.',
  urgent: 'Se agradecería una pronta respuesta.',
  furtherDetails: 'Gracias por su respuesta. Sírvase comunicar los siguientes detalles.',
  reminder: 'Seguimos esperando su respuesta a nuestra solicitud. Sírvase remitirla.',
  cancellation: 'Nuestra solicitud queda retirada. No es necesaria respuesta.',
  notification: {
    NEW: 'La siguiente condena de su nacional ha sido registrada en el Reino Unido.',
    UPDATE: 'Una condena comunicada anteriormente ha cambiado. Su texto actual es el siguiente.',
    DELETE: 'Una condena comunicada anteriormente ha sido cancelada en nuestro registro.',
  },
  extradition: 'Su nacional ha sido extraditado del Reino Unido al país indicado a continuación.',
  deadline: 'Su solicitud ha sido recibida y será respondida en la fecha indicada.',
  information: 'Sigue la información solicitada.',
  receipt: { ACCEPTED: 'Su notificación ha sido registrada.', REFUSED: 'Su notificación no ha podido ser registrada.' },
  error: 'Su mensaje no ha podido ser tramitado.',
  answers: {
    CONVICTIONS: 'Constan las siguientes condenas.',
    NO_CONVICTIONS: 'No constan condenas.',
    DENIED: 'No podemos responder a esta solicitud.',
    SEVERAL_PERSONS: 'Varias personas corresponden a los datos facilitados.',
    NOT_IDENTIFIED: 'No ha sido posible identificar a la persona con los datos facilitados.',
    DECEASED: 'La persona consta como fallecida.',
    PROBLEM: 'La solicitud no ha podido ser tramitada.',
  },
  purposes: {
    CRIMINAL_PROCEEDINGS: 'Investigación penal en el Reino Unido',
    PUBLIC_PROTECTION: 'Amenaza inmediata y grave para la seguridad pública',
    IMMIGRATION: 'Administración de inmigración o expulsión',
    EMPLOYMENT_WITH_CHILDREN: 'Aptitud para trabajar con menores',
    OWN_RECORD: 'Solicitud de la propia persona',
  },
};

const arabic: Phrases = {
  request: 'يرجى تزويدنا بجميع أحكام الإدانة مع التاريخ والمحكمة والجريمة والعقوبة.',
  urgent: 'نرجو الرد في أقرب وقت.',
  furtherDetails: 'شكرا على ردكم. يرجى تزويدنا بالتفاصيل التالية.',
  reminder: 'ما زلنا ننتظر ردكم على طلبنا. يرجى موافاتنا به.',
  cancellation: 'تم سحب طلبنا. لا حاجة إلى الرد.',
  notification: {
    NEW: 'تم تسجيل حكم الإدانة التالي بحق مواطنكم في المملكة المتحدة.',
    UPDATE: 'تم تعديل حكم إدانة سبق إبلاغكم به. نصه الآن كما يلي.',
    DELETE: 'تم شطب حكم إدانة سبق إبلاغكم به من سجلنا.',
  },
  extradition: 'تم تسليم مواطنكم من المملكة المتحدة إلى الدولة المذكورة أدناه.',
  deadline: 'تم استلام طلبكم وسيتم الرد عليه في التاريخ المذكور.',
  information: 'فيما يلي المعلومات المطلوبة.',
  receipt: { ACCEPTED: 'تم تسجيل إخطاركم.', REFUSED: 'تعذر تسجيل إخطاركم.' },
  error: 'تعذرت معالجة رسالتكم.',
  answers: {
    CONVICTIONS: 'أحكام الإدانة التالية مسجلة.',
    NO_CONVICTIONS: 'لا توجد أحكام إدانة مسجلة.',
    DENIED: 'لا يمكننا الرد على هذا الطلب.',
    SEVERAL_PERSONS: 'عدة أشخاص تنطبق عليهم البيانات المقدمة.',
    NOT_IDENTIFIED: 'تعذر تحديد هوية الشخص من البيانات المقدمة.',
    DECEASED: 'الشخص مسجل كمتوفى.',
    PROBLEM: 'تعذرت معالجة الطلب.',
  },
  purposes: {
    CRIMINAL_PROCEEDINGS: 'تحقيق جنائي في المملكة المتحدة',
    PUBLIC_PROTECTION: 'تهديد فوري وخطير للأمن العام',
    IMMIGRATION: 'إدارة الهجرة أو الإبعاد',
    EMPLOYMENT_WITH_CHILDREN: 'الأهلية للعمل مع الأطفال',
    OWN_RECORD: 'طلب الشخص نفسه',
  },
};

export const phrases: Record<MailLanguage, Phrases> = { EN: english, FR: french, ES: spanish, AR: arabic };
