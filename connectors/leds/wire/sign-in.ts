/** Client credentials with a signed assertion (RFC 7523), as the open client does it. */
export const signIn = {
  grantType: 'client_credentials',
  assertionType: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  algorithm: 'RS256',
  /** Seconds an assertion lives. */
  assertionLifeS: 60,
} as const;
