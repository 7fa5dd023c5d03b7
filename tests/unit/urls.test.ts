import { describe, expect, it } from 'vitest';
import { fileAt, mapSearch, pathOf, queryValue } from '../../src/lib/urls.ts';

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

  it('leaves letters of a query as they are, and means the same as when they are encoded', () => {
    const text = 'झांसी & “A=B” #1+2%\n100% क्\u200Dष, ünï 🎉';
    const url = new URL(`https://example.org/?text=${queryValue(text)}`);
    expect(url.searchParams.get('text')).toBe(text);
    expect(url.href).toBe(`https://example.org/?text=${encodeURIComponent(text)}`);
    expect(queryValue('झांसी')).toBe('झांसी');
  });
});
