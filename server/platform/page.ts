/** Web pages as plain values: who makes them knows no socket, and the transport knows no page. */
export interface PageRequest {
  method: string;
  /** Begins with `/`. */
  pathname: string;
  /** Empty, or begins with `?`. */
  search: string;
  /** The request's own `Host`. */
  host: string;
  /** Of whoever is connected. */
  address: string;
  accept: string;
  acceptEncoding: string;
  ifNoneMatch: string | undefined;
  /** Body of a form. @throws an error that the transport answers, where it is too large. */
  readForm(): Promise<URLSearchParams>;
}

export interface Page {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Undefined for a path that is none of its own. */
export type Pages = (request: PageRequest) => Promise<Page | undefined>;

/** Asks one after the other. */
export function firstOf(...pages: readonly Pages[]): Pages {
  return async (request) => {
    for (const answer of pages) {
      const page = await answer(request);
      if (page) return page;
    }
    return undefined;
  };
}

/** Nothing but what comes from here; `others` are origins that may be called besides. Inline scripts and styles do not run. */
export function contentPolicy(others: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${["'self'", ...others].join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

export function pageHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}
