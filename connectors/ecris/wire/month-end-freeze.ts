/**
 * Month-end freeze: a message received after 21:59:59 of a month's last day and before 02:00:01 of the first gets functional error
 * [LMS-1] (messages schema v0.23, CorrelatedMessageIDType). Senders hold it and send it afterwards. The specification leaves the clock
 * open; ours: it is the receiver's own.
 */
const afterOnLastDay = '21:59:59.000';
const beforeOnFirstDay = '02:00:01.000';

/** `timeZone` is an IANA name. Throws RangeError for one that is not. */
export function inMonthEndFreeze(at: Date, timeZone: string): boolean {
  const { day, time } = localTime(at, timeZone);
  if (day === '01') return time < beforeOnFirstDay;
  return time > afterOnLastDay && localTime(new Date(at.getTime() + 86_400_000), timeZone).day === '01';
}

function localTime(at: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: part('day'), time: `${part('hour')}:${part('minute')}:${part('second')}.${part('fractionalSecond')}` };
}
