/** Who somebody is, and which persons are one: what waits for a decision, and how a decision is made and undone. */
import {
  LinkReviewDocument,
  LinkReviewsDocument,
  MergeDisclosuresDocument,
  MergePersonsDocument,
  PersonLinksDocument,
  PersonRequestsDocument,
  ReviewLinkDocument,
  SearchPersonsDocument,
  SplitPersonDocument,
  UndoMergeDocument,
  type LinkReviewState,
  type MergePersonsInput,
  type PersonKey,
  type PersonSearch,
  type ReviewLinkInput,
  type SplitPersonInput,
  type UndoMergeInput,
} from './generated/graphql.ts';
import type { Page, Request } from './call.ts';

export function personLinkCalls(request: Request) {
  return {
    /** What other countries were asked about a person, and asked us; null for a person that the caller may not know of. */
    personRequests: async (by: PersonKey, page: Page = {}) =>
      (await request(PersonRequestsDocument, { by, first: 20, ...page })).person?.countryRequests ?? null,
    /** Scored and explained candidates, best first. */
    searchPersons: async (search: PersonSearch, page: Page = {}) =>
      (await request(SearchPersonsDocument, { search, first: 20, ...page })).searchPersons,
    /** Pairs of persons who may be one, oldest first, with what speaks for and against. */
    linkReviews: async (state: LinkReviewState = 'OPEN', page: Page = {}) =>
      (await request(LinkReviewsDocument, { state, first: 20, ...page })).linkReviews,
    /** One pair; null for what is none, or may not be seen. */
    linkReview: async (id: string) => {
      const { node } = await request(LinkReviewDocument, { id });
      return node?.__typename === 'LinkReview' ? node : null;
    },
    /** Records, merges and splits of a person. */
    personLinks: async (by: PersonKey) => (await request(PersonLinksDocument, { by })).person,
    /** Who saw what while two were wrongly one; null for what is no merge. */
    mergeDisclosures: async (id: string, page: Page = {}) => {
      const { node } = await request(MergeDisclosuresDocument, { id, first: 100, ...page });
      return node?.__typename === 'MergeEvent' ? node : null;
    },
    reviewLink: async (input: ReviewLinkInput) => (await request(ReviewLinkDocument, { input })).reviewLink,
    mergePersons: async (input: MergePersonsInput) => (await request(MergePersonsDocument, { input })).mergePersons,
    splitPerson: async (input: SplitPersonInput) => (await request(SplitPersonDocument, { input })).splitPerson,
    undoMerge: async (input: UndoMergeInput) => (await request(UndoMergeDocument, { input })).undoMerge,
  };
}
