/** Serves a folder of built files from memory: read once, compressed once, nothing of a path ever reaches the file system. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { pageHeaders, type Page, type PageRequest, type Pages } from '../page.ts';

interface KeptFile {
  type: string;
  etag: string;
  bytes: Buffer;
  /** Made when first asked for; undefined where it would save nothing. */
  zipped(): Buffer | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const isText = /^(text\/|application\/json|image\/svg)/;
const entry = '/index.html';

/** @param policy content security policy of every file. Without the folder there are no pages: this build has none. */
export async function openPageFiles(folder: string, policy: string): Promise<Pages> {
  const files = existsSync(folder) ? await readAll(folder) : new Map<string, KeptFile>();
  const headers = pageHeaders(policy);
  return async (request) => {
    const file = find(files, request);
    return file && (request.method === 'GET' || request.method === 'HEAD') ? answer(file, request, headers) : undefined;
  };
}

/** A path that a person sees names a place within the page, not a file. */
function find(files: ReadonlyMap<string, KeptFile>, { pathname, accept }: PageRequest): KeptFile | undefined {
  const named = files.get(pathname);
  if (named) return named;
  const isPlace = pathname === '/' || (accept.includes('text/html') && !pathname.includes('.'));
  return isPlace ? files.get(entry) : undefined;
}

function answer(file: KeptFile, { acceptEncoding, ifNoneMatch }: PageRequest, always: Record<string, string>): Page {
  const headers = { ...always, 'content-type': file.type, etag: file.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (ifNoneMatch === file.etag) return { status: 304, headers, body: '' };
  const zipped = /\bgzip\b/.test(acceptEncoding) ? file.zipped() : undefined;
  return zipped
    ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
    : { status: 200, headers, body: file.bytes };
}

async function readAll(folder: string): Promise<Map<string, KeptFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && types[path.extname(each.name)]);
  const kept = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      return [address, keep(await readFile(file), types[path.extname(name)] ?? '')] as const;
    }),
  );
  return new Map(kept);
}

function keep(bytes: Buffer, type: string): KeptFile {
  let zipped: Buffer | undefined;
  return {
    type,
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    zipped: () => (isText.test(type) ? (zipped ??= gzipSync(bytes)) : undefined),
  };
}
