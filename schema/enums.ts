import { registerEnumType } from 'type-graphql';

/** Our own closed lists. Outside codes are CodedValue, never enums. */
export function published<Name extends string>(
  name: string,
  description: string,
  values: Record<Name, string>,
): { [K in Name]: K } {
  const names = Object.keys(values) as Name[];
  const members = Object.fromEntries(names.map((member) => [member, member])) as { [K in Name]: K };
  const valuesConfig = Object.fromEntries(names.map((member) => [member, { description: values[member] }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  return members;
}

export const NameKind = published('NameKind', 'What sort of name it is.', {
  PRIMARY: 'The name in use.',
  FORMER: 'A name once borne.',
  ALIAS: 'A name also used.',
  BIRTH: 'The name at birth.',
  PARENT_FATHER: "The father's name.",
  PARENT_MOTHER: "The mother's name.",
});
export const MatchBand = published('MatchBand', 'What the score of two persons comes to.', {
  JOIN: 'Above the threshold, nothing holds the two back: the hub holds them to be one.',
  REVIEW: 'A person looks at both.',
  APART: 'Nothing says that they are one.',
});
export const Sex = published('Sex', 'Sex as the register states it.', {
  UNKNOWN: 'Not known or not given.',
  MALE: 'Male.',
  FEMALE: 'Female.',
  OTHER: 'Neither.',
});
export const Urgency = published('Urgency', 'How soon the answer is needed.', {
  ROUTINE: 'Within the normal time limit.',
  URGENT: 'Sooner: a court date or a danger stands behind it.',
});
export const Direction = published('Direction', 'Which way a request or message goes.', {
  OUT: 'From the UK to another country.',
  IN: 'From another country to the UK.',
});
export const Channel = published('Channel', 'By which route a country is asked.', {
  ECRIS: 'European Criminal Records Information System, under the EU-UK Trade and Cooperation Agreement.',
  INTERPOL: "Messages between Interpol's National Central Bureaux.",
});
export const CountryRequestStatus = published('CountryRequestStatus', 'Where a request to one country stands.', {
  QUEUED: 'Accepted here, not yet taken by the other side.',
  SENT: 'Taken by the other side.',
  ACKNOWLEDGED: 'The other side named a deadline.',
  INFORMATION_WANTED: 'The other side needs more to identify the person.',
  ANSWERED: 'OUT: an answer is in. IN: our answer was taken by the other side.',
  REFUSED: 'The other side declined to answer.',
  FAILED: 'It could not be sent, or the other side reported an error.',
  CANCELLED: 'Withdrawn before an answer came, by whoever asked.',
  RECEIVED: 'IN: stored whole; nothing was done with it yet.',
  IDENTIFYING: 'IN: the registers are being searched.',
  INFORMATION_REQUESTED: 'IN: the other side was asked for what would tell who it is.',
  TO_IDENTIFY: 'IN: a person must say who it is.',
  TO_ANSWER: 'IN: who it is, is known; the answer is to be drafted.',
  TO_CHECK: 'IN: the answer is drafted; a second person must release it.',
  ANSWERING: 'IN: the answer is on its way.',
});
export const CountryAnswerState = published('CountryAnswerState', 'Where one country stands towards an enquiry.', {
  ANSWERED: 'It has answered, and the answer is about the person.',
  TO_DECIDE: 'It has answered; a person must still say whose the answer is.',
  REFUSED: 'It declined to answer.',
  OVERDUE: 'It has not answered, and the due day has passed.',
  OPEN: 'It has not answered yet.',
  FAILED: 'It could not be asked, or reported an error.',
  WITHDRAWN: 'We withdrew the request.',
});
export const AnswerCompleteness = published('AnswerCompleteness', 'How much of an enquiry is answered.', {
  NONE: 'No country has answered.',
  PARTIAL: 'Some have; the others are named with the reason.',
  COMPLETE: 'Every country that was not withdrawn has answered.',
});
export const NotificationMatter = published('NotificationMatter', 'What a notification tells of.', {
  CONVICTION: 'A conviction.',
  EXTRADITION: 'OUT: the United Kingdom has surrendered a national of the country told.',
});
export const NotificationStatus = published('NotificationStatus', 'Where a notification stands.', {
  QUEUED: 'OUT: accepted here, not yet taken by the other side.',
  SENT: 'OUT: taken by the other side.',
  INFORMATION_WANTED: 'OUT: the other side needs more before it accepts.',
  ACCEPTED: 'OUT: the other side recorded it.',
  REFUSED: 'OUT: the other side did not record it.',
  FAILED: 'OUT: it could not be sent, or the other side reported an error.',
  WITHDRAWN: 'OUT: withdrawn by us.',
  RECEIVED: 'IN: stored whole.',
  TO_IDENTIFY: 'IN: a person must say who it is about.',
  TO_DECIDE: 'IN: a person must say what it corresponds to here.',
  KEPT: 'IN: kept (FRA 2020 s.2), not on the PNC.',
  ENTERING: 'IN: on its way to the PNC.',
  ENTERED: 'IN: on the PNC.',
  ENTRY_FAILED: 'IN: the PNC did not take it.',
  REPLACED: 'IN: a later notification of the same conviction took its place.',
  DROPPED: 'IN: withdrawn by the country that told it.',
});
export const NotificationDueState = published(
  'NotificationDueState',
  'What became of the duty to tell a country of a conviction.',
  {
    NOTIFIED: 'A notification was written: its own status tells how far it has come.',
    NOT_REQUIRED: 'Nobody there has to be told; the reason says why.',
    BLOCKED: 'It is owed and cannot go; the reason says what it waits for.',
  },
);
export const MissingWith = published('MissingWith', 'Which side lacks an item.', {
  US: 'This hub has not got it.',
  THEM: 'The other side has not got it.',
});
export const ConvictionChange = published('ConvictionChange', 'What a notification says of a conviction.', {
  NEW: 'It is new.',
  UPDATE: 'It has changed.',
  DELETE: 'It is struck from the register.',
});
export const DraftState = published('DraftState', 'Where the draft of an answer stands.', {
  UNDECIDED: 'Of some convictions a person must say whether they are told.',
  TO_CHECK: 'A second person must release it.',
  SENT_BACK: 'The second person wants it mended.',
  RELEASED: 'It was released to be sent.',
  REPLACED: 'A newer draft took its place.',
});
export const DraftedItemState = published('DraftedItemState', 'Whether a conviction is told.', {
  TOLD: 'It is told.',
  LEFT_OUT: 'The law, or a person where it leaves it open, keeps it back.',
  UNDECIDED: 'The law or the facts leave it open: a person decides.',
});
export const ResponseOutcome = published('ResponseOutcome', 'What the other country answered.', {
  CONVICTIONS: 'It has convictions and sent them.',
  NO_CONVICTIONS: 'It has none.',
  DENIED: 'It declined to answer.',
  SEVERAL_PERSONS: 'More than one person fits.',
  NOT_IDENTIFIED: 'The person is not known there, or is not theirs.',
  DECEASED: 'The person is dead.',
  PROBLEM: 'It answered with a problem.',
  TO_BE_READ: 'It answered in prose: a person reads it before anything of it becomes a fact.',
});
export const IdentityCheck = published('IdentityCheck', 'How the answered identity compares with what was asked.', {
  CONFIRMED: 'The same in every fact that both sides state, date of birth included.',
  TO_REVIEW: 'It differs or is too thin: a person decides before convictions are attached.',
  REJECTED: 'A person decided that it is somebody else.',
});
export const IdentityDecision = published('IdentityDecision', 'What a person decides about an answer.', {
  CONFIRMED: 'It is about the person who was asked about: its convictions are attached.',
  REJECTED: 'It is about somebody else: its convictions stay with the answer alone.',
});
export const YesNoUnknown = published('YesNoUnknown', 'Three-valued answer of the convicting State.', {
  YES: 'Yes.',
  NO: 'No.',
  UNKNOWN: 'Not stated.',
});
export const ConnectorStatus = published('ConnectorStatus', 'How a back end was when last tried.', {
  UP: 'Answers.',
  DEGRADED: 'Answers, but not as it should.',
  DOWN: 'Does not answer.',
});
export const ConnectorControl = published('ConnectorControl', 'What an operator has ordered of a back end.', {
  RUNNING: 'Work goes out.',
  DRAINING: 'What was owed at the time of the order still goes; later work waits.',
  PAUSED: 'Nothing new is sent; what is owed waits.',
});
export const Circuit = published('Circuit', 'Whether the hub itself keeps from a back end that does not answer.', {
  CLOSED: 'Work goes out.',
  OPEN: 'It failed several times in a row: it is asked whether it lives, and work waits until it does.',
});

export const Weekday = published('Weekday', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});
export const LegalBasis = published('LegalBasis', 'What the exchange with a country stands on.', {
  TCA_TITLE_IX: 'EU-UK Trade and Cooperation Agreement arts 643-651.',
  FD_2009_315: 'Framework Decision 2009/315/JHA, until the end of 2020.',
  CONVENTION_1959: 'European Convention on Mutual Assistance of 1959, arts 13 and 22.',
  INTERPOL: "Interpol's rules and s.7(1) Crime and Courts Act 2013.",
});
export const NotificationDuty = published('NotificationDuty', 'Why a country is told of convictions of its nationals.', {
  TREATY: 'A treaty bids it.',
  ARRANGEMENT: 'By arrangement.',
  NONE: 'It is not told.',
});
export const Nation = published('Nation', 'A nation of the UK whose criminal records the exchange unit does not write.', {
  SCOTLAND: 'Police Scotland.',
  NORTHERN_IRELAND: 'Police Service of Northern Ireland.',
});
export const EquivalenceWhy = published('EquivalenceWhy', 'Why a UK offence is proposed.', {
  EARLIER_DECISION: 'People decided so for like cases.',
  SAME_CATEGORY: 'It is of the same common category.',
  NEAR_CATEGORY: 'It is of a category of the same chapter.',
});
export const PncEntryState = published('PncEntryState', 'Where the entry of a conviction from abroad on the PNC stands.', {
  ENTERING: 'On its way.',
  ENTERED: 'It stands on the PNC.',
  FAILED: 'The PNC did not take it, or it could not be written.',
  REMOVED: 'It was struck there.',
});
