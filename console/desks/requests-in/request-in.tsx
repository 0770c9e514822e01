/** One request of another country: what it asks, whom it may be about, the answer that is drafted, and what the unit does next. */
import { Facts, Heading, Missing, Note, Shown } from '../../parts/parts.tsx';
import { useStore } from '../../parts/store.ts';
import { useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { inbox, markRead } from '../../shell/inbox.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import type { PlaceProps } from '../desk.ts';
import { nameOf } from '../names.ts';
import { Foreign } from '../request/conviction.tsx';
import { Standing } from '../request/request.tsx';
import { Subject } from '../request/subject.tsx';
import { Timeline } from '../request/timeline.tsx';
import { Draft } from './draft.tsx';
import type { RequestIn } from './found-request.ts';
import { Found } from './found.tsx';
import { RequestInActs } from './request-in-acts.tsx';

export function RequestInPage({ params: { id = '' }, viewer }: PlaceProps) {
  const { version } = useStore(inbox);
  const asked = useAsked(async () => {
    const found = await hub.requestsIn.find(id);
    if (found) markRead(({ countryRequest }) => countryRequest?.id === found.id);
    return found;
  }, [id, version]);
  return (
    <Shown asked={asked}>
      {(found) => (found ? <Whole found={found} isSupervisor={viewer.role === 'supervisor'} done={asked.again} /> : <Missing />)}
    </Shown>
  );
}

function Whole({ found, isSupervisor, done }: { found: RequestIn; isSupervisor: boolean; done(): void }) {
  const { t } = useStrings();
  return (
    <>
      <Heading
        caption={`${t.requestsIn.one} ${found.reference}`}
      >{`${nameOf(found.subject.names)}, ${found.country.name}`}</Heading>
      <Standing found={found} />
      <Matter found={found} />
      <RequestInActs found={found} isSupervisor={isSupervisor} done={done} />
      <h2 class="govuk-heading-m">{t.request.asked}</h2>
      <Subject subject={found.subject} />
      {found.search && <Found search={found.search} />}
      {found.draft && <Draft draft={found.draft} />}
      <h2 class="govuk-heading-m">{t.request.timeline}</h2>
      <Timeline messages={found.messages} country={found.country.name} />
    </>
  );
}

/** In whose name and for what it asks, in its own words, and what of it is open. */
function Matter({ found: { asked } }: { found: RequestIn }) {
  const { t } = useStrings();
  if (!asked) return null;
  const { purposeCode, purposeText, authority, doubts, settledBy, settledReason } = asked;
  return (
    <>
      <Facts
        rows={[
          [t.requestsIn.purpose, purposeText ? <Foreign text={purposeText} /> : purposeCode],
          [t.requestsIn.authority, authority && <Foreign text={authority} />],
          [t.requestsIn.settled, settledBy && [settledBy, settledReason].filter(Boolean).join(': ')],
        ]}
      />
      {doubts.length > 0 && !settledBy && <Note>{doubts.map((doubt) => wordOf(t.codes.doubt, doubt)).join('. ')}</Note>}
    </>
  );
}
