/** The rules of a built site as a site of nginx: `sites-available/conclave` on Debian. */
import { type Rule, pattern } from './header-rules.ts';

export interface NginxSite {
  readonly rules: readonly Rule[];
  /** The folder with the built site, absolute. */
  readonly root: string;
  readonly base: string;
  /** Names that the site answers to. */
  readonly names: readonly string[];
  readonly port: number;
  /** Whether files with `.br` beside them go out as they are: needs Debian's `libnginx-mod-http-brotli-static`. */
  readonly brotli: boolean;
  /** nginx's own list of types, where it is not in Debian's place. */
  readonly mimeTypes?: string | undefined;
}

/** Types that nginx's own list lacks. */
const types = {
  'text/calendar': 'ics',
  'text/markdown': 'md',
  'application/manifest+json': 'webmanifest',
};
const texts =
  'text/plain text/calendar text/markdown text/css text/xml application/javascript application/json image/svg+xml';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** Of a name of its own, as several sites may share one nginx. */
const variable = (host: string, header: string): string =>
  `$${host}_${header}`.toLowerCase().replace(/[^a-z0-9$]/g, '_');

/** Of an address that leads to a folder, nginx knows the index inside it. */
const inner = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);

interface Header {
  readonly map: string;
  readonly line: string;
}

/** A header by path. Where no rule fits its value is empty, and nginx sends no empty header. */
function header(name: string, host: string, rules: readonly Rule[]): Header {
  const lines = rules
    .filter(({ headers }) => headers[name] !== undefined)
    .map(({ path, headers }) => `  ${quoted(`~${pattern(inner(path))}`)} ${quoted(headers[name] ?? '')};`);
  const value = variable(host, name);
  return {
    map: [`map $uri ${value} {`, '  default "";', ...lines, '}'].join('\n'),
    line: `add_header ${name} ${value} always;`,
  };
}

const indented = (lines: readonly string[]): string => lines.map((line) => (line ? `  ${line}` : line)).join('\n');

/** An nginx file for `http` context, with maps and one server. */
export function nginxSite({
  rules,
  root,
  base,
  names,
  port,
  brotli,
  mimeTypes = '/etc/nginx/mime.types',
}: NginxSite): string {
  const prefix = base.replace(/\/$/, '');
  const headers = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))].map((name) =>
    header(name, names[0] ?? 'conclave', rules),
  );
  const typeLines = Object.entries(types).map(([type, endings]) => `  ${type} ${endings};`);
  const server = [
    `listen ${port};`,
    `listen [::]:${port};`,
    `server_name ${names.join(' ')};`,
    'server_tokens off;',
    'absolute_redirect off;',
    '',
    `include ${mimeTypes};`,
    'types {',
    ...typeLines,
    '}',
    'charset utf-8;',
    `charset_types ${texts};`,
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_min_length 512;',
    `gzip_types ${texts};`,
    ...(brotli ? ['brotli_static on;'] : []),
    '',
    ...headers.map(({ line }) => line),
    '',
    `error_page 404 ${prefix}/404.html;`,
    `location = ${prefix}/_headers { return 404; }`,
    `location ${prefix}/ {`,
    `  alias ${quoted(`${root.replace(/\/$/, '')}/`)};`,
    '  index index.html;',
    '}',
    ...(prefix ? [`location = ${prefix} { return 301 ${prefix}/; }`, `location = / { return 302 ${prefix}/; }`] : []),
  ];
  return `${headers.map(({ map }) => map).join('\n\n')}\n\nserver {\n${indented(server)}\n}\n`;
}
