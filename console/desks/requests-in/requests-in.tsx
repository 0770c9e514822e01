/** Other countries' requests, which the unit answers. */
import { Heading } from '../../parts/parts.tsx';
import { later } from '../../parts/later.tsx';
import { useStrings } from '../../strings/strings.ts';
import { isOfUnit, type Desk } from '../desk.ts';
import { RequestList } from '../request/requests.tsx';

export const requestsIn: Desk = { path: '/requests-in', nav: 'requestsIn', isFor: isOfUnit, Page: RequestsInPage };
export const requestIn: Desk = {
  path: '/requests-in/:id',
  isFor: isOfUnit,
  Page: later(async () => (await import('./request-in.tsx')).RequestInPage),
};

const statusesIn = [
  ...(['RECEIVED', 'IDENTIFYING', 'TO_IDENTIFY', 'INFORMATION_REQUESTED', 'TO_ANSWER'] as const),
  ...(['TO_CHECK', 'ANSWERING', 'ANSWERED', 'FAILED', 'CANCELLED'] as const),
];

function RequestsInPage() {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.requestsIn.title}</Heading>
      <p class="govuk-body">{t.requestsIn.lead}</p>
      <RequestList direction="IN" statuses={statusesIn} caption={t.requestsIn.caption} empty={t.requestsIn.empty} />
    </>
  );
}
