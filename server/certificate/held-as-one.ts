/**
 * Whom the hub holds to be one with the applicant, or with somebody that a search brought up: a record under another name must not be
 * missed, and one that was parted from them must not come along.
 */
import type { FoundRecord } from '../exchange/requests-in/asked.entity.ts';
import { findKept } from '../exchange/requests-in/find-kept.ts';
import { isKept } from '../exchange/requests-in/judge-found.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { theApplicant } from './applicant-certainty.ts';
import type { ApplicantFound, CertificateApplication } from './application.entity.ts';

export interface HeldAsOne {
  /** Numbers of the UK registers' records. */
  numbers: string[];
  /** Ids of persons. */
  persons: string[];
}

/** As many are asked for by number besides; more is an error somewhere, and waits for a person. */
export const linkedNumbersMax = 20;

const registers = `('pnc', 'leds')`;
const jsonTexts = 'select jsonb_array_elements_text(?::jsonb)';

/** All that are held to be one with these persons, or with those whose records have these numbers. */
export async function heldWith(
  { em }: Pick<Work, 'em'>,
  persons: readonly string[],
  numbers: readonly string[],
): Promise<HeldAsOne> {
  const rows = await em.execute<{ id: string; numbers: string[] }[]>(
    `with seed as (select value::uuid as id from (${jsonTexts} as value) given
       union select s.person_id from source_record s where s.back_end in ${registers} and s.native_id in (${jsonTexts}))
     select m.id, array(select distinct s.native_id from source_record s where s.person_id = m.id and s.back_end in ${registers}) as numbers
     from person m where m.id in (select one.id from seed join person p on p.id = seed.id
       join person one on one.id = coalesce(p.merged_into, p.id) or one.merged_into = coalesce(p.merged_into, p.id))
     order by m.id`,
    [JSON.stringify(persons), JSON.stringify(numbers)],
  );
  return { numbers: [...new Set(rows.flatMap((row) => row.numbers))].sort(), persons: rows.map(({ id }) => id) };
}

/** Whom the links of this moment lead to from the applicant, from whoever is kept under the applicant's names, and from these records. */
export async function leadsOf(
  work: Pick<Work, 'em'>,
  { form, person }: Pick<CertificateApplication, 'form' | 'person'>,
  numbers: readonly string[],
): Promise<HeldAsOne> {
  const kept = await findKept(work, form.subject);
  return heldWith(work, [person.id, ...kept.records.map(({ nativeId }) => nativeId)], numbers);
}

export async function markHeldAsOne(
  { em }: Pick<Work, 'em'>,
  personId: string,
  found: readonly FoundRecord[],
): Promise<ApplicantFound[]> {
  const numbers = found.filter((each) => !isKept(each)).map(({ nativeId }) => nativeId);
  const persons = [personId, ...found.filter(isKept).map(({ nativeId }) => nativeId)];
  const rows = await em.execute<{ held: string; root: string }[]>(
    `select p.id::text as held, coalesce(p.merged_into, p.id) as root from person p where p.id in (select value::uuid from (${jsonTexts} as value) given)
     union select s.native_id, coalesce(p.merged_into, p.id) from source_record s join person p on p.id = s.person_id
       where s.back_end in ${registers} and s.native_id in (${jsonTexts})`,
    [JSON.stringify(persons), JSON.stringify(numbers)],
  );
  const rootsOf = (held: string) => rows.filter((row) => row.held === held).map(({ root }) => root);
  const known = [{ key: theApplicant, nativeId: personId }, ...found].map(({ key, nativeId }) => ({
    key,
    roots: rootsOf(nativeId),
  }));
  return found.map((record) => {
    const mine = rootsOf(record.nativeId);
    const one = known.filter(({ key, roots }) => key !== record.key && roots.some((root) => mine.includes(root)));
    return { ...record, heldWith: one.map(({ key }) => key) };
  });
}
