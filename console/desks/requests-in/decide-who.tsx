/** Whom a request is about, where the hub was not certain. */
import { Act } from '../../parts/act.tsx';
import { showDate } from '../../parts/dates.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { nameOf } from '../names.ts';
import type { ActProps } from './found-request.ts';

const nobody = 'NOBODY';

/** That nobody is meant is said, never left to an empty form: it tells a country that we hold nothing. */
export function DecideIdentity({ found: { id, search }, done }: ActProps) {
  const { t, language } = useStrings();
  const options = (search?.records ?? []).map(({ key, identity: { names, birthDate, birthPlace }, backEnd }) => ({
    value: key,
    label: [nameOf(names), birthDate && showDate(birthDate, language), birthPlace?.town, backEnd.toUpperCase()]
      .filter(Boolean)
      .join(', '),
  }));
  const decide = async (ticked: readonly string[], reason: string) => {
    const records = ticked.filter((key) => key !== nobody);
    if (ticked.includes(nobody) && records.length > 0) return { message: t.requestsIn.somebodyOrNobody };
    return hub.requestsIn.decideIdentity({ countryRequestId: id, records, reason });
  };
  return (
    <Act
      id="who"
      title={t.requestsIn.who}
      button={t.identity.act}
      isOpen
      fields={{
        records: {
          label: t.requestsIn.whoIsMeant,
          hint: t.requestsIn.whoHint,
          kind: 'ticks',
          options: [...options, { value: nobody, label: t.requestsIn.nobodyMeant }],
          need: t.requestsIn.needWho,
        },
        reason: { label: t.identity.reason, kind: 'lines', need: t.decide.needReason },
      }}
      done={done}
      send={({ records, reason }) => decide(records.split('\n'), reason)}
    />
  );
}
