/** Before one is signed in, and when the sign-in has run out. */
import { useEffect, useRef } from 'preact/hooks';
import { Heading } from '../parts/parts.tsx';
import { useStrings } from '../strings/strings.ts';
import { goAndSignIn, renew, type SignIn } from './session.ts';

export function SignInPage({ state }: { state: SignIn }) {
  const { t } = useStrings();
  if (state === 'nowhere') return <Only title={t.signIn.title} body={t.signIn.nowhere} />;
  return (
    <>
      <Heading>{t.service}</Heading>
      <p class="govuk-body-l">{t.signIn.lead}</p>
      {state === 'failed' && (
        <p class="govuk-error-message" role="alert">
          {t.signIn.failed}
        </p>
      )}
      <button type="button" class="govuk-button" onClick={() => void goAndSignIn()}>
        {t.signIn.act}
      </button>
    </>
  );
}

function Only({ title, body }: { title: string; body: string }) {
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{body}</p>
    </>
  );
}

/** Over the page, which stays as it is. */
export function Expired() {
  const { t } = useStrings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="hub-shade" ref={dialog} aria-labelledby="expired-title" onCancel={(event) => event.preventDefault()}>
      <div>
        <h2 class="govuk-heading-m" id="expired-title">
          {t.signIn.expiredTitle}
        </h2>
        <p class="govuk-body">{t.signIn.expired}</p>
        <button type="button" class="govuk-button govuk-!-margin-bottom-0" onClick={() => void renew().catch(() => {})}>
          {t.signIn.act}
        </button>
      </div>
    </dialog>
  );
}
