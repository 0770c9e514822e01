/** The one module that reads the environment. A wrong value stops the start with the variable's name, what was found and what is allowed. */
import { z } from 'zod';
import { organisations } from '../schema/codes/forces.ts';

export interface Address {
  host: string;
  port: number;
}

const wholeNumber = (min: number, max: number) => {
  const error = `a whole number, ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};
const port = (fallback: number) => wholeNumber(0, 65_535).default(fallback);

const address = z.string().transform((text, context): Address => {
  const match = /^([\w.-]+):(\d{1,5})$/.exec(text);
  if (match?.[1] && Number(match[2]) <= 65_535) return { host: match[1], port: Number(match[2]) };
  context.addIssue('host:port, e.g. 127.0.0.1:4101');
  return z.NEVER;
});

const registerNames = ['pnc', 'leds'] as const;

/** `44=leds,52=leds` */
const registersByForce = z.string().transform((text, context) => {
  const chosen: Record<string, (typeof registerNames)[number]> = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [force, name] = part.split('=').map((side) => side.trim());
    const known = organisations.find(({ code }) => code === force);
    const register = registerNames.find((candidate) => candidate === name);
    if (known && register) chosen[known.code] = register;
    else context.addIssue(`a force code and one of ${registerNames.join(', ')} for each, e.g. 44=leds,52=leds`);
  }
  return chosen;
});

const Environment = z.object({
  /** Folder of the embedded services' data, the local issuer's key and the run file. */
  HUB_DATA_DIR: z.string().min(1).default('.data'),
  /** PostgreSQL to use in place of the embedded one. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Redis or Valkey for jobs, in place of PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_PORT: port(4000),
  /** Web origins, beside the hub's own, whose pages may open a socket; comma-separated. */
  HUB_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  /** The hub as the public reaches it: it is printed on certificates. Without it, host and port. */
  HUB_PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Key (PKCS #8 in PEM, P-256) and certificate chain (PEM) that certificates are signed with; without them the local start's own. */
  CERTIFICATE_KEY_FILE: z.string().min(1).optional(),
  CERTIFICATE_CHAIN_FILE: z.string().min(1).optional(),
  /** Printed as the issuer of certificates. */
  CERTIFICATE_ISSUER: z.string().min(1).max(80).default('Criminal Records Exchange Unit'),
  /** Token issuer; without it the local start's own. With it, OIDC_JWKS_URL is needed. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_JWKS_URL: z.url().optional(),
  /** As whom the console asks the issuer for a sign-in; a public client with PKCE. */
  OIDC_CLIENT_ID: z
    .string()
    .regex(/^[\w.~-]{1,200}$/, { error: 'letters, digits and . ~ - _, 1 to 200' })
    .default('exchange-console'),
  OIDC_AUDIENCE: z.string().min(1).default('exchange-hub'),
  /** Where partners deliver to us. */
  ECRIS_LISTEN: address.default({ host: '127.0.0.1', port: 4100 }),
  /** Where partners are; {country} stands for the two-letter code. */
  ECRIS_PEERS: z.string().includes('{country}').default('http://127.0.0.1:4101/ecris/{country}'),
  INTERPOL_LISTEN: address.default({ host: '127.0.0.1', port: 4110 }),
  /** The mail server through which all Interpol bureaus are reached. */
  INTERPOL_PARTNERS: address.default({ host: '127.0.0.1', port: 4103 }),
  /** LEDS is plugged in where its address is given; then with the key file (PKCS #8 in PEM) and its x5t. */
  LEDS_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  LEDS_TOKEN_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  LEDS_CLIENT_ID: z.string().min(1).default('hub'),
  LEDS_KEY_FILE: z.string().min(1).optional(),
  LEDS_X5T: z.string().optional(),
  VISOR_ADDRESS: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4104'),
  /** 1 allows ViSOR over plain http on another machine: for a simulator on a private network. */
  VISOR_PLAIN_HTTP: z.enum(['0', '1']).default('0'),
  PNC_ADDRESS: address.default({ host: '127.0.0.1', port: 4102 }),
  /** Folder in which the PNC's daily activity files appear; without it reading them is refused with NO_ACTIVITY. */
  PNC_ACTIVITY: z.string().min(1).max(1_000).optional(),
  /** The national register that is searched: for all forces, and for those that have passed to another. */
  REGISTER: z.enum(registerNames).default('pnc'),
  REGISTER_BY_FORCE: registersByForce.prefault(''),
  /** Real milliseconds that one simulated day of the back ends lasts. */
  SIM_DAY_MS: wholeNumber(1, 86_400_000).default(10_000),
  /** First of the two ports that each simulator takes (protocol, control); 0 = any free ones. */
  SIM_PORT: port(4101),
  /** `virtual` lets `hub clock` move the hub's time; for simulated installations only. */
  HUB_CLOCK: z.enum(['real', 'virtual']).default('real'),
  /** How long handed-over work may take before it is handed over again. */
  HUB_LEASE_MS: wholeNumber(100, 600_000).default(30_000),
  /** Set by the local start: this hub brings the database up to date before it serves. */
  HUB_MIGRATE: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Fault tests only: see platform/failpoint.ts. */
  FAILPOINTS: z.string().default(''),
});

export type Config = Readonly<z.infer<typeof Environment>>;

export class ConfigRefused extends Error {
  constructor(lines: string[]) {
    super(`The hub cannot start with this environment:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigRefused';
  }
}

/** Values that may hold a password are not repeated. */
const secret = /URL/;

/** @throws ConfigRefused naming every variable that is wrong. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigRefused(
      parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return `${name}: found ${secret.test(name) ? '(not shown)' : JSON.stringify(env[name] ?? null)}; allowed: ${message}`;
      }),
    );
  }
  if (parsed.data.OIDC_ISSUER && !parsed.data.OIDC_JWKS_URL) {
    throw new ConfigRefused(['OIDC_JWKS_URL: found nothing; allowed: the address of the key set of OIDC_ISSUER']);
  }
  if (!parsed.data.CERTIFICATE_KEY_FILE !== !parsed.data.CERTIFICATE_CHAIN_FILE) {
    throw new ConfigRefused(['CERTIFICATE_KEY_FILE, CERTIFICATE_CHAIN_FILE: found one of them; allowed: both or neither']);
  }
  return Object.freeze(parsed.data);
}
