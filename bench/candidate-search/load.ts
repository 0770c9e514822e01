/** Puts spooled keys into person_key and common_key by COPY: the same rows that the hub would have written one person after the other. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { sharedMax } from '../../server/person/links/match-keys.ts';
import { entryBytes, partsCount } from './spool.ts';

export const idOf = (place: number) => `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

export async function loadPersons(pool: pg.Pool, count: number): Promise<void> {
  await pool.query('truncate person_key, common_key, person cascade');
  await pool.query(
    `insert into person (id, names, sex, nationalities, created_at)
       select ('00000000-0000-7000-8000-' || lpad(to_hex(place), 12, '0'))::uuid, '[]', 'UNKNOWN', '{}', now()
       from generate_series(0, $1::int - 1) place`,
    [count],
  );
}

interface Loading {
  /** Told how many of all parts are in. */
  onPart?(part: number): void;
  /** Nobody needs what is on disk any more. */
  isLast: boolean;
}

/** Indexes are built after the rows are there. */
export async function loadKeys(pool: pg.Pool, folder: string, { onPart, isLast }: Loading): Promise<void> {
  await pool.query('alter table person_key drop constraint person_key_pkey');
  await pool.query('drop index person_key_person_id_index');
  for (let part = 0; part < partsCount; part += 1) {
    const spools = readdirSync(folder).filter((name) => name.startsWith(`${part}-`));
    const entries = Buffer.concat(spools.map((name) => readFileSync(path.join(folder, name))));
    await copyPart(pool, folder, entries);
    if (isLast) for (const name of spools) rmSync(path.join(folder, name));
    onPart?.(part + 1);
  }
  await pool.query(`set maintenance_work_mem = '1GB'`);
  await pool.query('alter table person_key add primary key (key, person_id)');
  await pool.query('create index person_key_person_id_index on person_key (person_id)');
  await pool.query('vacuum (analyze) person_key, common_key, person');
}

async function copyPart(pool: pg.Pool, folder: string, entries: Buffer): Promise<void> {
  const count = sharersOf(entries);
  const [rows, common] = [copyFile(keyRowBytes), copyFile(commonRowBytes)];
  for (let at = 0; at < entries.length; at += entryBytes) {
    const shared = count(at);
    if (shared.persons <= sharedMax) rows.keyOf(entries, at);
    else if (shared.isFirst) common.commonOf(entries, at);
  }
  for (const [table, file] of [
    ['person_key', rows],
    ['common_key', common],
  ] as const) {
    const name = path.join(folder, table);
    writeFileSync(name, file.end());
    await pool.query(`copy ${table} from '${name}' (format binary)`);
    rmSync(name);
  }
}

/** How many persons share the key of an entry: an open table of the keys, so that hundreds of millions can be counted. */
function sharersOf(entries: Buffer): (at: number) => { persons: number; isFirst: boolean } {
  const size = 2 ** Math.ceil(Math.log2((2 * entries.length) / entryBytes + 2));
  const [firsts, counts] = [new Uint32Array(size), new Uint16Array(size)];
  const slotOf = (at: number) => {
    const [high, low] = [entries.readUInt32BE(at), entries.readUInt32BE(at + 4)];
    for (let slot = low & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const first = firsts[slot] as number;
      const held = (first - 1) * entryBytes;
      if (first === 0 || (entries.readUInt32BE(held) === high && entries.readUInt32BE(held + 4) === low)) return slot;
    }
  };
  for (let at = 0; at < entries.length; at += entryBytes) {
    const slot = slotOf(at);
    if (firsts[slot] === 0) firsts[slot] = at / entryBytes + 1;
    counts[slot] = Math.min((counts[slot] as number) + 1, 65_535);
  }
  return (at) => {
    const slot = slotOf(at);
    return { persons: counts[slot] as number, isFirst: firsts[slot] === at / entryBytes + 1 };
  };
}

const keyRowBytes = 2 + 4 + 8 + 4 + 16;
const commonRowBytes = 2 + 4 + 8;
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);

/** Rows in the binary format of COPY. */
function copyFile(rowBytes: number) {
  let buffer = Buffer.alloc(header.length + rowBytes * 100_000 + 2);
  let at = header.copy(buffer);
  const roomForOne = () => {
    if (at + rowBytes + 2 > buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
  };
  return {
    keyOf(entries: Buffer, from: number) {
      roomForOne();
      at = buffer.writeUInt16BE(2, at);
      at = buffer.writeUInt32BE(8, at);
      at += entries.copy(buffer, at, from, from + 8);
      at = buffer.writeUInt32BE(16, at);
      at += uuidStart.copy(buffer, at);
      at = buffer.writeUInt32BE(entries.readUInt32BE(from + 8), at);
    },
    commonOf(entries: Buffer, from: number) {
      roomForOne();
      at = buffer.writeUInt16BE(1, at);
      at = buffer.writeUInt32BE(8, at);
      at += entries.copy(buffer, at, from, from + 8);
    },
    end() {
      at = buffer.writeUInt16BE(0xffff, at);
      return buffer.subarray(0, at);
    },
  };
}
/** Of `idOf`: everything but the last 32 bits. */
const uuidStart = Buffer.from('000000000000700080000000', 'hex');
