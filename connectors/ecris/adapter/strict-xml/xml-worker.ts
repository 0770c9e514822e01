/** Body of the reading thread: parse, refuse schema hints, validate, hand the tree back as plain data. It holds the only parser. */
import { parentPort } from 'node:worker_threads';
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlCData,
  XmlDocument,
  XmlElement,
  XmlText,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { namespaces } from '../../wire/namespaces.ts';
import { rootSchema, schemaDocuments } from '../../wire/schema.ts';
import type { XmlRefusal } from './refusal.ts';
import type { XmlTree } from './xml-tree.ts';

export interface ReadOrder {
  id: number;
  bytes: Uint8Array;
}
export type ReadResult = { id: number; root: XmlTree } | { id: number; refusal: XmlRefusal; line: number };

// The provider knows our own schema documents and nothing else: a file or an address cannot be opened from here.
xmlRegisterInputProvider(
  new XmlBufferInputProvider(Object.fromEntries(Object.entries(schemaDocuments).map(([url, text]) => [url, Buffer.from(text)]))),
);
const validator = openValidator();

const options = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOCDATA;

parentPort?.on('message', (order: ReadOrder) => parentPort?.postMessage(read(order)));
parentPort?.postMessage('ready');

function openValidator(): XsdValidator {
  using schema = XmlDocument.fromString(rootSchema.text, { url: rootSchema.url });
  return XsdValidator.fromDoc(schema);
}

function read({ id, bytes }: ReadOrder): ReadResult {
  let refusal: XmlRefusal = 'XML_NOT_WELL_FORMED';
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: options });
    const root = treeOf(document.root);
    // A hint asks the validator to load the sender's own schema.
    if (hasSchemaHint(root)) return { id, refusal: 'XML_SCHEMA_HINT_REFUSED', line: 0 };
    refusal = 'XML_NOT_VALID';
    validator.validate(document);
    return { id, root };
  } catch (error) {
    return { id, refusal, line: lineOf(error) };
  } finally {
    document?.dispose();
  }
}

/** The line is all that is told of an error: the parser's own text quotes the document. */
function lineOf(error: unknown): number {
  return (error as { details?: { line?: number }[] }).details?.[0]?.line ?? 0;
}

/** Depth is bounded by the pre-check, so recursion is. */
function treeOf(element: XmlElement): XmlTree {
  const tree: XmlTree = { name: element.name, namespace: element.namespaceUri, attributes: {}, children: [], text: '' };
  for (const attribute of element.attrs) {
    const space = attribute.namespaceUri;
    tree.attributes[space ? `{${space}}${attribute.name}` : attribute.name] = attribute.value;
  }
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) tree.children.push(treeOf(node));
    else if (node instanceof XmlText || node instanceof XmlCData) tree.text += node.content;
  }
  if (tree.children.length > 0) tree.text = '';
  return tree;
}

function hasSchemaHint(tree: XmlTree): boolean {
  const hints = [`{${namespaces.xsi}}schemaLocation`, `{${namespaces.xsi}}noNamespaceSchemaLocation`];
  return hints.some((hint) => hint in tree.attributes) || tree.children.some(hasSchemaHint);
}
