import { describe, expect, it } from '@jest/globals';
import { checks } from '../../connectors/test-kit/conformance/checks.ts';
import { broken } from './doubles/broken.ts';

const ids = checks.map(({ id }) => id);

describe('the checklist', () => {
  it('has at least sixty checks, each with an id of its own', () => {
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z]{3}-\d{2}$/);
  });

  it('has a failing double for every check, and none for a check that does not exist', () => {
    expect(Object.keys(broken).toSorted()).toEqual(ids.toSorted());
  });

  it('says each thing once', () => {
    const names = checks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
