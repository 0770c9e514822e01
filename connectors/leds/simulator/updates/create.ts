/** A new person with an arrest and a case to be heard. */
import type { Wire } from '../../wire/schemas.ts';
import { courtCaseReferenceOf } from '../cases.ts';
import { idOf } from '../ids.ts';
import { personUrnOf, type Person } from '../people.ts';
import type { Changed } from './decide.ts';

/** Court that a case has before it is heard: ours. */
const anyCourt = '2732';

export function createPerson(body: Wire<'NewPerson'>, { year, serial }: { year: number; serial: number }): Changed {
  const { ownerCode, arrestReport, ...facts } = body;
  const longPersonUrn = personUrnOf(year, serial);
  const courtCaseReference = courtCaseReferenceOf(String(year).slice(2), anyCourt, serial % 1_000_000);
  const courtCaseId = idOf('case', courtCaseReference);
  const person: Person = {
    ...facts,
    personId: idOf('person', longPersonUrn),
    longPersonUrn,
    version: 1,
    warningSignals: [],
    arrestReports: [{ reportId: idOf('report', arrestReport.asn), asn: arrestReport.asn, ownerCode, remands: [] }],
    disposals: [
      {
        courtCaseId,
        courtCaseReference,
        caseStatusMarker: 'impending-prosecution-detail',
        asn: arrestReport.asn,
        ownerCode,
        offences: arrestReport.offences.map((charge, index) => ({
          offenceId: idOf('offence', courtCaseId, index + 1),
          courtOffenceSequenceNumber: index + 1,
          ...charge,
          offenceDescription: [],
          adjudications: [],
          disposalResults: [],
        })),
      },
    ],
  };
  return { person, courtCaseReference };
}
