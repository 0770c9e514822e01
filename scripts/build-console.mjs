// Checks the console's types and bundles it to dist/console: one page, one style sheet, scripts, and what the styles refer to.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Returns the exit status; 0 = built. */
export function buildConsole(root, node) {
  const tsc = [path.join(root, 'node_modules/tsc7/bin/tsc'), '-p', path.join(root, 'console')];
  const { status } = spawnSync(node, tsc, { stdio: ['ignore', 2, 2], cwd: root });
  if (status !== 0) return status ?? 1;
  const target = path.join(root, 'dist/console');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  bundle(root, target);
  copyFileSync(path.join(root, 'console/index.html'), path.join(target, 'index.html'));
  for (const assets of ['govuk-frontend/dist/govuk/assets', '@ministryofjustice/frontend/moj/assets']) {
    cpSync(path.join(root, 'node_modules', assets), path.join(target, 'assets'), { recursive: true });
  }
  return 0;
}

/** Found only now: the product runs without its bundler. */
function bundle(root, target) {
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const shared = { absWorkingDir: root, bundle: true, minify: true, logLevel: 'warning', target: ['es2023'] };
  buildSync({
    ...shared,
    entryPoints: { console: 'console/main.tsx' },
    outdir: target,
    format: 'esm',
    splitting: true,
    chunkNames: 'part-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  // The design system's sheet holds a media query for an old browser that is no valid CSS; it goes through as it is.
  const asItIs = { logOverride: { 'css-syntax-error': 'silent' } };
  buildSync({ ...shared, ...asItIs, entryPoints: { console: 'console/style.css' }, outdir: target, external: ['/assets/*'] });
}
