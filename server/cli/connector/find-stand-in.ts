/** Finds what is to be checked: by the name of a connector here, or by a file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { connectorFolder } from './folders.ts';

/** @throws Error saying what was looked for, where there is nothing to check. */
export async function findStandIn(nameOrFile: string): Promise<StandIn> {
  const file = fileOf(nameOrFile);
  const found = standInOf(await load(file), path.dirname(file));
  if (found?.backEnd) return found;
  const beside = conformanceFile(path.dirname(file));
  const whole = beside && beside !== file ? standInOf(await load(beside), path.dirname(file)) : undefined;
  const standIn = whole ?? found;
  if (!standIn) throw new Error(`${path.basename(file)} exports neither a connector's definition nor its stand-in.`);
  return standIn;
}

function fileOf(nameOrFile: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(nameOrFile)) {
    const file = conformanceFile(connectorFolder(nameOrFile));
    if (file) return file;
  }
  const file = path.resolve(nameOrFile);
  if (!existsSync(file)) throw new Error(`There is no connector "${nameOrFile}" with a conformance.ts, and no such file.`);
  return file;
}

function conformanceFile(folder: string): string | undefined {
  return ['conformance.ts', 'conformance.js'].map((name) => path.join(folder, name)).find((file) => existsSync(file));
}

async function load(file: string): Promise<unknown[]> {
  return Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>);
}

/** By shape: the module may be written in anything that exports objects. */
function standInOf(exported: readonly unknown[], folder: string): StandIn | undefined {
  const whole = exported.find((each): each is StandIn => isObject(each) && isDefinition(each['definition']));
  if (whole) return whole;
  const definition = exported.find(isDefinition);
  return definition && { definition, folder };
}

function isDefinition(value: unknown): value is ConnectorDefinition {
  return isObject(value) && 'name' in value && 'can' in value && typeof value['open'] === 'function';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
