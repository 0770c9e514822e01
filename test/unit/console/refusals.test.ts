import { expect, it } from '@jest/globals';
import { issuesOf } from '../../../console/parts/refusals.ts';

const fieldOf = (path: string) => (path === 'reason' ? 'pair-reason' : undefined);

it('leads from what the hub rejects to the field it was typed in, and to none where it was typed nowhere', () => {
  const issues = [
    { path: 'reason', message: 'Give a reason.' },
    { path: 'reviewId', message: 'No such pair.' },
  ];
  expect(issuesOf({ __typename: 'InputRejected', issues }, fieldOf)).toEqual([
    { field: 'pair-reason', message: 'Give a reason.' },
    { field: undefined, message: 'No such pair.' },
  ]);
});

it('says why something may not be done, and nothing where it was done', () => {
  expect(issuesOf({ __typename: 'NotPermitted', message: 'Only a supervisor.' }, fieldOf)).toEqual([
    { message: 'Only a supervisor.' },
  ]);
  expect(issuesOf({ __typename: 'LinkReviewed' }, fieldOf)).toEqual([]);
});
