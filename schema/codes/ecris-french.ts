/**
 * French labels of the commonest codes of Council Decision 2009/316/JHA. Recalled, not read: they want comparing with the French text of
 * OJ L 93, 7.4.2009. A code that is not here is shown in English.
 */
import type { CodeTable } from './code-table.ts';
import { ecrisOffences } from './ecris-offences.ts';
import { ecrisParameters } from './ecris-parameters.ts';
import { ecrisSanctions } from './ecris-sanctions.ts';

const french = ({ system, version }: CodeTable, rows: CodeTable['rows']): CodeTable => ({
  system,
  version,
  language: 'fr',
  rows,
});

export const ecrisInFrench: readonly CodeTable[] = [
  french(ecrisOffences, [
    ['0300 00', 'Terrorisme'],
    ['0400 00', 'Traite des êtres humains'],
    [
      '0504 00',
      "Détention ou usage non autorisés d'armes, d'armes à feu, de leurs pièces et éléments, de munitions et d'explosifs",
    ],
    ['0801 00', 'Homicide volontaire'],
    ['0803 00', 'Homicide involontaire'],
    ['0809 00', 'Lésions corporelles graves, défiguration ou invalidité permanente'],
    ['0811 00', 'Lésions corporelles légères'],
    ['0901 00', 'Enlèvement, séquestration'],
    ['0906 00', 'Menaces'],
    ['0908 00', 'Extorsion'],
    ['1000 00', 'Infractions sexuelles'],
    ['1001 00', 'Viol'],
    ['1003 00', 'Agression sexuelle'],
    ['1008 00', 'Exploitation sexuelle des enfants'],
    ['1010 00', "Viol d'un mineur"],
    ['1011 00', "Agression sexuelle d'un mineur"],
    ['1504 00', 'Blanchiment de capitaux'],
    ['1603 00', 'Fraude, y compris escroquerie'],
    ['1604 00', "Trafic d'objets volés"],
    ['1610 00', 'Incendie volontaire'],
    ['1700 00', 'Vols'],
    ['1701 00', 'Vol'],
    ['2101 00', 'Conduite dangereuse'],
    ['2102 00', "Conduite sous l'influence de l'alcool ou de stupéfiants"],
    ['2301 00', 'Entrée ou séjour irréguliers'],
    ['2700 00', 'Autres infractions'],
  ]),
  french(ecrisSanctions, [
    ['1000', 'Privation de liberté'],
    ['1001', 'Emprisonnement'],
    ['1002', 'Emprisonnement à vie'],
    ['4002', 'Expulsion du territoire national'],
    ['6001', 'Confiscation'],
    ['8001', 'Amende'],
    ['8002', 'Jours-amende'],
    ['9001', "Travail d'intérêt général"],
    ['12000', 'Autres peines et mesures'],
  ]),
  french(ecrisParameters, [
    ['LC-00-C', 'Infraction consommée'],
    ['LC-00-A', 'Tentative ou préparation'],
    ['LP-00-M', 'Auteur'],
    ['N-00-0', 'Peine'],
    ['N-00-M', 'Mesure'],
    ['S-00-A', 'Peine/mesure avec sursis'],
    ['S-00-B', 'Peine/mesure avec sursis partiel'],
  ]),
];
