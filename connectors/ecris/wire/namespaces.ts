/** Namespaces of the ECRIS technical specifications v1.0, of SOAP 1.2 and the ones their documents lean on. */
export const namespaces = {
  soap: 'http://www.w3.org/2003/05/soap-envelope',
  service: 'http://ec.europa.eu/ECRIS/service-v1.0',
  messages: 'http://ec.europa.eu/ECRIS/messages-v1.0',
  domain: 'http://ec.europa.eu/ECRIS/domain-model-v1.0',
  commons: 'http://ec.europa.eu/ECRIS/commons-v1.0',
  tables: 'http://ec.europa.eu/ECRIS/common-reference-tables-v1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  /** Ours: subcodes of SOAP faults. */
  faults: 'urn:exchange-hub:ecris-faults',
} as const;
