/** What the project stands on: exact versions, scripts only of whom we know. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
