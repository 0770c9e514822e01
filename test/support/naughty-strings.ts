/**
 * Texts that have broken software before, by kind: made from what characters and formats do, not copied from a list. Every text field is
 * tried with all of them: what it cannot carry is refused with a code, everything else is read back equal.
 */

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** Each character alone, inside a word, and at both ends of one. */
const around = (characters: readonly string[]) =>
  characters.flatMap((character) => [character, `Exe${character}mplu`, `${character}Exemplu${character}`]);

const controls = [...codes(0x00, 0x1f), ...codes(0x7f, 0x9f)];

const invisible = [
  ...['\u00a0', '\u00ad', '\u1680', '\u180e', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ufeff', '\ufffc', '\ufffd'],
  ...codes(0x2000, 0x200f),
  ...codes(0x202a, 0x202e),
  ...codes(0x2060, 0x2069),
];

const halfCharacters = [
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  '\udc00\ud800',
  'Exe\ud83dmplu',
  'Exemplu\ud83d',
  '\ude00Exemplu',
];

const farPlanes = [
  '\u{10ffff}',
  '\u{1ffff}',
  '\ufffe',
  '\uffff',
  '\ue000',
  '\u{f0000}',
  '\u{1d54f}',
  '\u{20bb7}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
];

const combining = [
  '\u0301',
  'e\u0301',
  '\u00e9',
  'I\u0307',
  '\u0130',
  'ı',
  'ß',
  'ẞ',
  'ŉ',
  'ﬁ',
  'ǆ',
  'Å\u030a',
  `Z${'\u0300\u0315\u0322'.repeat(20)}`,
];

const scripts = [
  'Łódź Świętosława',
  'Ștefan Țăranu',
  'Şükrü Çağrı',
  'Ðóra Þór',
  'Øyvind Åse',
  'Žižka Ďuriš',
  'Őry Űr',
  'Иван Примеров',
  'Ёлка Ўз',
  'Παράδειγμα Ίων',
  'مثال فلان',
  'דוגמה פלוני',
  'उदाहरण राम',
  '例 太郎',
  '예시 홍길동',
  'ตัวอย่าง สมชาย',
  'მაგალითი გია',
  'Օրինակ Արամ',
  'አብነት ሰው',
  'O’Specimen',
  "O'Specimen",
  'D´Exemple',
  'Smith-Ōtomo',
  'Nguyễn Văn Ví Dụ',
];

const words = ['', ' ', '  ', '\t', 'undefined', 'null', 'NULL', 'nil', 'None', 'true', 'false', 'NaN', 'Infinity', '-Infinity'];
const ownWords = [
  'UNKNOWN',
  'CO-00-999-XXX',
  'constructor',
  '__proto__',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
];
const numbers = [
  '0',
  '-0',
  '00',
  '1e3',
  '1E400',
  '0x10',
  '0b1',
  '1_000',
  '1,5',
  '.5',
  '5.',
  '9007199254740993',
  '-9223372036854775809',
];
const dates = ['1800-01-01', '0000-00-00', '2023-02-30', '9999-12-31', '+275760-09-13', '1979-5-7', '17/05/1979', 'NOW'];

const markup = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '<a>',
  '</FSC>',
  '<GMT>',
  '&amp;',
  '&lt;',
  '&#0;',
  '&#x10FFFF;',
  '&exemplu;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml?>',
];
const documents = [
  '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
  '<!DOCTYPE a [<!ENTITY e SYSTEM "http://127.0.0.1:1/">]>&e;',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '<xs:element name="x"/>',
];

const queries = [
  "'",
  "''",
  "' OR '1'='1",
  "'; DROP TABLE person;--",
  '1; SELECT pg_sleep(1)',
  '\\',
  "\\'",
  '%',
  '_',
  '%%',
  '$1',
  '{"$ne":null}',
  'a\\u0000b',
];
const shells = [
  '$(id)',
  '`id`',
  '; id',
  '| id',
  '&& id',
  '$HOME',
  '${HOME}',
  '%PATH%',
  '*',
  '~',
  '../../etc/passwd',
  '..\\..\\',
  '/dev/null',
  'CON',
  'file:///etc/passwd',
];
const templates = [
  '{{7*7}}',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '%s%s%n',
  '%x',
  '{0}',
  '{country}',
  '\\x41',
  '\\n',
  '%0d%0a',
  '%00',
  '%25',
  '%ff',
  '+',
  'a+b',
];
const jsons = ['{', '}', '[', ']', ',', ':', '{}', '[]', '""', '"a":1', '\\"', '{"a":{"a":{"a":1}}}', '/*', '//', '\\u0022'];

const lineEnds = ['\r', '\n', '\r\n', '\n\r', '\u0085', '\u2028', '\u000b', '\u000c'];
const headers = [
  'Bcc: someone@example.org',
  'To: someone@example.org',
  'Subject: another',
  'X-Evil: 1',
  'Content-Type: text/html',
  'Content-Length: 0',
  '.',
  'RCPT TO:<someone@example.org>',
  'HTTP/1.1 200 OK',
  '',
];
const injections = headers.flatMap((header) => lineEnds.map((end) => `Exemplu${end}${header}${end}`));

const mailWords = [
  '=?utf-8?q?=0aBcc:_x=40example.org?=',
  '=0D=0A',
  '=',
  'a@b',
  '<a@b>',
  '"a b"@example.org',
  'a,b@example.org',
  '--boundary',
  '(comment)',
];
const columns = [
  'K',
  'I',
  'D',
  '/',
  ':',
  '/EXEMPLU',
  'EXEMPLU/',
  'A/B/C',
  ' EXEMPLU',
  'EXEMPLU ',
  '0000100.00',
  '99999999999999999999',
];
const lengths = [10, 11, 12, 13, 52, 53, 54, 55, 64, 65, 71, 72, 250, 251, 255, 256, 1_000, 4_096].flatMap((count) => [
  'E'.repeat(count),
  'Ж'.repeat(count),
]);

export const naughtyKinds: Readonly<Record<string, readonly string[]>> = {
  controls: around(controls),
  invisible: around(invisible),
  halfCharacters,
  farPlanes,
  combining,
  scripts,
  words: [...words, ...ownWords],
  numbers: [...numbers, ...dates],
  markup: [...around(markup), ...documents],
  code: [...queries, ...shells, ...templates, ...jsons],
  injections,
  mailWords,
  columns,
  lengths,
};

/** All of them, each once. */
export const naughtyStrings: readonly string[] = [...new Set(Object.values(naughtyKinds).flat())];
