/** Our subset of the domain model schema. */
import { namespaces } from '../namespaces.ts';
import { convictionTypes } from './conviction.ts';
import { personTypes } from './person.ts';

export const domainModelSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:c="${namespaces.commons}"
  xmlns:t="${namespaces.tables}" xmlns:d="${namespaces.domain}" targetNamespace="${namespaces.domain}" elementFormDefault="qualified">
  <xsd:import namespace="${namespaces.commons}" schemaLocation="commons.xsd"/>
  <xsd:import namespace="${namespaces.tables}" schemaLocation="reference-tables.xsd"/>
  ${personTypes}
  ${convictionTypes}
</xsd:schema>`;
