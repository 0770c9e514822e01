/** Our subset of the common reference tables schema: the patterns by which messages refer to table entries. */
import { namespaces } from '../namespaces.ts';

const referencePatterns = {
  MemberStateCodeType: '[A-Z]{2}',
  CountryExternalReferenceType: 'CO-[0-9]{2}-[0-9]{3}-[A-Z]{3}',
  CurrencyExternalReferenceType: 'CX-[0-9]{2}-[0-9]{3}-[A-Z]{3}',
  CountrySubdivisionExternalReferenceType: 'CS-[0-9]{2}-[A-Z]{2}-([0-9]{1,3}|[A-Z]{1,3})',
  CityExternalReferenceType: 'CI-[0-9]{2}-[A-Z]{3}-T[0-9]{4}',
  OffenceExternalReferenceType: 'O-[0-9]{2}-[0-9]{6}',
  OffenceLevelOfParticipationExternalReferenceType: 'LP-[0-9]{2}-[0A-Z]',
  OffenceLevelOfCompletionExternalReferenceType: 'LC-[0-9]{2}-[0A-Z]',
  SanctionExternalReferenceType: 'S-[0-9]{2}-[0-9]{6}',
  SanctionAlternativeTypeExternalReferenceType: 'SAT-[0-9]{2}-[A-Z]{1}',
  SanctionTypeOfSuspensionExternalReferenceType: 'S-[0-9]{2}-[A-Z]{1}',
  SanctionNatureExternalReferenceType: 'N-[0-9]{2}-[0A-Z]{1}',
  RequestPurposeExternalReferenceType: 'P-[0-9]{2}-[0-9]{6}',
  SanctionToSanctionsRelationTypeExternalReferenceType: 'SSR-[0-9]{2}-[0-9]{2}',
  IdentificationDocumentCategoryExternalReferenceType: 'ID-[0-9]{2}-[0-9]{3}',
  DecisionChangeTypeExternalReferenceType: 'DCH-[0-9]{2}-[A-Z]',
  RequestResponseTypeExternalReferenceType: 'RRT-[0-9]{2}-[0-9]{2}',
  NotificationResponseTypeExternalReferenceType: 'NRT-[0-9]{2}-[0-9]{2}',
  RequestAdditionalInfoTypeExternalReferenceType: 'ART-[0-9]{2}-[0-9]{2}',
  RequestingAuthorityTypeExternalReferenceType: 'RAT-[0-9]{2}-[A-Z]',
} as const;

const reference = ([name, pattern]: [string, string]) => `
  <xsd:simpleType name="${name}"><xsd:restriction base="t:NonBindingExternalReferenceType">
    <xsd:pattern value="${pattern}"/>
  </xsd:restriction></xsd:simpleType>`;

export const referenceTablesSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:c="${namespaces.commons}"
  xmlns:t="${namespaces.tables}" targetNamespace="${namespaces.tables}" elementFormDefault="qualified">
  <xsd:import namespace="${namespaces.commons}" schemaLocation="commons.xsd"/>
  <xsd:simpleType name="NonBindingExternalReferenceType"><xsd:restriction base="c:StringType"/></xsd:simpleType>
  ${Object.entries(referencePatterns).map(reference).join('')}
  <xsd:simpleType name="FunctionalErrorCodeType"><xsd:restriction base="xsd:ID">
    <xsd:length value="8"/><xsd:pattern value="FE-[0-9]{5}"/>
  </xsd:restriction></xsd:simpleType>
</xsd:schema>`;
