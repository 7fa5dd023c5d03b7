/** Every page is valid HTML. */
import { HtmlValidate } from 'html-validate';
import { it } from 'vitest';
import { expectNone } from '../setup/findings.ts';
import { pagesOf } from '../setup/pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // White space at the end of a line of source: nobody sees it.
    'no-trailing-whitespace': 'off',
    // How much of a title a search engine shows is no matter of validity; organisers choose how long a session is called.
    'long-title': 'off',
  },
});

it.each(['first', 'second'] as const)('every page is valid: site “%s”', (site) => {
  const findings = pagesOf(site).flatMap(({ path, html }) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, selector, message }) => `${path} ${selector ?? ''}: ${message} (${ruleId})`),
      ),
  );
  expectNone(findings);
});
