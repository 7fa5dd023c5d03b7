/**
 * Leaves out of the bundled editor what its forms never open: the colours of 240 programming languages, maps, and the
 * interface in languages that the organisers do not read. They would be 13 MB of files on every host.
 */
import type { AstroIntegration } from 'astro';

const unused = /^@shikijs\/|^(?:terra-draw|leaflet|svgo)(?:[/-]|$)|\/locales\/[\w-]+\.json$|\/chunks\/shiki-engine/;
const nothing = '\0nothing-of-the-editor';

const leaveOut = {
  name: 'editor-bundle',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    importer?.includes('@sveltia/cms') && unused.test(source) ? nothing : undefined,
  load: (id: string) => (id === nothing ? 'export default {};' : undefined),
};

export const editorBundle = () =>
  ({
    name: 'editor-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [leaveOut] } });
      },
    },
  }) satisfies AstroIntegration;
