/** How outside codes, countries, organisations and free texts are shown, and what can be read of the hub's reference data. */
import { unlabelled } from './label-loader.ts';
import { refuseArgument } from './read/refuse-argument.ts';
import { code, embedded, instant, plain, sqlOf, text, texts, type Value } from './read/fields.ts';
import { attach, type At, type Embedded, type Fields, type Many, type One, type Shape } from './read/shape.ts';
import { sqlText } from './read/sql-text.ts';

/** A constant of ours as a value. */
export const constant =
  (value: string): Value =>
  () =>
    sqlText(value);

const languagePattern = /^[a-z]{2}$/;

/** @throws GraphQLError BAD_USER_INPUT for what is no ISO 639-1 code. */
export function checkLanguage(language: unknown): string {
  if (typeof language === 'string' && languagePattern.test(language)) return language;
  return refuseArgument('language', 'must be an ISO 639-1 code, e.g. en');
}

function inLanguage(args: Record<string, unknown>): Record<string, unknown> {
  return { language: checkLanguage(args.language) };
}

/** A code out of somebody's table: its label in the language asked for, else in English, else the code marked as without one. */
export function codedValue(system: Value, version: Value, ownCode: Value): Embedded {
  const label = (t: string, at: At, language: string) =>
    `(select l.label from code_label l where l.system = ${sqlOf(system, t, at)} and l.code = ${sqlOf(ownCode, t, at)} and l.language = ${language})`;
  const fields: Fields = {
    system: text(system),
    version: text(version),
    code: text(ownCode),
    label: {
      ...text(
        (t, at) =>
          `coalesce(${label(t, at, at.arg('language', 'text'))}, ${label(t, at, "'en'")}, ${unlabelled(sqlOf(ownCode, t, at))})`,
      ),
      prepare: inLanguage,
    },
  };
  return embedded({ type: 'CodedValue', fields }, (t, at) => `${sqlOf(ownCode, t, at)} is null`);
}

/** Columns `<name>_text`, `<name>_language`, `<name>_translated`; absent where there is no text. */
export function foreignText(name?: string): Embedded {
  const column = (part: string) => (name ? `${name}_${part}` : part === 'text' ? 'text' : `text_${part}`);
  const fields: Fields = {
    text: text(column('text')),
    language: text(column('language')),
    translated: plain(column('translated')),
  };
  return embedded({ type: 'ForeignText', fields }, (t) => `${t}.${column('text')} is null`);
}

/** The day in London by the hub's own clock, ISO 8601. */
export const today = `to_char(hub_now() at time zone 'Europe/London', 'YYYY-MM-DD')`;

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const weekdayNames = `array[${weekdays.map(sqlText).join(', ')}]`;

const played = (name: string) => (t: string) => `${t}.playbook->>'${name}'`;
/** A list, a number or a boolean as the playbook has it. */
const asPlayed = (name: string) => plain((t) => `${t}.playbook->'${name}'`);

/** The version of its playbook that holds today. */
const playbook = (column: string): One => ({
  kind: 'one',
  from: (t) => `country_playbook ${t}`,
  on: (t, { parent }) => `${t}.country = ${parent}.${column} and ${t}.valid_from <= ${today}`,
  order: (t) => `${t}.valid_from desc`,
  shape: {
    type: 'Playbook',
    fields: {
      version: text(played('version')),
      validFrom: text('valid_from'),
      legalBasis: code(played('legalBasis')),
      authority: text(played('authority')),
      desk: text(played('desk')),
      calendar: embedded({
        type: 'PlaybookCalendar',
        fields: {
          timeZone: text(played('timeZone')),
          weekend: texts(
            (t) => `(select coalesce(array_agg((${weekdayNames})[d.day::int + 1] order by d.place), '{}')
              from jsonb_array_elements_text(${t}.playbook->'weekend') with ordinality as d(day, place))`,
          ),
        },
      }),
      languages: asPlayed('languages'),
      requiredFacts: asPlayed('requiredFacts'),
      wantedFacts: asPlayed('wantedFacts'),
      answerWorkingDays: plain(played('answerWorkingDays')),
      typicalAnswerDays: asPlayed('typicalAnswerDays'),
      notifications: code(played('notifications')),
      tallies: asPlayed('tallies'),
      quirks: asPlayed('quirks'),
    },
  },
});

/** A country by its code; one that no table lists keeps its code as name. */
function countryShape(column: string): Shape {
  const held = (t: string, wanted: string) => `(select c.${wanted} from country c where c.code = ${t}.${column})`;
  return {
    type: 'Country',
    fields: {
      code: text(column),
      name: {
        ...text(
          (t, at) =>
            `coalesce((select l.label from code_label l where l.system = 'COUNTRY' and l.code = ${t}.${column} and l.language = ${at.arg('language', 'text')}), ${held(t, 'name')}, ${t}.${column})`,
        ),
        prepare: inLanguage,
      },
      channel: code((t) => held(t, 'channel')),
      playbook: playbook(column),
    },
  };
}

export const country = (column = 'country'): Embedded => embedded(countryShape(column));

/** An organisation by its force code. */
export function organisation(column = 'organisation'): Embedded {
  const name: Value = (t) => `coalesce((select o.name from organisation o where o.code = ${t}.${column}), ${t}.${column})`;
  return embedded({ type: 'Organisation', fields: { code: text(column), name: text(name) } });
}

const countries: Many = { kind: 'many', shape: countryShape('code'), from: (t) => `country ${t}`, order: (t) => `${t}.code` };

const connectorCountries: Many = {
  kind: 'many',
  from: (t) => `back_end ${t}`,
  on: (t, at) => `${t}.connector = ${at.parent}.name and ${t}.country <> ''`,
  order: (t) => `${t}.country`,
  shape: {
    type: 'ConnectorCountry',
    fields: {
      country: country(),
      control: code('control'),
      circuit: code('circuit'),
      fault: text('fault'),
      heldUntil: instant('held_until'),
      owed: plain('owed'),
      oldestOwedAt: instant('oldest_owed_at'),
    },
  },
};

/** Of the connector as a whole. */
const whole = (column: string) => (t: string) =>
  `(select b.${column} from back_end b where b.connector = ${t}.name and b.country = '')`;

const connectors: Many = {
  kind: 'many',
  from: (t) => `connector_state ${t}`,
  order: (t) => `${t}.name`,
  shape: {
    type: 'Connector',
    fields: {
      name: text('name'),
      version: text('version'),
      channel: code('channel'),
      status: code('status'),
      reason: text('reason'),
      checkedAt: instant('checked_at'),
      control: code(whole('control')),
      circuit: code(whole('circuit')),
      owed: plain((t) => `(select sum(b.owed)::int from back_end b where b.connector = ${t}.name)`),
      countries: connectorCountries,
    },
  },
};

export const referenceReads = [attach('Query', { countries, connectors })];
