/** Ways to break a good double in one respect. */
import type { Connection, ConnectorContext, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import type { OptionSamples, StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';

/** Ends what broken doubles leave behind; for afterAll. */
export const leaks: (() => Promise<unknown>)[] = [];

export function withDefinition(standIn: StandIn, changes: Partial<ConnectorDefinition>): StandIn {
  return { ...standIn, definition: { ...standIn.definition, ...changes } };
}

export function withOptions(standIn: StandIn, changes: Partial<OptionSamples>): StandIn {
  if (!standIn.options) throw new Error('no options to change');
  return { ...standIn, options: { ...standIn.options, ...changes } };
}

/** `change` sees what `open` made, and may change it. */
export function withConnection(
  standIn: StandIn,
  change: (connection: Connection, context: ConnectorContext) => Partial<Connection>,
): StandIn {
  const { open } = standIn.definition;
  return withDefinition(standIn, {
    async open(options, context) {
      const connection = await open(options, context);
      return { ...connection, ...change(connection, context) };
    },
  });
}

export function withContext(standIn: StandIn, change: (context: ConnectorContext) => Partial<ConnectorContext>): StandIn {
  const { open } = standIn.definition;
  return withDefinition(standIn, { open: (options, context) => open(options, { ...context, ...change(context) }) });
}

export type Deliver = (delivery: Delivery) => Promise<void>;

export function withDeliver(standIn: StandIn, change: (deliver: Deliver) => Deliver): StandIn {
  return withContext(standIn, ({ deliver }) => ({ deliver: change(deliver) }));
}

/** A delivery that says something else. */
export function saying(change: (delivery: Delivery) => object): (deliver: Deliver) => Deliver {
  return (deliver) => (delivery) => deliver({ ...delivery, ...change(delivery) }); // wrong on purpose
}

export const callNames = { ENQ: 'enquire', SUB: 'submit', UPD: 'update' } as const;
export type Prefix = keyof typeof callNames;

export type AnyCall = (...args: never[]) => Promise<unknown>;
/** A call that goes on to the good one as it likes. */
export type Broken = (
  call: (...args: unknown[]) => Promise<unknown>,
  args: unknown[],
  context: ConnectorContext,
) => Promise<unknown>;

export function withCall(standIn: StandIn, prefix: Prefix, broken: () => Broken): StandIn {
  const name = callNames[prefix];
  return withConnection(standIn, (connection, context) => {
    const good = connection[name] as unknown as (...args: unknown[]) => Promise<unknown>; // whatever it takes, it is handed on
    const instead = broken();
    return { [name]: (...args: unknown[]) => instead(good, args, context) };
  });
}

/** The good call's fault, told otherwise. */
export function faulting(change: (fault: BackendFault) => Partial<BackendFault> | Error): () => Broken {
  return () => async (call, args) => {
    try {
      return await call(...args);
    } catch (error) {
      const fault = error as BackendFault;
      const changed = change(fault);
      if (changed instanceof Error) throw changed;
      const { backEnd, kind, code, retryable } = { ...fault, ...changed };
      throw new BackendFault({ backEnd, kind, code, retryable, message: changed.message ?? 'wrong on purpose' });
    }
  };
}

export const called = (kind: FaultKind) => faulting(() => ({ kind }));

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
