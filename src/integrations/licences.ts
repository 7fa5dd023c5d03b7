/** Stops a build in which a package reaches visitors whose licence is not given. */
import type { AstroIntegration } from 'astro';
import { licencePlugin } from '../licences/plugin.ts';

export const licences = () =>
  ({
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [licencePlugin] } });
      },
    },
  }) satisfies AstroIntegration;
