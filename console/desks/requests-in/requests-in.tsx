/** Other countries' requests, which the unit answers. */
import { Heading } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { isOfUnit, type Desk } from '../desk.ts';
import { RequestList } from '../request/requests.tsx';

export const requestsIn: Desk = { path: '/requests-in', nav: 'requestsIn', isFor: isOfUnit, Page: RequestsInPage };

function RequestsInPage() {
  const { t } = useStrings();
  return (
    <>
      <Heading>{t.requestsIn.title}</Heading>
      <RequestList direction="IN" caption={t.requestsIn.caption} empty={t.requestsIn.empty} />
    </>
  );
}
