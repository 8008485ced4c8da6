/** Two kinds of tests in one run: pure ones on Node, and those that boot office.js in jsdom (they say so in a docblock). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test", "<rootDir>/workbench"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/e2e/",
    "<rootDir>/test/fixtures/",
    // The cross-check runs this one by itself: it makes a workbook.
    "<rootDir>/test/crosscheck/workbooks/",
  ],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  setupFiles: ["<rootDir>/test/harness/seed.ts"],
  // @borgar/fx and numfmt publish ES modules first; their CommonJS builds are what jest can load.
  transformIgnorePatterns: ["/node_modules/"],
  maxWorkers: 2,
  // Booting office.js takes seconds on a busy machine; this is only there to end what hangs.
  testTimeout: 60_000,
};
