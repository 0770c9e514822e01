/** Every desk, in the order of the navigation. */
import { answers } from './answers/answers.ts';
import { application, certificates } from './certificates/certificates.ts';
import { connectors } from './connectors/connectors.tsx';
import { deadlines } from './deadlines/deadlines.tsx';
import type { Desk } from './desk.ts';
import { enquiry } from './enquiry/enquiry.tsx';
import { decideIdentity, identity } from './identity/identity.tsx';
import { inboxDesk } from './inbox/inbox.tsx';
import { links, merge, pair } from './pairs/pairs.ts';
import { notification, notifications } from './notifications/notifications.tsx';
import { people } from './person/people.tsx';
import { person } from './person/person.tsx';
import { raise } from './raise/raise.tsx';
import { requestIn, requestsIn } from './requests-in/requests-in.tsx';
import { request } from './request/request.tsx';
import { requests } from './request/requests.tsx';

export const desks: readonly Desk[] = [
  inboxDesk,
  raise,
  requests,
  people,
  identity,
  deadlines,
  requestsIn,
  notifications,
  certificates,
  answers,
  connectors,
  enquiry,
  request,
  requestIn,
  notification,
  person,
  decideIdentity,
  application,
  pair,
  links,
  merge,
];
