/** A partner's message on its way into the exchange, and what it came to. */
import type { OriginalText } from '../../../connectors/contract/canonical.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { FeedKind } from '../../platform/event/append-feed.ts';
import type { CountryRequest, InboundMessage } from './enquiry.entity.ts';

export interface Inbound {
  work: Work;
  backEnd: string;
  inbound: InboundMessage;
  request: CountryRequest;
}

export interface WorkedIn {
  feedKind: FeedKind;
  /** Global ids of records written, beside the request. */
  records: string[];
  text?: OriginalText;
  failure?: string;
  responseId?: string;
}
