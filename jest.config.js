/** Jest on TypeScript sources as native ES modules; types are checked by `npm run types`. */
export default {
  testEnvironment: "node",
  // LibreOffice works beside us in a process of its own; two workers keep two cores busy.
  maxWorkers: 2,
  // A hang shall be found; a busy machine shall not fail a test that takes a second on an idle one.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/support/long-files-first.cjs",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": [
      "<rootDir>/test/support/local-globals.cjs",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
};
