import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

/** The run of all tests, but of one that fails: what it ends with is what the house test looks at. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: ['test/house/fails-on-purpose.ts'], reporters: ['default'], outputFile: {} },
});
