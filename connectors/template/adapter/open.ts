import type { Identity } from '../../contract/canonical.ts';
import type { Connection, ConnectorContext } from '../../contract/connector.ts';
import { BackendFault, isBackendFault } from '../../contract/fault.ts';
import type { Accountability } from '../../contract/messages.ts';
import type { NominalRecord, RegisterEnquiry } from '../../contract/register.ts';
import { readAnswer } from '../../rest-kit/answer.ts';
import { headerText } from '../../rest-kit/header-text.ts';
import { deadlineIn, openLine, type Call } from '../../rest-kit/line.ts';
import { addressBelow } from '../../rest-kit/options.ts';
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import { paths, schemas, type Found, type Search } from '../wire/persons.ts';
import type { TemplateOptions } from './options.ts';

const backEnd = 'template';
const rejected = (code: string, message: string) => new BackendFault({ backEnd, kind: 'rejected', code, message });

export async function openTemplate(options: TemplateOptions, { signal }: ConnectorContext): Promise<Connection> {
  const line = openLine({ backEnd, ...options }, signal);
  const check = openSchemaCheck(schemas);
  const call = async (path: readonly string[], more: Pick<Call, 'method' | 'headers' | 'body'>) => {
    const address = addressBelow(options.address, path) ?? new URL(options.address);
    const answered = await line.call({ ...more, address, writes: false, deadline: deadlineIn(options.timeoutMs) });
    return readAnswer(answered, { writes: false, rules: { backEnd, problems: {} } });
  };
  return {
    async enquire(enquiry, accountability) {
      const search = searchOf(enquiry);
      if (check.misfit('search', search)) throw rejected('FIELD_FORM', 'a field does not fit');
      const headers = { ...accountOf(accountability), 'content-type': 'application/json' };
      const found = await call(paths.search, { method: 'POST', headers, body: JSON.stringify(search) });
      const wrong = check.misfit('found', found);
      if (wrong) throw new BackendFault({ backEnd, kind: 'malformed', code: 'ANSWER_FORM', message: `wrong at ${wrong.path}` });
      return { records: (found as Found).persons.map(recordOf), truncated: false }; // checked just above
    },
    health: () =>
      call(paths.health, { method: 'GET', headers: {} }).then(
        () => ({ status: 'UP' }),
        (error: unknown) => ({ status: 'DOWN', reason: isBackendFault(error) ? error.code : 'UNKNOWN' }),
      ),
    close: () => line.close(),
  };
}

/** Who asks and why goes with every enquiry; without it none is sent. */
function accountOf({ organisation, purpose, justification }: Accountability): Record<string, string> {
  const [who, why] = [headerText(organisation), headerText(justification)];
  if (!who || !why) throw rejected('ORIGINATOR_MISSING', 'organisation and justification are needed');
  return { 'x-organisation': who, 'x-purpose': headerText(purpose) ?? '', 'x-justification': why };
}

function searchOf(enquiry: RegisterEnquiry): Search {
  if (enquiry.by === 'IDENTIFIER') return { number: enquiry.value };
  const name = enquiry.identity.names.find(({ kind }) => kind === 'PRIMARY');
  if (!name?.family) throw rejected('NAME_MISSING', 'a surname is needed');
  return { surname: name.family, ...(name.given && { forename: name.given }) };
}

function recordOf({ id, surname, forename, born }: Found['persons'][number]): NominalRecord {
  const identity: Identity = {
    names: [{ kind: 'PRIMARY', family: surname, ...(forename && { given: forename }) }],
    sex: 'UNKNOWN',
    ...(born && { birthDate: born }),
    nationalities: [],
    identifiers: [],
  };
  return { nativeId: id, identity, convictions: [], warnings: [], flags: [] };
}
