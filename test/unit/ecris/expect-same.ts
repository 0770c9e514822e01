/** Whether a delivery says what the submission said, kind by kind. */
import { expect } from '@jest/globals';
import type { Delivery, Submission } from '../../../connectors/contract/messages.ts';
import { carriedOf, type CarriedKind } from '../../../connectors/ecris/adapter/carried.ts';
import { collapsed, convictionsAsCarried, ends, identityAsCarried, oneLine, withoutCountries } from './as-carried.ts';

type Comparisons = {
  [Kind in CarriedKind]: (sent: Extract<Submission, { kind: Kind }>, back: Delivery) => void;
};

const endsOf = (text: string | undefined) => (text === undefined ? undefined : ends(text));

const comparisons: Comparisons = {
  REQUEST(sent, back) {
    if (back.kind !== 'REQUEST') throw new Error(back.kind);
    expect(back.urgent).toBe(sent.urgent);
    expect(withoutCountries(back.subject)).toEqual(identityAsCarried(sent.subject, sent.country));
  },
  FURTHER_DETAILS: ({ question, items = ['MoreInformationOnRequestPurpose'] }, back) =>
    expect(back).toMatchObject({ kind: 'INFORMATION_WANTED', items, remarks: { text: ends(question) } }),
  CANCELLATION({ reason }, back) {
    if (back.kind !== 'CANCELLATION') throw new Error(back.kind);
    expect(back.reason?.text).toBe(endsOf(reason));
  },
  NOTIFICATION(sent, back) {
    if (back.kind !== 'NOTIFICATION') throw new Error(back.kind);
    expect(back.change).toBe(sent.change);
    expect(withoutCountries(back.subject)).toEqual(identityAsCarried(sent.subject, sent.country));
    expect([back.conviction]).toEqual(convictionsAsCarried([{ ...sent.conviction, deleted: sent.change === 'DELETE' }]));
    expect(back.toldBefore).toEqual(earlierAsCarried(sent.toldBefore));
  },
  RESPONSE(sent, back) {
    if (back.kind !== 'ANSWER') throw new Error(back.kind);
    expect(back.outcome).toBe(sent.outcome);
    expect(withoutCountries(back.identity)).toEqual(identityAsCarried(sent.identity, 'GB'));
    expect(back.convictions).toEqual(convictionsAsCarried(sent.convictions));
    expect(back.otherCountries).toEqual(sent.otherCountries);
    expect(back.remarks?.text).toBe(endsOf(sent.remarks));
  },
  DEADLINE: ({ dueOn }, back) => expect(back).toMatchObject({ kind: 'DEADLINE', dueOn }),
  INFORMATION({ text, attachments = [] }, back) {
    if (back.kind !== 'FURTHER_DETAILS') throw new Error(back.kind);
    expect(back.text?.text).toBe(text === '' ? undefined : ends(text));
    const files = attachments.map((file) => ({ ...file, name: collapsed(file.name), bytes: Buffer.from(file.bytes) }));
    expect(back.attachments ?? []).toEqual(files);
  },
  NOTIFICATION_RESPONSE({ accepted, problem = 'NRT-00-99' }, back) {
    expect(back).toMatchObject({ kind: 'NOTIFICATION_RESPONSE', accepted, ...(accepted ? {} : { problem }) });
  },
  FUNCTIONAL_ERROR({ errors }, back) {
    if (back.kind !== 'FUNCTIONAL_ERROR') throw new Error(back.kind);
    expect(back.errors).toEqual(errors.map(({ code, text }) => ({ code, text: endsOf(text) })));
  },
};

export function expectSame(sent: Submission, back: Delivery): void {
  // The table is keyed by the submission's own kind, which the compiler cannot follow through the index.
  const compare = comparisons[carriedOf(sent).kind] as (sent: Submission, back: Delivery) => void;
  compare(sent, back);
}

function earlierAsCarried(told: Extract<Submission, { kind: 'NOTIFICATION' }>['toldBefore']): unknown {
  if (told === undefined) return undefined;
  if ('njrId' in told) return { njrId: collapsed(told.njrId) };
  return { court: oneLine(told.court), fileNumber: collapsed(told.fileNumber), finalOn: told.finalOn };
}
