/** Opens the connectors, each behind its guard, and says of every lane whether its back end may be called. */
import type { Pool } from 'pg';
import type { Connection, ConnectorContext, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import type { ClaimRules } from '../../platform/event/claim-owed.ts';
import { backEndOf, type BackEnd, type Lane } from '../../platform/event/lane.ts';
import { closedBackEnds } from '../../platform/resilience/calendar.ts';
import { holdForCircuit, releaseCircuit, takeQuota } from '../../platform/resilience/holds.ts';
import type { Policies } from '../../platform/resilience/policy.ts';
import { guardConnection } from './guard-connection.ts';
import type { WriteWaits } from '../registers/record-write.ts';

export interface OpenBackEnd {
  definition: ConnectorDefinition;
  connection: Connection;
  isOpen(country: string | null): boolean;
}

export interface BackEnds {
  open: readonly OpenBackEnd[];
  /** What the relay must know before each look. */
  rules(): Pick<ClaimRules, 'lanes' | 'closed'>;
  /** Takes one call out of the quota. */
  admit(lane: Lane): Promise<boolean>;
  /** How long changes to that connector are waited for. */
  waits(connector: string): WriteWaits;
  close(): Promise<void>;
}

export interface OpenBackEndsParts {
  pool: Pool;
  plugged: readonly { definition: ConnectorDefinition; options: unknown }[];
  policies: Policies;
  clock(): Date;
  contextOf(definition: ConnectorDefinition): ConnectorContext;
  onError(error: unknown): void;
}

export async function openBackEnds(parts: OpenBackEndsParts): Promise<BackEnds> {
  const { pool, policies, clock } = parts;
  const names = parts.plugged.map(({ definition }) => definition.name);
  const open = await Promise.all(parts.plugged.map((one) => openOne(parts, one)));
  const circuitIsOpen = ({ connector, country }: BackEnd) =>
    open.find(({ definition }) => definition.name === connector)?.isOpen(country) ?? false;
  return {
    open,
    rules: () => ({
      lanes: names.map((connector) => ({
        connector,
        places: policies(connector).places,
        patience: policies(connector).patience,
      })),
      closed: names.flatMap((connector) => closedBackEnds(connector, policies(connector).closed, clock())),
    }),
    async admit(lane) {
      const backEnd = backEndOf(lane);
      return !circuitIsOpen(backEnd) && takeQuota(pool, backEnd, policies(backEnd.connector).limits);
    },
    waits(connector) {
      const { deadlineMs, settleAfterMs } = policies(connector);
      return { quietMs: deadlineMs + settleAfterMs, settleAfterMs };
    },
    close: async () => void (await Promise.all(open.map(({ connection }) => connection.close()))),
  };
}

async function openOne(
  { pool, policies, contextOf, onError }: OpenBackEndsParts,
  { definition, options }: OpenBackEndsParts['plugged'][number],
): Promise<OpenBackEnd> {
  const { name } = definition;
  const written = (writing: Promise<unknown>) => void writing.catch(onError);
  const guarded = guardConnection({
    name,
    connection: await definition.open(options, contextOf(definition)),
    policy: policies(name),
    onOpen: (country, { inMs, fault }) => written(holdForCircuit(pool, { connector: name, country }, inMs, fault)),
    onClose: (country) => written(releaseCircuit(pool, { connector: name, country })),
  });
  return { definition, ...guarded };
}
