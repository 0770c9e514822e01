/** What a reply states, in English, French, Spanish and Arabic. Ours: collected from how such replies read. Folded when compiled. */
import type { PhraseTable } from '../match-phrases.ts';

export type Statement =
  | 'NO_TRACE'
  | 'CONVICTED'
  | 'PENDING'
  /** Pending unless the same passage goes on to a conviction. */
  | 'CHARGED'
  | 'NO_PENDING'
  | 'APPEAL'
  | 'NOT_CONVICTED'
  | 'SEVERAL'
  | 'WRONG_PERSON'
  | 'NOT_IDENTIFIED'
  | 'DECEASED'
  | 'DENIED';

/** Phrases between commas; a word that ends in `*` stands for every word that begins so. */
const list = (phrases: string) => phrases.split(',').map((phrase) => phrase.trim());

export const statements: PhraseTable<Statement> = {
  NO_TRACE: list(`
    no trace, no record*, no criminal record*, no conviction*, no previous conviction*, no prior conviction*, no adverse,
    no criminal history, no criminal antecedents, not known to, unknown to, nothing recorded, nothing known,
    nothing adverse, nil return, not recorded, not convicted, not been convicted, never been convicted, never convicted,
    without convictions, does not appear in, negative result, checks were negative, check was negative,
    searches were negative, search was negative, search proved negative, aucune trace, aucun antecedent*,
    aucune condamnation, aucune mention, pas d'antecedent*, pas de condamnation*, pas de trace, sans antecedent*,
    casier judiciaire vierge, casier vierge, inconnu de nos, inconnue de nos, inconnu des, inconnue des, est inconnu,
    est inconnue, n'est pas connu, n'est pas connue, n'a jamais ete condamne*, n'a pas ete condamne*, bulletin neant,
    resultat negatif, recherches negatives, sin antecedentes, no registra antecedentes, no registra condenas,
    no tiene antecedentes, no posee antecedentes, no constan antecedentes, no constan condenas, no consta condena,
    no le constan antecedentes, no le constan condenas, no figura, carece de antecedentes, ningun antecedente,
    ninguna condena, no ha sido condenado, no ha sido condenada, nunca ha sido condenado, nunca ha sido condenada,
    resultado negativo, no existen antecedentes, لا توجد سوابق, لا توجد له سوابق, لا توجد لديه سوابق, لا توجد أي سوابق,
    لا سوابق, ليس له سوابق, ليست له سوابق, ليست لديه سوابق, ليس لديه سوابق, بدون سوابق, خال من السوابق, لا توجد أحكام,
    لا توجد إدانات, غير مسجل, لم يعثر, لم يسبق الحكم عليه, لم يسبق إدانته, لم يدن`),
  CONVICTED: list(`
    convicted, conviction, convictions, was sentenced, sentenced, found guilty, pleaded guilty, pled guilty, fined,
    was imprisoned, condamne, condamnee, condamnation, condamnations, reconnu coupable, reconnue coupable,
    declare coupable, declaree coupable, condenado, condenada, condena, condenas, sentenciado, sentenciada,
    hallado culpable, declarado culpable, declarada culpable, أدين, أدينت, إدانته, إدانة, حكم عليه, حكم عليها, حكمت, حكم,
    صدر بحقه حكم, قضت`),
  PENDING: list(`
    pending, awaiting trial, awaits trial, await trial, on trial, on remand, under investigation, open case, open investigation, wanted for, wanted by, suspected of, is a suspect,
    warrant of arrest, arrest warrant, not yet been tried, not yet tried, to be tried, bound over for trial,
    en cours, mis en cause, mise en cause, en attente de jugement,
    sous enquete, fait l'objet d'une enquete, mandat d'arret, soupconne, soupconnee,
    pendiente, pendientes, en curso, investigado, investigada,
    en espera de juicio, en tramite, orden de detencion, orden de captura, قيد النظر, قيد التحقيق,
    قيد المحاكمة, لم يصدر حكم, لم يحاكم, في انتظار المحاكمة, مذكرة توقيف, مذكرة بحث, مطلوب, يتابع, متابع`),
  CHARGED: list(`
    charged with, been charged, was charged, is charged, indicted, accused of, mis en examen, mise en examen, inculpe, inculpee,
    poursuivi pour, poursuivie pour, prevenu, accuse de, imputado, imputada, procesado, procesada, acusado, acusada, متهم, متهمة,
    اتهم`),
  NO_PENDING: list(`
    no pending, no other pending, nothing pending, no cases pending, no case pending, not pending, no open case*,
    no open investigation*, not wanted, no outstanding, no charges pending, no arrest warrant, aucune procedure en cours,
    aucune affaire en cours, aucune poursuite en cours, aucune enquete en cours, pas de procedure en cours,
    pas d affaire en cours, sin causas pendientes, no tiene causas pendientes, no hay causas pendientes,
    ninguna causa pendiente, no constan causas pendientes, no esta pendiente, لا توجد قضايا معلقة, لا توجد قضايا قيد,
    غير مطلوب`),
  APPEAL: list(`
    appeal is pending, appeal pending, pending appeal, appeal has been lodged, under appeal, not yet final, not final,
    appel en cours, en cours d appel, a interjete appel, frappe d appel, non definitif, non definitive,
    apelacion pendiente, recurso pendiente, pendiente de recurso, pendiente de apelacion, no firme, قيد الاستئناف,
    غير نهائي`),
  NOT_CONVICTED: list(`
    acquitted, acquittal, not guilty, charge* dismissed, case dismissed, was dismissed, were dismissed, dismissed for,
    discontinued, charges dropped, charge dropped, charges withdrawn, charge withdrawn, was withdrawn, were withdrawn,
    nolle prosequi, discharged without, released without charge, relaxe, relaxee, acquitte, acquittee, non lieu,
    classe sans suite, classee sans suite, classement sans suite, absuelto, absuelta, absolucion, sobreseido, sobreseida,
    sobreseimiento, archivado, archivada, براءة, بريء, حفظ القضية, حفظت القضية, عدم المتابعة`),
  SEVERAL: list(`
    several persons, several people, several individuals, several matches, several candidates, multiple persons,
    multiple matches, multiple individuals, multiple records, more than one person, more than one match,
    more than one record, two persons, two people, two individuals, two matches, two different persons, three persons,
    three people, three individuals, three matches, four persons, plusieurs personnes, plusieurs individus,
    plusieurs homonymes, deux personnes, deux individus, deux homonymes, trois personnes, trois individus, trois homonymes,
    homonymes, varias personas, varios individuos, dos personas, dos individuos, tres personas, tres individuos, homonimos,
    varias coincidencias, عدة أشخاص, أكثر من شخص, شخصان, شخصين, ثلاثة أشخاص`),
  WRONG_PERSON: list(`
    not the same person, not the person, not identical, a different person, relates to another person,
    concerns another person, belongs to another person, is another person, different individual,
    relates to another individual, concerns another individual, does not match, do not match, no match with,
    ne s agit pas de la meme, ne s agit pas de la personne, n est pas la meme personne, concerne une autre personne,
    concernent une autre personne, d une autre personne, personne differente, ne correspond pas, ne correspondent pas,
    no se trata de la misma, no es la misma persona, se refiere a otra persona, se refieren a otra persona,
    pertenece a otra persona, corresponde a otra persona, corresponden a otra persona, persona distinta, no corresponde a,
    no corresponden a, no coincide, no coinciden, ليس نفس الشخص, شخص آخر, لا تتطابق, لا يتطابق`),
  NOT_IDENTIFIED: list(`
    could not be identified, cannot be identified, can not be identified, unable to identify, not identified, unidentified,
    identity could not be established, insufficient to identify, insufficient information, insufficient details,
    insufficient particulars, n a pas pu etre identifie*, n a pu etre identifie*, ne peut etre identifie*,
    impossible d identifier, identification impossible, elements insuffisants, renseignements insuffisants,
    no ha sido posible identificar, no se ha podido identificar, no pudo ser identificad*, no identificado,
    no identificada, datos insuficientes, informacion insuficiente, تعذر تحديد هوية, لم يتم التعرف, لم تحدد هوية,
    لم يتم تحديد هوية, بيانات غير كافية`),
  DECEASED: list(`
    deceased, has died, died on, died in, passed away, decede, decedee, fallecido, fallecida, fallecio, متوفى, متوفي, توفي,
    توفيت, وفاة`),
  DENIED: list(`
    cannot be provided, can not be provided, cannot be disclosed, cannot disclose, not able to disclose,
    unable to disclose, unable to provide, not able to provide, not permitted to, regret that we cannot,
    request is refused, request is declined, must decline, ne peuvent etre communique*, ne peut etre communique*,
    ne peuvent pas etre communique*, ne sommes pas en mesure de communiquer, ne sommes pas en mesure de fournir,
    ne sommes pas autorises, demande est refusee, no podemos facilitar, no podemos proporcionar, no puede ser facilitada,
    no es posible facilitar, no es posible proporcionar, no estamos autorizados, solicitud es denegada, لا يمكننا تقديم,
    لا يمكن تقديم, لا يمكننا تزويدكم, نعتذر عن عدم, غير مصرح`),
};
