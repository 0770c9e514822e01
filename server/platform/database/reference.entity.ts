import { defineEntity, p } from '@mikro-orm/core';

/** Label of an outside code in one language, loaded from `schema/codes` at every migration. */
const CodeLabelSchema = defineEntity({
  name: 'CodeLabel',
  tableName: 'code_label',
  properties: {
    system: p.string().length(24).primary(),
    code: p.string().length(40).primary(),
    language: p.string().length(8).primary(),
    version: p.string().length(60),
    label: p.string().length(400),
  },
});
export class CodeLabel extends CodeLabelSchema.class {}
CodeLabelSchema.setClass(CodeLabel);

const CountrySchema = defineEntity({
  name: 'Country',
  tableName: 'country',
  properties: {
    code: p.string().length(2).primary(),
    alpha3: p.string().length(3),
    numeric: p.string().length(3),
    name: p.string().length(100),
    /** ECRIS, INTERPOL or null where no channel exists. */
    channel: p.string().length(10).nullable(),
  },
});
export class Country extends CountrySchema.class {}
CountrySchema.setClass(Country);

/** A country's playbook under each version, as the code tables have it: loaded at every migration, read for the day of the hub's clock. */
const CountryPlaybookSchema = defineEntity({
  name: 'CountryPlaybook',
  tableName: 'country_playbook',
  properties: {
    country: p.string().length(2).primary(),
    /** ISO 8601 full date. */
    validFrom: p.string().length(10).primary(),
    playbook: p.json(),
  },
});
export class CountryPlaybook extends CountryPlaybookSchema.class {}
CountryPlaybookSchema.setClass(CountryPlaybook);

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    code: p.string().length(8).primary(),
    name: p.string().length(120),
    kind: p.string().length(40),
  },
});
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

/** Last health each connector reported, written by whoever holds it open. */
const ConnectorStateSchema = defineEntity({
  name: 'ConnectorState',
  tableName: 'connector_state',
  properties: {
    name: p.string().length(20).primary(),
    version: p.string().length(20),
    channel: p.string().length(10).nullable(),
    status: p.enum(['UP', 'DEGRADED', 'DOWN'] as const),
    reason: p.string().length(60).nullable(),
    checkedAt: p.datetime(),
  },
});
export class ConnectorState extends ConnectorStateSchema.class {}
ConnectorStateSchema.setClass(ConnectorState);

/** Shift of the virtual clock against real time; no row means real time. Written by `hub clock` in simulated installations only. */
const VirtualClockSchema = defineEntity({
  name: 'VirtualClock',
  tableName: 'virtual_clock',
  properties: {
    only: p.boolean().primary().default(true),
    shiftMs: p.bigint('number').default(0),
  },
});
export class VirtualClock extends VirtualClockSchema.class {}
VirtualClockSchema.setClass(VirtualClock);
