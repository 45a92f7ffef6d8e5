import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * Builds the web frontend: sources in web/src, result in web/build, whose handler.js is mounted by the server.
 * Nothing is loaded from another origin, and no inline script or style runs without the nonce of its response.
 */
export default defineConfig({
  root: 'web',
  build: {
    rolldownOptions: {
      // GraphiQL's packages say which of them are for browsers only; here all that they are built for is one.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'web/build' }),
      compilerOptions: {
        runes: true,
        // Tables say their roles: Table.svelte has the reason.
        warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
      },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          // GraphiQL's style sheet carries its typefaces in itself.
          'font-src': ['data:'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
        },
      },
      // No script polls for a new version.
      version: { pollInterval: 0 },
    }),
  ],
});
