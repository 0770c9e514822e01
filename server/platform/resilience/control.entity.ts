import { defineEntity, p } from '@mikro-orm/core';

/** DRAINING: what was owed when it began still goes, later work waits. PAUSED: nothing new is begun. */
const restraints = ['DRAINING', 'PAUSED'] as const;
/** RUNNING is the absence of a restraint. */
export type Control = 'RUNNING' | (typeof restraints)[number];

/** What an operator has ordered of a connector (country empty) or of one of its countries. */
const ConnectorControlSchema = defineEntity({
  name: 'ConnectorControl',
  tableName: 'connector_control',
  properties: {
    connector: p.string().length(20).primary(),
    /** Empty for the whole connector. */
    country: p.string().length(2).primary(),
    control: p.enum([...restraints]),
    /** Real time, as is everything about machines. */
    changedAt: p.datetime(),
    changedBy: p.string().length(120),
  },
});
export class ConnectorControl extends ConnectorControlSchema.class {}
ConnectorControlSchema.setClass(ConnectorControl);

/** Why and until when the hub itself sends nothing to a back end: its circuit is open, or its quota is used up. */
const ConnectorHoldSchema = defineEntity({
  name: 'ConnectorHold',
  tableName: 'connector_hold',
  properties: {
    connector: p.string().length(20).primary(),
    country: p.string().length(2).primary(),
    because: p.enum(['CIRCUIT_OPEN', 'QUOTA_USED'] as const).primary(),
    since: p.datetime(),
    until: p.datetime(),
    /** Published code of the fault that opened the circuit. */
    fault: p.string().length(60).nullable(),
  },
});
export class ConnectorHold extends ConnectorHoldSchema.class {}
ConnectorHoldSchema.setClass(ConnectorHold);

/** Calls made in the present window of one limit. */
const ConnectorQuotaSchema = defineEntity({
  name: 'ConnectorQuota',
  tableName: 'connector_quota',
  properties: {
    connector: p.string().length(20).primary(),
    country: p.string().length(2).primary(),
    windowMs: p.integer().primary(),
    windowStart: p.datetime(),
    used: p.integer(),
  },
});
export class ConnectorQuota extends ConnectorQuotaSchema.class {}
ConnectorQuotaSchema.setClass(ConnectorQuota);
