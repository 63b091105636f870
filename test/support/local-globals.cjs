/**
 * swc's transformer, and the globals that a module names as constants of its own.
 *
 * Tests run in a context of Node's `vm`, where every look at a global (`Math`, `Number`, `Map`) asks an interceptor: loops
 * that look at one in every round took five times as long as in plain Node. What tests replace (clocks, `process`) is not
 * among them.
 */
const swc = require("@swc/jest");

const GLOBALS = [
  "Array",
  "Atomics",
  "BigInt",
  "Boolean",
  "Error",
  "Float32Array",
  "Float64Array",
  "Int32Array",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Promise",
  "Set",
  "String",
  "Uint32Array",
  "Uint8Array",
  "WeakMap",
];

/** All on the first line, so that places in stack traces stay; a name that the module declares itself is left alone. */
function withLocalGlobals(output) {
  const { code } = output;
  const names = GLOBALS.filter(
    (name) =>
      new RegExp(`\\b${name}\\b`).test(code) &&
      !new RegExp(
        `\\b(?:class|function|const|let|as)\\s+${name}\\b|\\bimport\\b[^;]*\\b${name}\\b[^;]*\\bfrom\\b`,
      ).test(code),
  );
  return names.length === 0 ? output : { ...output, code: `const { ${names.join(", ")} } = globalThis; ${code}` };
}

module.exports = {
  createTransformer: (options) => {
    const inner = swc.createTransformer(options);
    return {
      getCacheKey: (...asked) => `${inner.getCacheKey(...asked)} ${GLOBALS}`,
      process: (...asked) => withLocalGlobals(inner.process(...asked)),
      processAsync: async (...asked) => withLocalGlobals(await inner.processAsync(...asked)),
    };
  },
};
