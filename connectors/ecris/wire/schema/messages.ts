/** Our subset of the messages schema: the ten message types, five of them also with the bytes of a fingerprint file. Element order matters everywhere. */
import { additionalInformation } from '../codes.ts';
import { namespaces } from '../namespaces.ts';

const messageId = (name: string, types: string) => `
  <xsd:simpleType name="${name}"><xsd:restriction base="xsd:ID">
    <xsd:length value="25"/><xsd:pattern value="[A-Z]{2}-[A-Z]{2}-(${types})-[0-9]{15}"/>
  </xsd:restriction></xsd:simpleType>`;

const metaData = (name: string, idType: string, responseTo?: string) => `
  <xsd:complexType name="${name}"><xsd:sequence>
    <xsd:element name="MessageMetaDataMessageID" type="m:${idType}"/>
    <xsd:element name="MessageMetaDataTimestamp" type="xsd:dateTime"/>
    ${responseTo ? `<xsd:element name="MessageMetaDataResponseTo" type="m:${responseTo}"/>` : ''}
  </xsd:sequence></xsd:complexType>`;

/** A message type `<name>Type` whose data are `<name>DataType` with these elements. */
const message = (name: string, meta: string, data: string) => `
  <xsd:complexType name="${name}DataType"><xsd:sequence>${data}</xsd:sequence></xsd:complexType>
  <xsd:complexType name="${name}Type"><xsd:sequence>
    <xsd:element name="MessageMetaData" type="m:${meta}"/>
    <xsd:element name="MessageData" type="m:${name}DataType"/>
  </xsd:sequence></xsd:complexType>`;

const field = (name: string, type: string, occurs = '') => `
    <xsd:element name="MessageData${name}" type="${type}" ${occurs}/>`;
const optional = 'minOccurs="0"';
const many = 'minOccurs="0" maxOccurs="unbounded"';
const yesNo = 'c:YesNoUnknownStringEnumerationType';

const contact = field('ContactPerson', 'm:ContactPersonType', optional);
const person = field('Person', 'd:PersonType');
const personIfAny = field('Person', 'd:PersonType', optional);
const remarks = field('Remarks', 'c:UncollapsedMultilingualTextType', optional);
const fingerprints = field('Fingerprints', 'm:BinaryAttachmentType', optional);
const pushedFingerprints = field('FingerprintsPush', 'm:BinaryAttachmentPushType', optional);

const attachment = (name: string, content = '') => `
  <xsd:complexType name="${name}"><xsd:sequence>
    <xsd:element name="BinaryAttachmentID" type="m:BinaryAttachmentIDType"/>
    <xsd:element name="BinaryAttachmentMimeType" type="c:RestrictedStringType50Chars" default="application/nist"/>
    <xsd:element name="BinaryAttachmentFileName" type="c:RestrictedStringType200Chars" default="UNKNOWN"/>
    <xsd:element name="BinaryAttachmentTitle" type="c:MultilingualTextType400Chars" minOccurs="0"/>
    <xsd:element name="BinaryAttachmentFileSize" type="xsd:positiveInteger" minOccurs="0"/>
    <xsd:element name="BinaryAttachmentComment" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>
    <xsd:element name="BinaryAttachmentMD5Hash" type="c:RestrictedStringType50Chars" minOccurs="0"/>
    ${content}
  </xsd:sequence></xsd:complexType>`;

