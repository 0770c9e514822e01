/** The one door of the SDK. */
export { createHubClient, type HubClient, type HubClientOptions } from './client.ts';
export { HubError, type HubErrorKind } from './hub-error.ts';
export type { Arrival, FeedOptions, StreamState } from './feed.ts';
export * from './generated/graphql.ts';
