/** The records by which somebody is known; those that are about another are taken away from here. */
import { useRef, useState } from 'preact/hooks';
import type { PersonLinksQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Decide } from '../../parts/decide.tsx';
import { Cell, Note, Table } from '../../parts/parts.tsx';
import { hub } from '../../shell/hub.ts';
import { useStrings } from '../../strings/strings.ts';
import { signed } from './steps.ts';

type Found = NonNullable<PersonLinksQuery['person']>;

interface SplitProps {
  person: Found;
  mayLink: boolean;
  done(): void;
}

export function Split({ person: { id, records }, mayLink, done }: SplitProps) {
  const { t } = useStrings();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isDone, setDone] = useState(false);
  const key = useRef(crypto.randomUUID());
  const finish = () => {
    key.current = crypto.randomUUID();
    setChosen([]);
    setDone(true);
    done();
  };
  const toggle = (recordId: string) =>
    setChosen((before) => (before.includes(recordId) ? before.filter((each) => each !== recordId) : [...before, recordId]));
  const send = (reason: string) => hub.splitPerson({ idempotencyKey: key.current, personId: id, recordIds: [...chosen], reason });
  return (
    <>
      <h2 class="govuk-heading-m">{t.person.records}</h2>
      {isDone && <Note>{t.pairs.splitDone}</Note>}
      {records.length === 0 && <p class="govuk-body">{t.pairs.noRecords}</p>}
      {records.length > 0 && <Records records={records} choose={mayLink ? { chosen, toggle } : undefined} />}
      {chosen.length > 0 && <Decide name="split" reason={t.pairs.splitWhy} act={t.pairs.split} warns send={send} done={finish} />}
    </>
  );
}

interface RecordsProps {
  records: Found['records'];
  choose: { chosen: readonly string[]; toggle(id: string): void } | undefined;
}

function Records({ records, choose }: RecordsProps) {
  const { t, language } = useStrings();
  const head = [t.common.name, t.common.reference, t.common.when, t.pairs.strength, t.pairs.by];
  return (
    <Table caption={t.person.records} head={choose ? [...head, t.pairs.aboutAnother] : head}>
      {records.map(({ id, backEnd, nativeId, receivedAt, score, linkedBy }) => (
        <tr class="govuk-table__row" key={id}>
          <Cell>{backEnd.toUpperCase()}</Cell>
          <Cell>{nativeId}</Cell>
          <Cell>{showTime(receivedAt, language)}</Cell>
          <Cell>{typeof score === 'number' ? signed(score) : t.answers.none}</Cell>
          <Cell>{linkedBy}</Cell>
          {choose && (
            <Cell>
              <Checkbox
                id={`record-${id}`}
                label={t.pairs.takeAway}
                hidden={`${backEnd} ${nativeId}`}
                checked={choose.chosen.includes(id)}
                toggle={() => choose.toggle(id)}
              />
            </Cell>
          )}
        </tr>
      ))}
    </Table>
  );
}
