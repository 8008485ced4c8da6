const base = require("../../../jest.config");

/** For the part of the bench that needs office.js in jsdom; `npm test` does not look for these files. */
module.exports = {
  ...base,
  rootDir: "../../..",
  roots: ["<rootDir>/test/bench/actions"],
  testMatch: ["**/*.bench.ts"],
  // The whole list of actions is one test, and a hundred thousand rows take their time.
  testTimeout: 3_600_000,
};
