import { collapse } from '../text-rules.ts';

/** A validated document as plain data, and how it is read. Names are looked up in one namespace at a time. */
export interface XmlTree {
  name: string;
  namespace: string;
  /** By local name; an attribute with a namespace is `{namespace}name`. */
  attributes: Record<string, string>;
  children: XmlTree[];
  /** Text directly inside; empty where there are children. */
  text: string;
}

export function childrenOf(tree: XmlTree | undefined, name: string): XmlTree[] {
  return tree?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(tree: XmlTree | undefined, ...path: string[]): XmlTree | undefined {
  return path.reduce<XmlTree | undefined>((at, name) => at?.children.find((child) => child.name === name), tree);
}

/** Text at a path with white space collapsed, as the schema's string types are; undefined where the path ends or nothing stands there. */
export function textOf(tree: XmlTree | undefined, ...path: string[]): string | undefined {
  const text = collapse(childOf(tree, ...path)?.text ?? '');
  return text === '' ? undefined : text;
}

/** Text as it was written, line breaks kept: for remarks. */
export function rawTextOf(tree: XmlTree | undefined, ...path: string[]): string | undefined {
  const text = childOf(tree, ...path)?.text;
  return text === '' ? undefined : text;
}
