/** Conviction types of the domain model schema: decisions, offences, sanctions and the relationships that tie them together. */

const id = (name: string, pattern: string) => `
  <xsd:simpleType name="${name}IDType"><xsd:restriction base="xsd:ID"><xsd:pattern value="${pattern}"/></xsd:restriction></xsd:simpleType>
  <xsd:simpleType name="${name}ReferenceType"><xsd:restriction base="xsd:IDREF"><xsd:pattern value="${pattern}"/></xsd:restriction></xsd:simpleType>`;

const looseReference = (name: string, facet: string) => `
  <xsd:simpleType name="${name}"><xsd:restriction base="t:NonBindingExternalReferenceType">${facet}</xsd:restriction></xsd:simpleType>`;

const period = (name: string, after = '') => `
  <xsd:complexType name="${name}"><xsd:sequence>
    <xsd:element name="PeriodStartDate" type="xsd:date" minOccurs="0"/>
    <xsd:element name="PeriodDuration" type="xsd:duration" minOccurs="0"/>
    <xsd:element name="PeriodEndDate" type="xsd:date" minOccurs="0"/>${after}
  </xsd:sequence></xsd:complexType>`;

/** One source element, then one or more destinations. */
const relationship = (
  name: string,
  [source, sourceType]: [string, string],
  [target, targetType]: [string, string],
  attribute = '',
) => `
  <xsd:complexType name="${name}"><xsd:complexContent><xsd:extension base="c:AbstractRelationshipType"><xsd:sequence>
    <xsd:element name="${source}" type="d:${sourceType}ReferenceType"/>
    <xsd:element name="${target}" type="d:${targetType}ReferenceType" maxOccurs="unbounded"/>
  </xsd:sequence>${attribute}</xsd:extension></xsd:complexContent></xsd:complexType>`;

const nationalCategory = `
    <xsd:element name="NationalCategoryCode" type="c:RestrictedStringType50Chars" minOccurs="0"/>
    <xsd:element name="NationalCategoryTitle" type="c:MultilingualTextType400Chars"/>
    <xsd:element name="Remarks" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>`;

const yesNo = (name: string, occurs = '') => `<xsd:element name="${name}" type="c:YesNoUnknownStringEnumerationType"${occurs}/>`;

