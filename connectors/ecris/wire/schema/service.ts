/** The service schema (one element for each message) and the SOAP 1.2 envelope around it, as far as this exchange uses it. */
import { namespaces } from '../namespaces.ts';
import { everyOperation } from '../operations.ts';

export const serviceSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:m="${namespaces.messages}"
  targetNamespace="${namespaces.service}" elementFormDefault="qualified">
  <xsd:import namespace="${namespaces.messages}" schemaLocation="messages.xsd"/>
  ${everyOperation.map(({ body }) => `<xsd:element name="${body}" type="m:${body}Type"/>`).join('\n  ')}
</xsd:schema>`;

/** Exactly one message or one fault in the body; headers of other namespaces are passed over unread. */
export const envelopeSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:s="${namespaces.soap}"
  targetNamespace="${namespaces.soap}" elementFormDefault="qualified">
  <xsd:import namespace="${namespaces.service}" schemaLocation="service.xsd"/>
  <xsd:element name="Envelope"><xsd:complexType><xsd:sequence>
    <xsd:element name="Header" minOccurs="0"><xsd:complexType>
      <xsd:sequence><xsd:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="16"/></xsd:sequence>
    </xsd:complexType></xsd:element>
    <xsd:element name="Body"><xsd:complexType><xsd:choice>
      <xsd:any namespace="${namespaces.service}" processContents="strict"/>
      <xsd:element name="Fault" type="s:FaultType"/>
    </xsd:choice></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType></xsd:element>
  <xsd:complexType name="FaultType"><xsd:sequence>
    <xsd:element name="Code"><xsd:complexType><xsd:sequence>
      <xsd:element name="Value" type="xsd:QName"/>
      <xsd:element name="Subcode" minOccurs="0"><xsd:complexType><xsd:sequence>
        <xsd:element name="Value" type="xsd:QName"/>
      </xsd:sequence></xsd:complexType></xsd:element>
    </xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="Reason"><xsd:complexType><xsd:sequence>
      <xsd:element name="Text" maxOccurs="16"><xsd:complexType><xsd:simpleContent><xsd:extension base="xsd:string">
        <xsd:anyAttribute namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>
      </xsd:extension></xsd:simpleContent></xsd:complexType></xsd:element>
    </xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="Node" type="xsd:anyURI" minOccurs="0"/>
    <xsd:element name="Role" type="xsd:anyURI" minOccurs="0"/>
    <xsd:element name="Detail" minOccurs="0"><xsd:complexType>
      <xsd:sequence><xsd:any processContents="skip" minOccurs="0" maxOccurs="16"/></xsd:sequence>
    </xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType>
</xsd:schema>`;
