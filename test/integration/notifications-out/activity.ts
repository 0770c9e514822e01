/** The exchange with a simulated PNC that writes activity files: convictions are recorded, read, and told to 27 simulated States. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shopTheft } from '../../../connectors/pnc/simulator/cases.ts';
import type { Nominal } from '../../../connectors/pnc/simulator/nominal.ts';
import { checkLetter } from '../../../schema/codes/police-identifiers.ts';
import { until } from '../../support/processes.ts';
import { openExchange, type Exchange } from '../exchange/exchange.ts';

export interface DueRow {
  id: string;
  conviction_id: string;
  nationality: string;
  state: string;
  reason: string | null;
  missing: string[];
  recorded_on: string;
  due_on: string;
  notification_id: string | null;
}

export interface ToldRow {
  id: string;
  reference: string;
  country: string;
  change: string;
  status: string;
  conviction_id: string;
  due_on: string;
  failure: string | null;
}

export interface Activity extends Exchange {
  order(order: object): Promise<void>;
  /** Somebody appears on the register. */
  put(change?: Partial<Nominal>): Promise<Nominal>;
  /** A conviction of theirs is recorded and the file of it written. */
  convict(nominal: Nominal, facts?: { serial?: number }): Promise<string>;
  write(): Promise<void>;
  due(nominal: Nominal): Promise<DueRow[]>;
  told(nominal: Nominal): Promise<ToldRow[]>;
  /** Waits until the ledger of the person reads so, `RO NOTIFIED` or `GB NOT_REQUIRED UK_NATIONAL_ONLY`, in order of nationality. */
  ledger(nominal: Nominal, lines: readonly string[]): Promise<void>;
  /** Waits until what the person's countries were told reads so: `RO NEW ACCEPTED`, in the order of writing, then of country. */
  telling(nominal: Nominal, lines: readonly string[]): Promise<void>;
}

let given = 0;
const pncId = () => {
  const serial = String((given += 1)).padStart(7, '0');
  return `1998/${serial}${checkLetter(`98${serial}`)}`;
};

export async function openActivity(): Promise<Activity> {
  const activityFolder = mkdtempSync(path.join(tmpdir(), 'activity-'));
  const exchange = await openExchange({ activityFolder });
  // Receipts come at once.
  for (const country of ['FR', 'IT', 'RO']) await exchange.states.order({ country, delayDays: 0 });
  const order = (what: object) => exchange.orderPnc('behaviour', what);
  const activity: Activity = {
    ...exchange,
    order,
    async put(change = {}) {
      const nominal: Nominal = {
        pncId: pncId(),
        fileName: `EXEMPLESCU${given}/ION`,
        birthDate: '1979-05-17',
        sex: 'M',
        birthTown: 'CRAIOVA',
        birthCountry: 'RO',
        nationalities: ['RO'],
        aliases: [],
        warnings: [],
        cases: [],
        ...change,
      };
      await order({ order: 'PUT_NOMINAL', nominal });
      return nominal;
    },
    async convict(nominal, { serial = 1 } = {}) {
      const courtCase = shopTheft('2026-03-02', serial);
      await order({ order: 'RECORD_CASE', pncId: nominal.pncId, case: courtCase });
      await activity.write();
      return courtCase.reference;
    },
    async write() {
      await order({ order: 'WRITE_ACTIVITY' });
      // The worker looks at once.
      await exchange.rows(`select pg_notify('hub_clock', '')`);
    },
    due: (nominal) =>
      exchange.rows<DueRow>('select * from notification_due where conviction_id like $1 order by conviction_id, nationality', [
        `${nominal.pncId}%`,
      ]),
    told: (nominal) =>
      exchange.rows<ToldRow>(
        `select n.* from notification n join recorded_conviction c on n.conviction_id = 'GB-C-' || lpad(c.number::text, 15, '0')
         where c.person_native_id = $1 order by n.raised_at, n.country`,
        [nominal.pncId],
      ),
    ledger: (nominal, lines) =>
      reads(`the ledger of ${nominal.pncId}`, lines, async () =>
        (await activity.due(nominal)).map(({ nationality, state, reason }) =>
          [nationality, state, reason].filter(Boolean).join(' '),
        ),
      ),
    telling: (nominal, lines) =>
      reads(`what is told of ${nominal.pncId}`, lines, async () =>
        (await activity.told(nominal)).map(({ country, change, status }) => `${country} ${change} ${status}`),
      ),
  };
  return activity;
}

async function reads(what: string, lines: readonly string[], read: () => Promise<string[]>): Promise<void> {
  let last: string[] = [];
  const same = async () => ((last = await read()), JSON.stringify(last) === JSON.stringify(lines));
  await until(`${what} is ${lines.join('; ')}`, same).catch((cause: unknown) => {
    throw new Error(`${what} is ${last.join('; ') || 'nothing'} and not ${lines.join('; ')}`, { cause });
  });
}
