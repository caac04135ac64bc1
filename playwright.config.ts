import { defineConfig } from '@playwright/test'

/** One journey a user goal, each against a server and a data folder of its own (tests/e2e/assay.ts starts it). */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.journey.ts',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  forbidOnly: true,
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env.ASSAY_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    // Recording every step takes two fifths of the machine; `--trace=retain-on-failure` does where one is wanted.
    screenshot: 'only-on-failure',
  },
})
