/** Back ends and their health; operations pause and resume them. */
import { useEffect, useState } from 'preact/hooks';
import type { ConnectorsQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { ErrorSummary, type Issue } from '../../parts/form.tsx';
import { Cell, Heading, Note, Shown, Table, Tag, toneOf } from '../../parts/parts.tsx';
import { asHubError, useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { everybody, type Desk, type PlaceProps } from '../desk.ts';

export const connectors: Desk = { path: '/connectors', nav: 'connectors', isFor: everybody, Page: ConnectorsPage };

/** Health has no feed of its own. */
const lookAgainMs = 10_000;

type Connector = ConnectorsQuery['connectors'][number];

function ConnectorsPage({ viewer }: PlaceProps) {
  const { t } = useStrings();
  const asked = useAsked(() => hub.connectors(), []);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [note, setNote] = useState('');
  useEffect(() => {
    const timer = setInterval(asked.again, lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  const order = async ({ name, control }: Connector) => {
    const pauses = control === 'RUNNING';
    try {
      const result = await (pauses
        ? hub.pauseConnector({ connector: name, drain: false })
        : hub.resumeConnector({ connector: name }));
      if (result.__typename !== 'ConnectorOrdered') return setIssues([result]);
      setIssues([]);
      setNote(pauses ? t.connectors.paused(name) : t.connectors.resumed(name));
      asked.again();
    } catch (error) {
      setIssues([{ message: asHubError(error).message }]);
    }
  };
  const isOperator = viewer.role === 'admin';
  const head = [
    t.common.name,
    t.common.status,
    t.connectors.control,
    t.connectors.owed,
    t.connectors.checked,
    t.connectors.reasons,
  ];
  return (
    <>
      <ErrorSummary issues={issues} />
      <Heading>{t.connectors.title}</Heading>
      <p class="govuk-body">{t.connectors.lead}</p>
      {note && <Note>{note}</Note>}
      <Shown asked={asked}>
        {(all) => (
          <Table caption={t.connectors.caption} head={head}>
            {all.map((connector) => (
              <Row key={connector.name} connector={connector} order={isOperator ? () => void order(connector) : undefined} />
            ))}
          </Table>
        )}
      </Shown>
    </>
  );
}

function Row({ connector, order }: { connector: Connector; order: (() => void) | undefined }) {
  const { t, language } = useStrings();
  const { name, status, control, owed, checkedAt, reason, countries } = connector;
  const held = countries.filter((each) => each.fault ?? each.control !== 'RUNNING').map(({ country }) => country.name);
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name.toUpperCase()}
      </th>
      <Cell>
        <Tag tone={toneOf(status)}>{wordOf(t.codes.health, status)}</Tag>
      </Cell>
      <Cell>
        <Tag tone={control === 'RUNNING' ? 'good' : 'late'}>{wordOf(t.codes.control, control)}</Tag>{' '}
        {order && (
          <button type="button" class="hub-link govuk-link" onClick={order}>
            {control === 'RUNNING' ? t.connectors.pause : t.connectors.resume}
            <span class="govuk-visually-hidden"> {name}</span>
          </button>
        )}
      </Cell>
      <Cell>{owed}</Cell>
      <Cell>{showTime(checkedAt, language)}</Cell>
      <Cell>
        {[wordOf({}, reason), held.length > 0 && `${t.connectors.countries}: ${held.join(', ')}`].filter(Boolean).join('. ')}
      </Cell>
    </tr>
  );
}
