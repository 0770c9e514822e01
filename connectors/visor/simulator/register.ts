/** The simulated register: nominals, and what each change has led to. Everything that changes it is journalled and found again. */
import type { Journal } from '../../simulator-kit/journal.ts';
import type { Wire } from '../wire/schemas.ts';
import { nominalId, nominals, type Nominal } from './nominals.ts';

export interface Done {
  reference: string;
  /** What was asked, to tell a repeat from another change under the same reference. */
  asked: string;
  nominal: Nominal;
}

export interface Register {
  get(id: string): Nominal | undefined;
  search(search: Wire<'Search'>): Wire<'Page'>;
  nextId(): string;
  done(reference: string): Done | undefined;
  /** Journals first, then changes. */
  write(done: Done): void;
  put(nominal: Nominal): void;
  counts(): { nominals: number; changes: number };
}

export function openRegister(journal: Journal): Register {
  const held = new Map<string, Nominal>();
  const changes = new Map<string, Done>();
  let lastSerial = 0;
  const hold = (nominal: Nominal) => {
    held.set(nominal.id, nominal);
    lastSerial = Math.max(lastSerial, Number(nominal.id.slice(3)));
  };
  const keep = (done: Done) => {
    changes.set(done.reference, done);
    hold(done.nominal);
  };
  for (const nominal of nominals) hold(nominal);
  for (const entry of journal.entries()) {
    if (entry.kind === 'STATE' && entry.type === 'CHANGE') keep(entry.data as Done); // written below
    if (entry.kind === 'STATE' && entry.type === 'PUT') hold(entry.data as Nominal); // written below
  }
  return {
    get: (id) => held.get(id),
    search: (search) => page([...held.values()], search),
    nextId: () => nominalId(lastSerial + 1),
    done: (reference) => changes.get(reference),
    write(done) {
      journal.append({ kind: 'STATE', id: done.reference, type: 'CHANGE', data: done });
      keep(done);
    },
    put(nominal) {
      journal.append({ kind: 'STATE', id: nominal.id, type: 'PUT', data: nominal });
      hold(nominal);
    },
    counts: () => ({ nominals: held.size, changes: changes.size }),
  };
}

function page(all: Nominal[], { category, manager, owningStation, first, after = '' }: Wire<'Search'>): Wire<'Page'> {
  const found = all
    .filter(
      (nominal) =>
        nominal.id > after &&
        (category ?? nominal.category) === nominal.category &&
        (manager ?? nominal.manager) === nominal.manager &&
        (owningStation ?? nominal.owningStation) === nominal.owningStation,
    )
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return { nominals: found.slice(0, first), more: found.length > first };
}
