import { describe, expect, it } from 'vitest';
import { fileAt, mapSearch, pathOf } from '../../src/lib/urls.ts';

describe('addresses', () => {
  it('serves Hindi at the root and English under /en/', () => {
    expect(pathOf('hi', '/programme/', '/')).toBe('/programme/');
    expect(pathOf('en', '/programme/', '/')).toBe('/en/programme/');
    expect(pathOf('en', '/', '/')).toBe('/en/');
  });

  it('keeps the base path and the fragment', () => {
    expect(pathOf('en', '/help/#loan', '/base')).toBe('/base/en/help/#loan');
    expect(pathOf('hi', '/', '/base/')).toBe('/base/');
    expect(fileAt('/icon.svg', '/base/')).toBe('/base/icon.svg');
  });

  it('searches a map by words', () => {
    expect(mapSearch('A & B, C')).toBe('https://www.google.com/maps/search/?api=1&query=A%20%26%20B%2C%20C');
  });
});
