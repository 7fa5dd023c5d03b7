/** What the project stands on: exact versions, scripts only of whom we know, licences of what visitors get. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assertListed } from '../../src/licences/plugin.ts';
import { notices, noticesFile } from '../../src/licences/notices.ts';
import { shipped } from '../../src/licences/shipped.ts';
import { expectNone } from '../setup/findings.ts';

interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const locked: Record<string, Locked> = read('package-lock.json').packages;
const installed = Object.entries(locked).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('a dependency', () => {
  it('has an exact version, the one in the lock file', () => {
    const wanted: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.length).toBeGreaterThan(20);
    expectNone(
      wanted.flatMap(([name, version]) => [
        ...(/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} is “${version}”: name one version`]),
        ...(locked[`node_modules/${name}`]?.version === version ? [] : [`${name} ${version} is not in the lock file`]),
      ]),
    );
  });

  it('runs a script when it is installed only if it is listed, and none is listed that runs none', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, may]) => (may ? [name] : []));
    expect([...new Set(scripted)].toSorted()).toEqual(allowed.toSorted());
  });
});

describe('what reaches visitors', () => {
  it('is listed with its licence, as it is now', () => {
    expect(readFileSync(noticesFile, 'utf8'), 'run “npm run licences”').toBe(notices());
    for (const name of Object.keys(shipped)) expect(locked).toHaveProperty([`node_modules/${name}`]);
  });

  it('stops the build where it is of a package that is not listed', () => {
    const own = ['/site/src/scripts/share.ts', '\0vite/preload-helper.js'];
    const listed = ['/site/node_modules/@fontsource/mukta/files/mukta-latin-400-normal.woff2'];
    expect(() => assertListed([...own, ...listed])).not.toThrow();
    expect(() => assertListed([...own, '/site/node_modules/@invented/tracker/dist/index.js'])).toThrow(
      /^Parts of @invented\/tracker reach visitors/,
    );
  });
});
