/** What a scenario is played on: an installation that runs, or the processes of a test. Everything is given by hand. */
import type { HubClient } from '../../client-sdk/index.ts';
import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';
import type { BackEndName, PartName, Purpose, StaffRole } from './scenario.ts';

export interface Ground {
  /** An investigator of a force, who holds both purposes and calls for this one. */
  client(organisation: string, purpose: Purpose): HubClient;
  /** Somebody who works at the unit; `name` tells two of one role apart. */
  staff(role: StaffRole, name?: string): HubClient;
  clock: VirtualClock;
  backEnds: Readonly<Record<BackEndName, BackEnd>>;
  /** Kills a process and resolves when another one is there in its place. */
  kill(part: PartName): Promise<void>;
  office: Office;
  /** One line of the timeline. */
  say(text: string): Promise<void>;
  /** Longest wait, in real milliseconds, for anything that must come. */
  patienceMs: number;
}

/** The hub's clock and the back ends', moved together. */
export interface VirtualClock {
  now(): Promise<Date>;
  set(instant: Date): Promise<void>;
  /** Back to real time. */
  reset(): Promise<void>;
}

/** A simulated back end by its control door. */
export interface BackEnd {
  /** Resolves to what the simulator says to it. */
  order(order: unknown): Promise<{ reference?: string }>;
  fault(fault: unknown): Promise<void>;
  mend(): Promise<void>;
  /** Its journal from entry `after` on (0: all of it). */
  journal(after: number): Promise<JournalEntry[]>;
  /** Simulated days that have passed on its clock; only differences and comparisons with its plans mean something. */
  days(): Promise<number>;
}

/** What the hub's own staff see and a force does not. */
export interface Office {
  /** Messages that wait for a person, oldest first. */
  parked(): Promise<{ id: string; reason: string }[]>;
  /** Pieces of work that the hub still owes to this enquiry (global id), or else to the unit's own exchanges. */
  owed(enquiryId?: string): Promise<number>;
}
