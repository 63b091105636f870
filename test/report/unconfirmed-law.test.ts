/** The cover names every clause of law that rests on general knowledge, and nothing that has a source of its own. */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { unconfirmedLaw } from "../../src/report/unconfirmed-law.ts";

const opened = await loadScenario("scenarios/integrated.yaml", { readFile: (file) => readFile(file, "utf8") });
const listed = unconfirmedLaw(opened.model.study.instances);

test.each(["uz/2026", "uz/tungsten", "us/2026", "us/tungsten"])("every clause of %s marked so is listed", (file) => {
  const marked = [
    ...readFileSync(`scenarios/parameters/${file}.yaml`, "utf8").matchAll(
      /^ {4}(\w+):\n(?: {6}.*\n)*? {6}source: "?general knowledge/gm,
    ),
  ].map((match) => match[1]);
  expect(marked.length).toBeGreaterThan(0);
  const paths = listed.map((sentence) => sentence.slice(0, sentence.indexOf(":")));
  const country = file.slice(0, 2);
  expect(marked.filter((clause) => !paths.includes(`countries.${country}.${clause}`))).toEqual([]);
});

test("a clause that cites its source is not", () => {
  expect(listed.filter((sentence) => sentence.startsWith("countries.uz.subsoil_tax_rate"))).toEqual([]);
});

test("says what is noted about it, without the standing request", () => {
  const [loss] = listed.filter((sentence) => sentence.startsWith("countries.uz.loss_use_limit"));
  expect(loss).toBe(
    "countries.uz.loss_use_limit: losses carry forward without limit of time and cover at most 60 % of a year's profit; confidence medium.",
  );
});
