/** The site without the check of its content: what is refused there must be harmless even so. */
import config from '../../astro.config.mjs';

export default {
  ...config,
  integrations: config.integrations?.filter(
    (integration) => !('name' in integration) || integration.name !== 'content-check',
  ),
};
