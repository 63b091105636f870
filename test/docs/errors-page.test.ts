import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readCodes } from "../gallery/read-gallery.ts";
import { errorsPage } from "../tools/errors-page.ts";

const PAGE = "docs/errors.md";

test("docs/errors.md is what the gallery says (UPDATE_DOCS=1 rewrites it)", async () => {
  const page = await errorsPage();
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page);
  expect(page).toBe(readFileSync(PAGE, "utf8"));
});

test("the page names every code, and nothing of the machine that wrote it", async () => {
  const page = await errorsPage();
  const codes = [...readCodes().values()].flat();
  expect(codes.filter((code) => !page.includes(`### ${code} `) && !page.includes(`| ${code} |`))).toEqual([]);
  expect(page).not.toContain(process.cwd());
  expect(page.replaceAll(/https?:\/\/\S+/g, "")).not.toMatch(
    /(?:^|[\s"'(`])(?:\/(?:home|Users|tmp|work|root)\/|[A-Z]:\\)/m,
  );
});
