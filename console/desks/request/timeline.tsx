/** Every message of a thread, newest first. */
import type { MessageFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showTime } from '../../parts/dates.ts';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { Foreign } from './conviction.tsx';

export function Timeline({ messages, country }: { messages: readonly MessageFieldsFragment[]; country: string }) {
  const { t, language } = useStrings();
  return (
    <div class="moj-timeline">
      {messages.toReversed().map(({ reference, direction, kind, at, text, failure, attachments }) => (
        <div class="moj-timeline__item" key={`${direction} ${reference}`}>
          <div class="moj-timeline__header">
            <h3 class="moj-timeline__title">{wordOf(t.codes.message, kind)}</h3>{' '}
            <p class="moj-timeline__byline">{direction === 'IN' ? t.request.from(country) : t.request.to(country)}</p>
          </div>
          <p class="moj-timeline__date">
            <time dateTime={at}>{showTime(at, language)}</time>
          </p>
          <div class="moj-timeline__description hub-word">
            {text && <Foreign text={{ ...text, text: inWords(text.text, t.codes.wanted) }} />}
            {failure && `${t.request.failure}: ${failure}`}
            {attachments.length > 0 && `${t.request.attachments}: ${attachments.map(({ name }) => name).join(', ')} `}
            <span class="govuk-body-s">{reference}</span>
          </div>
        </div>
      ))}
    </div>
  );
}

/** A list of codes of what is wanted, in words; anything else as it is. */
function inWords(text: string, words: Readonly<Record<string, string>>): string {
  const codes = text.split(', ');
  return codes.every((code) => words[code]) ? codes.map((code) => words[code]).join(', ') : text;
}
