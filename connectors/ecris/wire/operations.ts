/**
 * The service's operations. Every business operation is one-way: the answer is a new call to the asker's own address. Only `isAlive`
 * returns something. Five have a second form, `...Push`, that carries the bytes of a fingerprint file inside the message.
 */
export const messageTypes = ['REQ', 'RDL', 'RRS', 'NOT', 'NRS', 'RAI', 'RAR', 'FEM', 'CAN', 'IAL'] as const;
export type MessageType = (typeof messageTypes)[number];

export interface Operation {
  type: MessageType;
  name: string;
  /** Value of the media type's `action` parameter; the service contract requires it. */
  action: string;
  /** Local name of the one element in the SOAP body, in the service namespace. */
  body: string;
}

const actionBase = 'http://ec.europa.eu/ECRIS/';
const operation = (type: MessageType, name: string, body: string): Operation => ({ type, name, action: actionBase + name, body });

export const operations = {
  REQ: operation('REQ', 'deliverRequest', 'RequestMessage'),
  RDL: operation('RDL', 'deliverRequestDeadline', 'RequestDeadlineMessage'),
  RRS: operation('RRS', 'deliverRequestResponse', 'RequestResponseMessage'),
  NOT: operation('NOT', 'deliverNotification', 'NotificationMessage'),
  NRS: operation('NRS', 'deliverNotificationResponse', 'NotificationResponseMessage'),
  RAI: operation('RAI', 'deliverRequestAdditionalInfo', 'RequestAdditionalInfoMessage'),
  RAR: operation('RAR', 'deliverRequestAdditionalInfoResponse', 'RequestAdditionalInfoResponseMessage'),
  FEM: operation('FEM', 'deliverFunctionalError', 'FunctionalErrorMessage'),
  CAN: operation('CAN', 'deliverCancellation', 'CancellationMessage'),
  IAL: operation('IAL', 'isAlive', 'IsAliveMessage'),
} as const satisfies Record<MessageType, Operation>;

export const pushTypes = ['REQ', 'RRS', 'NOT', 'NRS', 'RAR'] as const satisfies readonly MessageType[];
export type PushType = (typeof pushTypes)[number];

const pushed = (type: PushType): Operation =>
  operation(type, `${operations[type].name}Push`, operations[type].body.replace(/Message$/, 'PushMessage'));

export const pushOperations = {
  REQ: pushed('REQ'),
  RRS: pushed('RRS'),
  NOT: pushed('NOT'),
  NRS: pushed('NRS'),
  RAR: pushed('RAR'),
} as const satisfies Record<PushType, Operation>;

export const everyOperation: readonly Operation[] = [...Object.values(operations), ...Object.values(pushOperations)];

export function operationOfBody(localName: string): Operation | undefined {
  return everyOperation.find(({ body }) => body === localName);
}

/** Media type of a SOAP 1.2 call with its action. */
export function soapMediaType({ action }: Operation): string {
  return `application/soap+xml; charset=utf-8; action="${action}"`;
}