export const convictionTypes = `
  ${id('Conviction', '[A-Z]{2}-C-[0-9]{15}')}
  ${id('Offence', 'O-[0-9]{5}')}
  ${id('Decision', 'D-[0-9]{5}')}
  ${id('Sanction', 'S-[0-9]{5}')}
  ${looseReference('ConvictionExternalReferenceType', '<xsd:pattern value="[A-Z]{2}-C-[0-9]{15}"/>')}
  ${looseReference('NJRConvictionExternalReferenceType', '<xsd:minLength value="1"/><xsd:maxLength value="20"/>')}
  <xsd:complexType name="DecidingAuthorityType"><xsd:sequence>
    <xsd:element name="DecidingAuthorityCode" type="c:RestrictedStringType50Chars" minOccurs="0"/>
    <xsd:element name="DecidingAuthorityName" type="c:MultilingualTextType400Chars"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="OffenceType"><xsd:sequence>${nationalCategory}
    <xsd:element name="OffenceID" type="d:OffenceIDType"/>
    <xsd:element name="OffenceCommonCategoryReference" type="t:OffenceExternalReferenceType" default="O-00-270000"/>
    <xsd:element name="OffenceApplicableLegalProvisions" type="c:RestrictedStringType400Chars" default="UNKNOWN"/>
    <xsd:element name="OffenceStartDate" type="c:DateType" minOccurs="0"/>
    <xsd:element name="OffenceEndDate" type="c:DateType" minOccurs="0"/>
    <xsd:element name="OffencePlace" type="d:PlaceType" minOccurs="0"/>
    <xsd:element name="OffenceNumberOfOccurrences" type="c:RestrictedPositiveIntegerType3Digits" minOccurs="0"/>
    ${yesNo('OffenceIsContinuous')}
    <xsd:element name="OffenceLevelOfCompletionReference" type="t:OffenceLevelOfCompletionExternalReferenceType" minOccurs="0"/>
    <xsd:element name="OffenceLevelOfParticipationReference" type="t:OffenceLevelOfParticipationExternalReferenceType" minOccurs="0"/>
    ${yesNo('OffenceResponsibilityExemption')}
    ${yesNo('OffenceRecidivism')}
  </xsd:sequence></xsd:complexType>
  ${period('SanctionPeriodType')}
  ${period('SanctionSentencedPeriodType', yesNo('DurationExact'))}
  ${period(
    'SanctionSuspensionType',
    `
    <xsd:element name="SanctionSuspensionTypeReference" type="t:SanctionTypeOfSuspensionExternalReferenceType" default="S-00-Z"/>
    <xsd:element name="SanctionDurationSuspendedPart" type="xsd:duration" minOccurs="0"/>
    <xsd:element name="SanctionProbationDuration" type="xsd:duration" minOccurs="0"/>
    <xsd:element name="SanctionSuspensionPartiallySuspendedAmount" type="c:PositiveDecimalType" minOccurs="0"/>
    <xsd:element name="SanctionSuspensionRemarks" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>`,
  )}
  ${period('SanctionInterruptionType', '<xsd:element name="SanctionInterruptionRemarks" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>')}
  <xsd:complexType name="SanctionType"><xsd:sequence>${nationalCategory}
    <xsd:element name="SanctionID" type="d:SanctionIDType"/>
    <xsd:element name="SanctionTypeReference" type="t:SanctionNatureExternalReferenceType" default="N-00-Z"/>
    <xsd:element name="SanctionCommonCategoryReference" type="t:SanctionExternalReferenceType" default="S-00-012000"/>
    <xsd:element name="SanctionAlternativeTypeReference" type="t:SanctionAlternativeTypeExternalReferenceType" minOccurs="0"/>
    <xsd:element name="SanctionMultiplier" type="c:RestrictedPositiveIntegerType3Digits" default="1"/>
    ${yesNo('SanctionIsSpecificToMinor')}
    <xsd:element name="SanctionSentencedPeriod" type="d:SanctionSentencedPeriodType" minOccurs="0"/>
    <xsd:element name="SanctionExecutionPeriod" type="d:SanctionPeriodType" minOccurs="0"/>
    <xsd:element name="SanctionNumberOfFines" type="c:RestrictedPositiveIntegerType3Digits" minOccurs="0"/>
    <xsd:element name="SanctionAmountOfIndividualFine" type="c:PositiveDecimalType" minOccurs="0"/>
    <xsd:element name="SanctionCurrencyOfFineReference" type="t:CurrencyExternalReferenceType" minOccurs="0"/>
    <xsd:element name="SanctionSuspension" type="d:SanctionSuspensionType" minOccurs="0"/>
    <xsd:element name="SanctionInterruption" type="d:SanctionInterruptionType" minOccurs="0" maxOccurs="unbounded"/>
  </xsd:sequence></xsd:complexType>
  ${relationship('SanctionToOffencesRelationshipType', ['Sanction', 'Sanction'], ['Offence', 'Offence'])}
  ${relationship(
    'SanctionToSanctionsRelationshipType',
    ['SourceSanction', 'Sanction'],
    ['DestinationSanction', 'Sanction'],
    '<xsd:attribute name="relationshipTypeReference" type="t:SanctionToSanctionsRelationTypeExternalReferenceType" use="required"/>',
  )}
  ${relationship('DecisionToOffencesRelationshipType', ['Decision', 'Decision'], ['Offence', 'Offence'])}
  ${relationship('DecisionToSanctionsRelationshipType', ['Decision', 'Decision'], ['Sanction', 'Sanction'])}
  <xsd:complexType name="DecisionType"><xsd:sequence>
    <xsd:element name="DecisionID" type="d:DecisionIDType"/>
    <xsd:element name="DecisionChangeTypeReference" type="t:DecisionChangeTypeExternalReferenceType" minOccurs="0" maxOccurs="unbounded"/>
    <xsd:element name="DecisionDate" type="xsd:date" default="1800-01-01" minOccurs="0"/>
    <xsd:element name="DecisionFinalDate" type="xsd:date" default="1800-01-01" minOccurs="0"/>
    <xsd:element name="DecisionDecidingAuthority" type="d:DecidingAuthorityType" minOccurs="0"/>
    ${yesNo('DecisionDeleteConvictionFromRegister')}
    <xsd:element name="DecisionRemarks" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="ConvictionType"><xsd:sequence>
    <xsd:element name="ConvictionID" type="d:ConvictionIDType"/>
    <xsd:element name="ConvictionConvictingCountryReference" type="t:CountryExternalReferenceType"/>
    <xsd:element name="ConvictionFileNumber" type="c:RestrictedStringType50Chars" default="UNKNOWN"/>
    <xsd:element name="ConvictionDecisionDate" type="xsd:date" default="1800-01-01"/>
    <xsd:element name="ConvictionDecisionFinalDate" type="xsd:date" default="1800-01-01"/>
    <xsd:element name="ConvictionDecidingAuthority" type="d:DecidingAuthorityType"/>
    ${yesNo('ConvictionNonCriminalRuling')}
    <xsd:element name="ConvictionRetentionPeriodEndDate" type="xsd:date" minOccurs="0"/>
    ${yesNo('ConvictionIsTransmittable')}
    <xsd:element name="ConvictionRemarks" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>
    <xsd:element name="ConvictionDecision" type="d:DecisionType" maxOccurs="unbounded"/>
    <xsd:element name="ConvictionOffence" type="d:OffenceType" minOccurs="0" maxOccurs="unbounded"/>
    <xsd:element name="ConvictionSanction" type="d:SanctionType" minOccurs="0" maxOccurs="unbounded"/>
    <xsd:element name="ConvictionRelationship" type="c:AbstractRelationshipType" minOccurs="0" maxOccurs="unbounded"/>
  </xsd:sequence></xsd:complexType>`;
