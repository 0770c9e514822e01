/** Answers that may be about somebody else: both sides, what differs, and the decision. */
import { useRef, useState } from 'preact/hooks';
import type { CountryRequestQuery } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { ErrorSummary, Radios, Text, type Issue } from '../../parts/form.tsx';
import { Cell, Heading, Link, Missing, Note, Shown, Table } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { asHubError, useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { Subject } from '../request/subject.tsx';

export const identity: Desk = { path: '/identity', nav: 'identity', isFor: worksOnCases, Page: IdentityPage };
export const decideIdentity: Desk = { path: '/identity/:id', isFor: worksOnCases, Page: DecidePage };

type Request = Extract<CountryRequestQuery['node'], { __typename: 'CountryRequest' }>;
type Response = Request['responses'][number];

function IdentityPage() {
  const { t, language } = useStrings();
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const { nodes } = await hub.countryRequests({ direction: 'OUT' }, { first: 100 });
    return nodes.filter(({ waitingFor }) => waitingFor?.what === 'IDENTITY');
  }, [version]);
  return (
    <>
      <Heading>{t.identity.title}</Heading>
      <p class="govuk-body">{t.identity.lead}</p>
      <Shown asked={asked}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p class="govuk-body">{t.identity.empty}</p>
          ) : (
            <Table caption={t.identity.caption} head={[t.common.person, t.common.country, t.common.when, t.common.reference]}>
              {waiting.map(({ id, person, country, raisedAt, reference }) => (
                <tr class="govuk-table__row" key={id}>
                  <Cell>{nameOf(person.names)}</Cell>
                  <Cell>{country.name}</Cell>
                  <Cell>{showTime(raisedAt, language)}</Cell>
                  <Cell>
                    <Link to={`/identity/${encodeURIComponent(id)}`}>{`${t.identity.decide} ${reference}`}</Link>
                  </Cell>
                </tr>
              ))}
            </Table>
          )
        }
      </Shown>
    </>
  );
}

function DecidePage({ params: { id = '' } }: PlaceProps) {
  const { t } = useStrings();
  const asked = useAsked(() => hub.countryRequest(id), [id]);
  return (
    <Shown asked={asked}>
      {(found) => {
        if (!found) return <Missing />;
        const open = found.responses.findLast(({ identityCheck, withdrawnAt }) => identityCheck === 'TO_REVIEW' && !withdrawnAt);
        return (
          <>
            <Heading caption={`${found.country.name}, ${found.reference}`}>{t.identity.title}</Heading>
            {open ? <Sides found={found} response={open} done={asked.again} /> : <Note>{t.identity.done}</Note>}
          </>
        );
      }}
    </Shown>
  );
}

function Sides({ found, response, done }: { found: Request; response: Response; done(): void }) {
  const { t } = useStrings();
  return (
    <>
      <div class="hub-sides">
        <section>
          <h2 class="govuk-heading-m">{t.identity.asked}</h2>
          <Subject subject={found.subject} />
        </section>
        <section>
          <h2 class="govuk-heading-m">{t.identity.answered}</h2>
          {response.identity ? <Subject subject={response.identity} /> : <p class="govuk-body">{t.common.notGiven}</p>}
        </section>
      </div>
      <h2 class="govuk-heading-m">{t.identity.differs}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {response.identityDifferences.map((difference) => (
          <li key={difference}>{wordOf(t.codes.difference, difference)}</li>
        ))}
      </ul>
      <Decide responseId={response.id} done={done} />
    </>
  );
}

function Decide({ responseId, done }: { responseId: string; done(): void }) {
  const { t } = useStrings();
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const isUnderWay = useRef(false);
  const decide = async (event: Event) => {
    event.preventDefault();
    const lacks = [
      !decision && { field: 'decision', message: t.identity.needChoice },
      !reason.trim() && { field: 'reason', message: t.identity.needReason },
    ].filter((lack) => lack !== false);
    if (lacks.length > 0 || isUnderWay.current) return setIssues(lacks);
    isUnderWay.current = true;
    try {
      const result = await hub.decideIdentity({ responseId, decision: decision as 'CONFIRMED' | 'REJECTED', reason });
      if (result.__typename === 'IdentityDecided') done();
      else setIssues('issues' in result ? result.issues.map(({ message }) => ({ field: 'reason', message })) : [result]);
    } catch (error) {
      setIssues([{ message: asHubError(error).message }]);
    } finally {
      isUnderWay.current = false;
    }
  };
  const options = [
    { value: 'CONFIRMED', label: t.identity.confirm },
    { value: 'REJECTED', label: t.identity.reject },
  ];
  return (
    <form noValidate onSubmit={(event) => void decide(event)}>
      <ErrorSummary issues={issues} />
      <Radios id="decision" label={t.identity.question} issues={issues} options={options} value={decision} set={setDecision} />
      <Text id="reason" label={t.identity.reason} issues={issues} value={reason} set={setReason} lines={3} />
      <button type="submit" class="govuk-button">
        {t.identity.act}
      </button>
    </form>
  );
}
