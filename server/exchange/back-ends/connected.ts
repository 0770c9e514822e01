/** What the plugged-in connectors can do, as far as a use case must know it before anything is sent. Pure: no connection is opened. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { ConnectorDefinition, FieldRefusal } from '../../../connectors/contract/connector.ts';
import type { Accountability, SubmissionKind } from '../../../connectors/contract/messages.ts';
import { pluggedChannels, type PluggedChannel } from '../playbook/routing.ts';
import { laneTo, tellingLaneTo, type Lane } from '../../platform/event/lane.ts';

/** Names of national registers, by force code and for all other forces: forces pass from one to its successor one by one. */
export interface Registers {
  byForce: Readonly<Record<string, string>>;
  otherwise: string;
}

export const pncForAll: Registers = { byForce: {}, otherwise: 'pnc' };

export function registerNameFor({ byForce, otherwise }: Registers, organisation: string): string {
  return byForce[organisation] ?? otherwise;
}

export interface Connected {
  /** Channels that a connector serves, e.g. ECRIS. */
  channels: readonly string[];
  /** The channel that a connector serves; undefined for a register. */
  channelOf(backEnd: string): PluggedChannel | undefined;
  /** Where messages of a kind to a country over a channel queue up: what it is told of convictions by themselves. */
  lane(channel: string, country: string, kind: string): Lane;
  /** Name of the register that serves an organisation. */
  registerOf(organisation: string): string;
  /** Where searches for an organisation queue up. */
  searchLane(organisation: string): Lane;
  /** Our id for message number `number`. */
  reference(channel: string, kind: SubmissionKind, country: string, number: number): string;
  /** Whether an open request can be recalled to a country by a message. */
  reminds(channel: string): boolean;
  /** Facts that a back end on the way cannot carry: the registers searched and the given channels. */
  refusals(channels: readonly string[], subject: Identity, accountability: Accountability): FieldRefusal[];
  /** Facts that one channel cannot carry. */
  refusalsOf(channel: string, subject: Identity, accountability: Accountability): FieldRefusal[];
}

export function laneOf(backEnd: string, country: string, kind: string): Lane {
  return kind === 'NOTIFICATION' ? tellingLaneTo(backEnd, country) : laneTo(backEnd, country);
}

export function describeConnected(definitions: readonly ConnectorDefinition[], registers: Registers): Connected {
  const serving = (channel: string) => definitions.find((definition) => definition.channel === channel);
  return {
    channels: definitions.flatMap(({ channel }) => channel ?? []),
    channelOf: (backEnd) => pluggedChannels.find((each) => each === definitions.find(({ name }) => name === backEnd)?.channel),
    // A channel that nothing serves has a lane, too: its messages fail there, each by itself.
    lane: (channel, country, kind) => laneOf(serving(channel)?.name ?? channel.toLowerCase(), country, kind),
    registerOf: (organisation) => registerNameFor(registers, organisation),
    searchLane: (organisation) => laneTo(registerNameFor(registers, organisation)),
    reference(channel, kind, country, number) {
      const reference = serving(channel)?.reference?.(kind, country, number);
      if (!reference) throw new Error(`The connector of ${channel} gives no references`);
      return reference;
    },
    reminds: (channel) => serving(channel)?.reminds === true,
    refusals: (channels, subject, accountability) =>
      definitions
        .filter(({ channel }) => channel === null || channels.includes(channel))
        .flatMap((definition) => definition.accepts?.({ subject, accountability }) ?? []),
    refusalsOf: (channel, subject, accountability) => serving(channel)?.accepts?.({ subject, accountability }) ?? [],
  };
}
