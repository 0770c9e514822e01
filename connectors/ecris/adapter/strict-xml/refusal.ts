/** Why a document is refused before anything of it is believed. Published codes; none carries content of the document. */
export const xmlRefusals = [
  'XML_EMPTY',
  'XML_TOO_LARGE',
  'XML_NOT_UTF8',
  'XML_ENCODING_REFUSED',
  'XML_VERSION_REFUSED',
  'XML_DTD_REFUSED',
  'XML_INSTRUCTION_REFUSED',
  'XML_SCHEMA_HINT_REFUSED',
  'XML_TOO_DEEP',
  'XML_TOO_MANY_ATTRIBUTES',
  'XML_TOO_MANY_ELEMENTS',
  'XML_NOT_WELL_FORMED',
  'XML_NOT_VALID',
  'XML_TOO_SLOW',
] as const;
export type XmlRefusal = (typeof xmlRefusals)[number];
