/**
 * The service's operations. Every business operation is one-way: the answer is a new call to the asker's own address. Only `isAlive`
 * returns something. The `...Push` operations (fingerprint bytes inside the message) are not spoken yet.
 */
export const messageTypes = ['REQ', 'RDL', 'RRS', 'NOT', 'NRS', 'RAI', 'RAR', 'FEM', 'CAN', 'IAL'] as const;
export type MessageType = (typeof messageTypes)[number];

export interface Operation {
  name: string;
  /** Value of the media type's `action` parameter; the service contract requires it. */
  action: string;
  /** Local name of the one element in the SOAP body, in the service namespace. */
  body: string;
}

const actionBase = 'http://ec.europa.eu/ECRIS/';
const operation = (name: string, body: string): Operation => ({ name, action: actionBase + name, body });

export const operations = {
  REQ: operation('deliverRequest', 'RequestMessage'),
  RDL: operation('deliverRequestDeadline', 'RequestDeadlineMessage'),
  RRS: operation('deliverRequestResponse', 'RequestResponseMessage'),
  NOT: operation('deliverNotification', 'NotificationMessage'),
  NRS: operation('deliverNotificationResponse', 'NotificationResponseMessage'),
  RAI: operation('deliverRequestAdditionalInfo', 'RequestAdditionalInfoMessage'),
  RAR: operation('deliverRequestAdditionalInfoResponse', 'RequestAdditionalInfoResponseMessage'),
  FEM: operation('deliverFunctionalError', 'FunctionalErrorMessage'),
  CAN: operation('deliverCancellation', 'CancellationMessage'),
  IAL: operation('isAlive', 'IsAliveMessage'),
} as const satisfies Record<MessageType, Operation>;

export function typeOfBody(localName: string): MessageType | undefined {
  return messageTypes.find((type) => operations[type].body === localName);
}

/** Media type of a SOAP 1.2 call with its action. */
export function soapMediaType(type: MessageType): string {
  return `application/soap+xml; charset=utf-8; action="${operations[type].action}"`;
}
