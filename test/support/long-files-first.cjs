/** Test files that take minutes start first, so that no worker ends alone with one of them. */
const { default: Sequencer } = require("@jest/test-sequencer");

const LONG = [
  "workbook/shipped",
  "workbook/edits",
  "workbook/mutation",
  "report/analysis-sheets",
  "properties/",
  "docs/",
  "cli/",
];

const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.includes(`/test/${name}`));
  return at < 0 ? LONG.length : at;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...tests].sort((left, right) => rank(left) - rank(right) || (left.path < right.path ? -1 : 1));
  }
};