const localTypes = `
  ${messageId('InitiatingMessageIDType', 'REQ|NOT|IAL')}
  ${messageId('CorrelatingMessageIDType', 'NRS|RAI|RAR|FEM|RRS|RDL')}
  ${messageId('CorrelatedMessageIDType', 'REQ|RDL|NOT|RAI|RAR|CAN|RRS|NRS|FEM')}
  ${messageId('CancellationMessageIDType', 'CAN')}
  ${messageId('CancelledMessageIDType', 'REQ|RRS|NOT|NRS')}
  ${metaData('MessageMetaDataType', 'InitiatingMessageIDType')}
  ${metaData('CorrelatingMessageMetaDataType', 'CorrelatingMessageIDType', 'CorrelatedMessageIDType')}
  ${metaData('CancellationMessageMetaDataType', 'CancellationMessageIDType', 'CancelledMessageIDType')}
  <xsd:complexType name="ContactPersonType"><xsd:sequence>
    <xsd:element ref="d:Forename" minOccurs="0"/><xsd:element ref="d:Surname" minOccurs="0"/>
    <xsd:element ref="d:SecondSurname" minOccurs="0"/>
    <xsd:element name="ContactPersonPhoneNumber" type="c:RestrictedStringType8to30Chars" minOccurs="0"/>
    <xsd:element name="ContactPersonFaxNumber" type="c:RestrictedStringType8to30Chars" minOccurs="0"/>
    <xsd:element name="ContactPersonEmail" type="c:RestrictedStringType320Chars"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="RequestingAuthorityType"><xsd:sequence>
    <xsd:element name="RequestingAuthorityTypeReference" type="t:RequestingAuthorityTypeExternalReferenceType"/>
    <xsd:element name="RequestingAuthorityCode" type="c:RestrictedStringType50Chars" minOccurs="0"/>
    <xsd:element name="RequestingAuthorityName" type="c:MultilingualTextType400Chars"/>
  </xsd:sequence></xsd:complexType>
  <xsd:simpleType name="BinaryAttachmentIDType"><xsd:restriction base="xsd:ID">
    <xsd:length value="15"/><xsd:pattern value="[A-Z]{2}-BA-[0-9]{9}"/>
  </xsd:restriction></xsd:simpleType>
  ${attachment('BinaryAttachmentType')}
  ${attachment('BinaryAttachmentPushType', '<xsd:element name="BinaryAttachmentContent" type="xsd:base64Binary"/>')}
  <xsd:simpleType name="AdditionalInformationRequestedEnumeration"><xsd:restriction base="c:StringType">
    ${additionalInformation.map((item) => `<xsd:enumeration value="${item}"/>`).join('')}
  </xsd:restriction></xsd:simpleType>
  <xsd:group name="NonEcrisConvictionReferencesGroup"><xsd:choice>
    <xsd:element name="NJRConvictionReference" type="d:NJRConvictionExternalReferenceType"/>
    <xsd:element name="ExternalConviction"><xsd:complexType><xsd:sequence>
      <xsd:element name="ConvictingAuthority" type="d:DecidingAuthorityType"/>
      <xsd:element name="ConvictionFileNumber" type="c:RestrictedStringType50Chars"/>
      <xsd:element name="ConvictionDecisionFinalDate" type="xsd:date"/>
    </xsd:sequence></xsd:complexType></xsd:element>
  </xsd:choice></xsd:group>
  <xsd:complexType name="StructuredStrictConvictionReferenceType"><xsd:choice>
    <xsd:element name="ECRISConvictionReference" type="d:ConvictionReferenceType"/>
    <xsd:group ref="m:NonEcrisConvictionReferencesGroup"/>
  </xsd:choice></xsd:complexType>
  <xsd:complexType name="StructuredLooseConvictionReferenceType"><xsd:choice>
    <xsd:element name="ECRISConvictionReference" type="d:ConvictionExternalReferenceType"/>
    <xsd:group ref="m:NonEcrisConvictionReferencesGroup"/>
  </xsd:choice></xsd:complexType>
  <xsd:complexType name="ConvictionToConvictionsRelationshipType"><xsd:complexContent>
    <xsd:extension base="c:AbstractRelationshipType"><xsd:sequence>
      <xsd:element name="SourceConviction" type="d:ConvictionReferenceType"/>
      <xsd:element name="DestinationConviction" type="m:StructuredLooseConvictionReferenceType" maxOccurs="unbounded"/>
    </xsd:sequence></xsd:extension>
  </xsd:complexContent></xsd:complexType>
  <xsd:complexType name="FunctionalErrorType"><xsd:sequence>
    <xsd:element name="FunctionalErrorCode" type="t:FunctionalErrorCodeType"/>
    <xsd:element name="FunctionalErrorAdditionalInformation" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>`;

