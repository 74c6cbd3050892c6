const shared = {
  transform: {
    '^.+\\.(t|j|m?j)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/setup/style.cjs' },
  extensionsToTreatAsEsm: [],
};

/** Domain rules, the app on the local site, the surfaces in jsdom, and the walks in Chromium. */
export default {
  testTimeout: 60_000,
  // A test file keeps one core busy; the usual one worker fewer would leave the other of two idle.
  maxWorkers: '100%',
  // What a test file leaves behind slows the next one down: a worker that grew begins afresh.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...shared,
      displayName: 'rules',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/{domain,site,contract,jira}/**/*.test.ts'],
      globalSetup: '<rootDir>/test/setup/build.ts',
    },
    {
      ...shared,
      displayName: 'app',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/{manifest,usecases,resolvers,rovo,events,walls}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'surfaces',
      rootDir: import.meta.dirname,
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/setup/jsdom.ts'],
      testMatch: ['<rootDir>/test/surfaces/**/*.test.tsx'],
    },
    {
      ...shared,
      displayName: 'walks',
      rootDir: import.meta.dirname,
      testMatch: ['<rootDir>/test/walks/**/*.test.ts'],
      globalSetup: '<rootDir>/test/setup/build-frontends.ts',
    },
  ],
};
