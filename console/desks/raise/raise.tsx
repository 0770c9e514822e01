/** A new enquiry. What is missing is named at its field before anything is sent; a click too many raises nothing more. */
import { useRef, useState } from 'preact/hooks';
import { ErrorSummary, type Issue } from '../../parts/form.tsx';
import { Heading } from '../../parts/parts.tsx';
import { asHubError, useAsked } from '../../parts/use-asked.ts';
import { hub } from '../../shell/hub.ts';
import { go } from '../../shell/router.ts';
import { useStrings, wordOf, type Strings } from '../../strings/strings.ts';
import { worksOnCases, type Desk, type PlaceProps } from '../desk.ts';
import { emptyDraft, fieldOf, inputOf, lacksOf, type Draft, type Lack } from './draft.ts';
import { Fields } from './fields.tsx';
import { Playbooks } from './playbooks.tsx';

export const raise: Desk = { path: '/raise', nav: 'raise', isFor: worksOnCases, Page: RaisePage };

function RaisePage({ viewer }: PlaceProps) {
  const { t } = useStrings();
  const { value: countries = [] } = useAsked(() => hub.countries(), []);
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, purpose: viewer.purposes[0]?.code ?? '' });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [isSending, setIsSending] = useState(false);
  const send = useSending();
  const asked = countries.filter(({ code }) => draft.nationalities.includes(code));

  const submit = async (event: Event) => {
    event.preventDefault();
    const lacks = lacksOf(
      draft,
      asked.flatMap(({ playbook }) => playbook?.requiredFacts ?? []),
    );
    if (lacks.length > 0) return setIssues(lacks.map((lack) => issueOf(lack, t)));
    setIsSending(true);
    setIssues(await send(draft, t));
    setIsSending(false);
  };

  return (
    <>
      <ErrorSummary issues={issues} />
      <Heading>{t.raise.title}</Heading>
      <div class="govuk-grid-row">
        <form class="govuk-grid-column-two-thirds" noValidate onSubmit={(event) => void submit(event)}>
          <Fields
            draft={draft}
            set={(part) => setDraft((before) => ({ ...before, ...part }))}
            issues={issues}
            countries={countries}
            viewer={viewer}
          />
          <button type="submit" class="govuk-button" aria-disabled={isSending}>
            {isSending ? t.raise.sending : t.raise.send}
          </button>
        </form>
        <aside class="govuk-grid-column-one-third" aria-live="polite">
          <Playbooks countries={asked} />
        </aside>
      </div>
    </>
  );
}

function issueOf({ field, fact }: Lack, t: Strings): Issue {
  return { field, message: fact === 'date' ? t.raise.badDate : wordOf(t.raise.issues, fact) };
}

/** The same content goes under the same key, however often it is sent and however unclear an earlier end was. */
function useSending(): (draft: Draft, t: Strings) => Promise<readonly Issue[]> {
  const keyed = useRef({ content: '', key: '' });
  const isUnderWay = useRef(false);
  return async (draft, t) => {
    if (isUnderWay.current) return [];
    isUnderWay.current = true;
    const content = JSON.stringify(draft);
    if (keyed.current.content !== content) keyed.current = { content, key: crypto.randomUUID() };
    try {
      const result = await hub.raiseEnquiry(inputOf(draft, keyed.current.key));
      if (result.__typename === 'EnquiryRaised') {
        go(`/enquiries/${encodeURIComponent(result.enquiry.id)}`);
        return [];
      }
      if (result.__typename !== 'InputRejected') return [{ message: result.message }];
      return result.issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
    } catch (error) {
      const { kind, message } = asHubError(error);
      return [{ message: kind === 'unreachable' ? t.common.unreachable : message }];
    } finally {
      isUnderWay.current = false;
    }
  };
}
