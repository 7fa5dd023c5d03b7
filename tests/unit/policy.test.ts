/** The policy: what a page carries, which answers carry which headers, and where areas differ. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishPage, readPage } from '../../src/build/page-finish.ts';
import { headerRules, headersFor, readHeaders, writeHeaders } from '../../src/build/headers/headers-file.ts';
import { areaOf, editorArea, siteArea } from '../../src/build/headers/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const secured = async (html: string, area = siteArea): Promise<string> =>
  finishPage(await readPage(html, async (css) => css), [], area.directives);
const policyIn = async (html: string, area = siteArea): Promise<string> =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await secured(html, area))?.[1] ?? '';
const sources = (policy: string, directive: string): string[] =>
  policy
    .split('; ')
    .find((each) => each.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? [];

describe('a page', () => {
  it('allows the scripts and styles that stand in it, each by its hash', async () => {
    const policy = await policyIn(
      page('<script type="module">a()</script><script>b()</script><style>p{top:0}</style>'),
    );
    expect(sources(policy, 'script-src')).toEqual(["'self'", hash('a()'), hash('b()')]);
    expect(sources(policy, 'style-src')).toEqual(["'self'", hash('p{top:0}')]);
  });

  it('allows nothing for data, for files, and for what only looks like a script', async () => {
    const elsewhere = '<script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>';
    const text = '<p title="<script>c()</script>">&lt;script&gt;d()&lt;/script&gt;</p><!-- <script>e()</script> -->';
    expect(sources(await policyIn(page(elsewhere + text)), 'script-src')).toEqual(["'self'"]);
  });

  it('has its policy before anything that the policy is about, and is otherwise as it was', async () => {
    const html = page('<style>p{top:0}</style><p>क</p>');
    const whole = await secured(html);
    const [meta = ''] = /<meta http-equiv.*?>(?=<)<meta name="referrer"[^>]*>/.exec(whole) ?? [];
    expect(whole.indexOf(meta)).toBe(html.indexOf('</head>'));
    expect(whole.replace(meta, '')).toBe(html);
  });

  it('names no hashes of styles where styles may stand in it, since a browser would then refuse those without', async () => {
    expect(sources(await policyIn(page('<style>p{top:0}</style>'), editorArea), 'style-src')).toEqual([
      "'self'",
      "'unsafe-inline'",
      'blob:',
    ]);
  });
});

describe.each(['/', '/some/path'])('the rules of a site under %s', (base) => {
  const prefix = base.replace(/\/$/, '');
  const entries = ['404.html', '_astro/', 'admin/', 'cards/', 'en/', 'feed.xml', 'index.html', 'venue/'];
  const rules = headerRules({ base, entries, scripts: new Map([['/', ["'sha256-a'"]]]) });
  const at = (path: string) => headersFor(rules, prefix + path);

  it('give the editors’ folder a policy of its own, and no other', async () => {
    expect(at('/admin/')['Content-Security-Policy']).toMatch(/connect-src [^;]*https:\/\/api\.github\.com/);
    expect(at('/admin/')['Cross-Origin-Opener-Policy']).toBe('same-origin');
    for (const path of ['/', '/venue/', '/en/admin/', '/404.html'])
      expect(at(path)['Content-Security-Policy'], path).not.toContain('api.github.com');
    expect(at('/venue/')).not.toHaveProperty('Cross-Origin-Opener-Policy');
  });

  it('allow only scripts with a hash, and forbid to show the page inside another', async () => {
    const policy = at('/venue/')['Content-Security-Policy'] ?? '';
    expect(sources(policy, 'script-src')).toEqual(["'self'", "'sha256-a'"]);
    expect(sources(policy, 'frame-ancestors')).toEqual(["'none'"]);
    expect(sources(policy, 'default-src')).toEqual(["'none'"]);
  });

  it('keep what has a hash in its name, and ask again for the page beside it', async () => {
    expect(at('/cards/venue-hi-wide-0a1b2c3d4e.jpg')['Cache-Control']).toMatch(/immutable/);
    expect(at('/_astro/a.0a1b2c3d.woff2')['Cache-Control']).toMatch(/immutable/);
    for (const path of ['/', '/cards/', '/en/cards/', '/feed.xml'])
      expect(at(path)['Cache-Control'], path).toBe('no-cache');
  });

  it('are read from _headers as they were written', async () => {
    expect(readHeaders(writeHeaders(rules))).toEqual(rules);
  });
});

it('An area is that of the folder, not of one whose name begins with the same letters', () => {
  expect(areaOf('/admin/a.js')).toBe(editorArea);
  expect(areaOf('/administration/')).toBe(siteArea);
});
