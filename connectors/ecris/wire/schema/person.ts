/** Person types of the domain model schema. The same sequence serves the person and, with almost all of it optional, the alias. */

const names = ['Forename', 'Surname', 'SecondSurname'] as const;
const nameElements = (prefix: string, occurs: string) =>
  names.map((name) => `<xsd:element name="${prefix}${name}" type="c:NameTextType" ${occurs}/>`).join('\n    ');

const optional = 'minOccurs="0"';
const many = 'minOccurs="0" maxOccurs="unbounded"';

function personSequence(kind: 'person' | 'alias'): string {
  const basic = kind === 'person' ? '' : optional;
  return `<xsd:sequence>
    <xsd:element name="PersonName" type="d:PersonNameType"/>
    <xsd:element name="PersonSex" type="d:SexType" ${kind === 'person' ? 'default="0"' : optional}/>
    <xsd:element name="PersonBirthDate" type="c:DateType" ${basic}/>
    <xsd:element name="PersonBirthPlace" type="d:PlaceType" ${basic}/>
    <xsd:element name="PersonNationalityReference" type="t:CountryExternalReferenceType" ${
      kind === 'person' ? 'default="CO-00-999-XXX" maxOccurs="unbounded"' : many
    }/>
    ${kind === 'person' ? nameElements('PersonFormer', many) : ''}
    ${nameElements('PersonFather', optional)}
    ${nameElements('PersonMother', optional)}
    <xsd:element name="PersonIdentityNumber" type="c:RestrictedStringType50Chars" ${optional}/>
    <xsd:element name="PersonIdentificationDocument" type="d:IdentificationDocumentType" ${many}/>
    <xsd:element name="PersonAddress" type="d:PersonAddressType" ${many}/>
    ${kind === 'person' ? `<xsd:element name="PersonAlias" type="d:PersonAliasType" ${many}/>` : ''}
    <xsd:element name="PersonRemarks" type="c:UncollapsedMultilingualTextType" ${optional}/>
  </xsd:sequence>`;
}

export const personTypes = `
  <xsd:element name="Forename" type="c:NameTextType"/>
  <xsd:element name="Surname" type="c:NameTextType"/>
  <xsd:element name="SecondSurname" type="c:NameTextType"/>
  <xsd:simpleType name="SexType"><xsd:restriction base="xsd:int">
    <xsd:enumeration value="0"/><xsd:enumeration value="1"/><xsd:enumeration value="2"/>
  </xsd:restriction></xsd:simpleType>
  <xsd:complexType name="PlaceType"><xsd:sequence>
    <xsd:element name="PlaceCountryReference" type="t:CountryExternalReferenceType" default="CO-00-999-XXX"/>
    <xsd:element name="PlaceCountrySubdivisionReference" type="t:CountrySubdivisionExternalReferenceType" minOccurs="0"/>
    <xsd:element name="PlaceTownReference" type="t:CityExternalReferenceType" minOccurs="0"/>
    <xsd:element name="PlaceTownName" type="c:MultilingualTextType200Chars"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="PersonNameType"><xsd:sequence>
    <xsd:element ref="d:Forename"/><xsd:element ref="d:Surname"/>
    <xsd:element ref="d:SecondSurname" minOccurs="0"/>
    <xsd:element name="FullName" type="c:FullNameTextType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="PersonAddressType"><xsd:sequence>
    <xsd:element name="AddressPlace" type="d:PlaceType"/>
    <xsd:element name="AddressStreet" type="c:MultilingualTextType400Chars" minOccurs="0"/>
    <xsd:element name="AddressHouseNumber" type="c:MultilingualTextType50Chars" minOccurs="0"/>
    <xsd:element name="AddressPostCode" type="c:MultilingualTextType50Chars" minOccurs="0"/>
    <xsd:element name="AddressFull" type="c:UncollapsedMultilingualTextType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="IdentificationDocumentType"><xsd:sequence>
    <xsd:element name="IdentificationDocumentCategoryReference" type="t:IdentificationDocumentCategoryExternalReferenceType"/>
    <xsd:element name="IdentificationDocumentType" type="c:MultilingualTextType50Chars"/>
    <xsd:element name="IdentificationDocumentNumber" type="c:RestrictedStringType50Chars" default="UNKNOWN"/>
    <xsd:element name="IdentificationDocumentIssuingAuthority" type="c:MultilingualTextType400Chars" minOccurs="0"/>
    <xsd:element name="IdentificationDocumentIssuingDate" type="c:DateType" minOccurs="0"/>
    <xsd:element name="IdentificationDocumentValidUntil" type="c:DateType" minOccurs="0"/>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="PersonType">${personSequence('person')}</xsd:complexType>
  <xsd:complexType name="PersonAliasType">${personSequence('alias')}</xsd:complexType>`;
