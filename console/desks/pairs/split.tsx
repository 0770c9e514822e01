/** The records by which somebody is known; those that are about another are taken away from here. */
import type { PersonLinksQuery } from '../../../client-sdk/generated/graphql.ts';
import { Act } from '../../parts/act.tsx';
import { showTime } from '../../parts/dates.ts';
import { Cell, Table } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { signed } from './steps.ts';

type Found = NonNullable<PersonLinksQuery['person']>;

interface SplitProps {
  person: Found;
  mayLink: boolean;
  done(): void;
}

export function Split({ person: { id: personId, records }, mayLink, done }: SplitProps) {
  const { t } = useStrings();
  const options = records.map(({ id, backEnd, nativeId }) => ({ value: id, label: `${backEnd.toUpperCase()} ${nativeId}` }));
  return (
    <>
      <h2 class="govuk-heading-m">{t.person.records}</h2>
      {records.length === 0 ? <p class="govuk-body">{t.pairs.noRecords}</p> : <Records records={records} />}
      {mayLink && records.length > 0 && (
        <Act
          id="split"
          title={t.pairs.aboutAnother}
          button={t.pairs.split}
          fields={{
            records: { label: t.pairs.takeAway, need: t.pairs.needRecords, kind: 'ticks', options },
            reason: { label: t.pairs.splitWhy, need: t.decide.needReason, kind: 'lines' },
          }}
          send={({ records: ticked, reason }, idempotencyKey) =>
            hub.splitPerson({ idempotencyKey, personId, recordIds: ticked.split('\n'), reason })
          }
          done={done}
          said={t.pairs.splitDone}
        />
      )}
    </>
  );
}

function Records({ records }: Pick<Found, 'records'>) {
  const { t, language } = useStrings();
  const head = [t.common.name, t.common.reference, t.common.when, t.pairs.strength, t.pairs.by];
  return (
    <Table caption={t.person.records} head={head}>
      {records.map(({ id, backEnd, nativeId, receivedAt, score, linkedBy }) => (
        <tr class="govuk-table__row" key={id}>
          <Cell>{backEnd.toUpperCase()}</Cell>
          <Cell>{nativeId}</Cell>
          <Cell>{showTime(receivedAt, language)}</Cell>
          <Cell>{typeof score === 'number' ? signed(score) : t.answers.none}</Cell>
          <Cell>{linkedBy}</Cell>
        </tr>
      ))}
    </Table>
  );
}