const request =
  contact +
  person +
  remarks +
  field('RequestPurposeCategoryReference', 't:RequestPurposeExternalReferenceType') +
  field('RequestPurpose', 'c:MultilingualTextType400Chars') +
  field('AccusationOffenceCategoryReference', 't:OffenceExternalReferenceType', many) +
  field('Accusation', 'c:MultilingualTextType400Chars', optional) +
  field('RequestingAuthority', 'm:RequestingAuthorityType') +
  field('CaseReferenceNumber', 'c:RestrictedStringType50Chars', optional) +
  field('ConcernedPersonConsent', yesNo) +
  field('Urgency', yesNo);

const response =
  contact +
  person +
  remarks +
  field('Conviction', 'd:ConvictionType', many) +
  field('OtherMemberState', 't:MemberStateCodeType', many) +
  field('RequestResponseTypeReference', 't:RequestResponseTypeExternalReferenceType');

const notification =
  contact +
  person +
  remarks +
  field('Conviction', 'd:ConvictionType') +
  field('UpdatedConvictionReference', 'm:StructuredStrictConvictionReferenceType', optional) +
  field('OtherAffectedConviction', 'm:ConvictionToConvictionsRelationshipType', optional);

const additionalInfo =
  contact +
  remarks +
  field('AdditionalInformationRequested', 'm:AdditionalInformationRequestedEnumeration', 'maxOccurs="unbounded"') +
  field('BinaryIDRequested', 'm:BinaryAttachmentIDType', optional);

const additionalInfoResponse =
  contact +
  personIfAny +
  remarks +
  field('RequestPurpose', 'c:MultilingualTextType400Chars', optional) +
  field('RequestAdditionalInfoResponseTypeReference', 't:RequestAdditionalInfoTypeExternalReferenceType');

const notificationResponse =
  contact + personIfAny + remarks + field('NotificationResponseTypeReference', 't:NotificationResponseTypeExternalReferenceType');

export const messagesSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:c="${namespaces.commons}"
  xmlns:t="${namespaces.tables}" xmlns:d="${namespaces.domain}" xmlns:m="${namespaces.messages}"
  targetNamespace="${namespaces.messages}" elementFormDefault="qualified">
  <xsd:import namespace="${namespaces.commons}" schemaLocation="commons.xsd"/>
  <xsd:import namespace="${namespaces.tables}" schemaLocation="reference-tables.xsd"/>
  <xsd:import namespace="${namespaces.domain}" schemaLocation="domain-model.xsd"/>
  ${localTypes}
  ${message('RequestMessage', 'MessageMetaDataType', request + fingerprints)}
  ${message('RequestPushMessage', 'MessageMetaDataType', request + pushedFingerprints)}
  ${message('RequestDeadlineMessage', 'CorrelatingMessageMetaDataType', contact + remarks + field('Deadline', 'xsd:date'))}
  ${message('RequestResponseMessage', 'CorrelatingMessageMetaDataType', response)}
  ${message('RequestResponsePushMessage', 'CorrelatingMessageMetaDataType', response + pushedFingerprints)}
  ${message('NotificationMessage', 'MessageMetaDataType', notification + fingerprints)}
  ${message('NotificationPushMessage', 'MessageMetaDataType', notification + pushedFingerprints)}
  ${message('NotificationResponseMessage', 'CorrelatingMessageMetaDataType', notificationResponse)}
  ${message('NotificationResponsePushMessage', 'CorrelatingMessageMetaDataType', notificationResponse + pushedFingerprints)}
  ${message('RequestAdditionalInfoMessage', 'CorrelatingMessageMetaDataType', additionalInfo)}
  ${message('RequestAdditionalInfoResponseMessage', 'CorrelatingMessageMetaDataType', additionalInfoResponse + fingerprints)}
  ${message(
    'RequestAdditionalInfoResponsePushMessage',
    'CorrelatingMessageMetaDataType',
    additionalInfoResponse + pushedFingerprints,
  )}
  ${message(
    'FunctionalErrorMessage',
    'CorrelatingMessageMetaDataType',
    contact + remarks + field('FunctionalError', 'm:FunctionalErrorType', 'maxOccurs="unbounded"'),
  )}
  ${message('CancellationMessage', 'CancellationMessageMetaDataType', contact + remarks)}
  ${message('IsAliveMessage', 'MessageMetaDataType', '<xsd:element name="IsAlive" type="xsd:boolean"/>')}
</xsd:schema>`;
