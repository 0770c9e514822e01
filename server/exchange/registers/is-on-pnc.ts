import type { Work } from '../../platform/database/unit-of-work.ts';

/** Whether a conviction stands on the PNC: read from there, or entered by us, in this version or an earlier one. */
export async function isOnPnc({ em }: Pick<Work, 'em'>, convictionId: string): Promise<boolean> {
  const found = await em.execute(
    `select 1 from conviction c where c.id = ? and (c.back_end in ('pnc', 'leds') or exists (
       select 1 from pnc_entry e where e.person_id = c.person_id and e.country = c.country and e.native_id = c.native_id and e.state = 'ENTERED'))`,
    [convictionId],
  );
  return found.length > 0;
}
