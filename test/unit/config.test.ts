import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../server/config.ts';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toMatchObject({ HUB_PORT: 4000, HUB_HOST: '127.0.0.1', REGISTER: 'pnc', REGISTER_BY_FORCE: {} });
  });

  it('gives the forces that have passed to another register', () => {
    expect(readConfig({ REGISTER_BY_FORCE: '44=leds, 52=pnc' }).REGISTER_BY_FORCE).toEqual({ '44': 'leds', '52': 'pnc' });
  });

  it.each([
    [{ HUB_PORT: '70000' }, /HUB_PORT: found "70000"; allowed: .*65535/],
    [{ HUB_PORT: 'http' }, /HUB_PORT: found "http"; allowed: /],
    [{ HUB_CLOCK: 'fast' }, /HUB_CLOCK: found "fast"; allowed: .*real.*virtual/],
    [{ PNC_ADDRESS: '127.0.0.1' }, /PNC_ADDRESS: found "127.0.0.1"; allowed: host:port/],
    [{ ECRIS_PEERS: 'http://127.0.0.1' }, /ECRIS_PEERS: found .*; allowed: .*\{country\}/],
    [{ REGISTER_BY_FORCE: '44=ledz' }, /REGISTER_BY_FORCE: found "44=ledz"; allowed: a force code and one of pnc, leds/],
    [{ REGISTER_BY_FORCE: '4444=leds' }, /REGISTER_BY_FORCE: found "4444=leds"; allowed: a force code/],
    [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_JWKS_URL: found nothing; allowed: the address of the key set/],
  ] as const)('with %j is refused with the name, what was found and what is allowed', (env, expected) => {
    expect(refusal(env)).toMatch(expected);
  });

  it('is refused for every variable that is wrong at once', () => {
    const message = refusal({ HUB_PORT: '-1', SIM_DAY_MS: '0' });
    expect(message).toMatch(/HUB_PORT/);
    expect(message).toMatch(/SIM_DAY_MS/);
  });

  it('does not repeat a value that may hold a password', () => {
    const message = refusal({ DATABASE_URL: 'mysql://hub:geheim@127.0.0.1/hub' });
    expect(message).toMatch(/DATABASE_URL: found \(not shown\); allowed: /);
    expect(message).not.toMatch(/geheim/);
  });
});
