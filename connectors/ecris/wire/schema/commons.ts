/** Our subset of the commons schema: base texts, partial dates, multilingual texts. Written from the v1.0 specification. */
import { namespaces } from '../namespaces.ts';

/** Neither empty nor blank, and without angle brackets. */
const textPattern = '[\\s\\S-[&lt;&gt;]]*[\\S-[&lt;&gt;]]+[\\s\\S-[&lt;&gt;]]*';

const limitedText = (name: string, maxLength: number, minLength = 1) => `
  <xsd:simpleType name="${name}"><xsd:restriction base="c:StringType">
    <xsd:minLength value="${minLength}"/><xsd:maxLength value="${maxLength}"/>
  </xsd:restriction></xsd:simpleType>`;

const nameText = (name: string, base: string) => `
  <xsd:complexType name="${name}"><xsd:simpleContent><xsd:extension base="c:${base}">
    <xsd:attribute name="languageCode" type="c:LanguageISO639-1CodeType"/>
  </xsd:extension></xsd:simpleContent></xsd:complexType>`;

const multilingual = (name: string, base: string) => `
  <xsd:complexType name="${name}"><xsd:sequence>
    <xsd:element name="MultilingualTextLinguisticRepresentation" maxOccurs="unbounded">
      <xsd:complexType><xsd:simpleContent><xsd:extension base="c:${base}">
        <xsd:attribute name="languageCode" type="c:LanguageISO639-1CodeType"/>
        <xsd:attribute name="translated" type="xsd:boolean"/>
      </xsd:extension></xsd:simpleContent></xsd:complexType>
    </xsd:element>
  </xsd:sequence></xsd:complexType>`;

export const commonsSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:c="${namespaces.commons}"
  targetNamespace="${namespaces.commons}" elementFormDefault="qualified">
  <xsd:complexType name="AbstractRelationshipType" abstract="true"/>
  <xsd:simpleType name="StringType"><xsd:restriction base="xsd:string">
    <xsd:minLength value="1"/><xsd:pattern value="${textPattern}"/><xsd:whiteSpace value="collapse"/>
  </xsd:restriction></xsd:simpleType>
  <xsd:simpleType name="UncollapsedRestrictedStringType"><xsd:restriction base="xsd:string">
    <xsd:minLength value="1"/><xsd:pattern value="${textPattern}"/><xsd:maxLength value="4000"/>
  </xsd:restriction></xsd:simpleType>
  ${limitedText('RestrictedStringType8to30Chars', 30, 8)}
  ${limitedText('RestrictedStringType50Chars', 50)}
  ${limitedText('RestrictedStringType200Chars', 200)}
  ${limitedText('RestrictedStringType320Chars', 320)}
  ${limitedText('RestrictedStringType400Chars', 400)}
  ${limitedText('NameRestrictedStringType', 200)}
  ${limitedText('FullNameRestrictedStringType', 600)}
  <xsd:simpleType name="LanguageISO639-1CodeType"><xsd:restriction base="c:StringType">
    <xsd:length value="2"/><xsd:pattern value="[a-z]{2}"/>
  </xsd:restriction></xsd:simpleType>
  ${nameText('NameTextType', 'NameRestrictedStringType')}
  ${nameText('FullNameTextType', 'FullNameRestrictedStringType')}
  ${multilingual('UncollapsedMultilingualTextType', 'UncollapsedRestrictedStringType')}
  ${multilingual('MultilingualTextType50Chars', 'RestrictedStringType50Chars')}
  ${multilingual('MultilingualTextType200Chars', 'RestrictedStringType200Chars')}
  ${multilingual('MultilingualTextType400Chars', 'RestrictedStringType400Chars')}
  <xsd:complexType name="MonthDayType"><xsd:sequence>
    <xsd:element name="DateMonth" type="xsd:gMonth"/>
    <xsd:element name="DateDay" type="xsd:gDay" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="DateType"><xsd:sequence>
    <xsd:element name="DateYear" type="xsd:gYear" default="1800"/>
    <xsd:element name="DateMonthDay" type="c:MonthDayType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:simpleType name="YesNoUnknownStringEnumerationType"><xsd:restriction base="c:StringType">
    <xsd:enumeration value="Yes"/><xsd:enumeration value="No"/><xsd:enumeration value="UNKNOWN"/>
  </xsd:restriction></xsd:simpleType>
  <xsd:simpleType name="RestrictedPositiveIntegerType3Digits"><xsd:restriction base="xsd:positiveInteger">
    <xsd:minInclusive value="1"/><xsd:maxInclusive value="999"/>
  </xsd:restriction></xsd:simpleType>
  <xsd:complexType name="PositiveDecimalType"><xsd:sequence>
    <xsd:element name="PositiveDecimalUnit"><xsd:simpleType><xsd:restriction base="xsd:nonNegativeInteger">
      <xsd:maxInclusive value="999999999999999"/>
    </xsd:restriction></xsd:simpleType></xsd:element>
    <xsd:element name="PositiveDecimalFraction" minOccurs="0"><xsd:simpleType><xsd:restriction base="xsd:positiveInteger">
      <xsd:minInclusive value="1"/><xsd:maxInclusive value="99"/>
    </xsd:restriction></xsd:simpleType></xsd:element>
  </xsd:sequence></xsd:complexType>
</xsd:schema>`;
