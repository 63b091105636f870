/**
 * The section `scenario`: what the study is called, what it asks, and how far it has come.
 */

import { missingKey } from "../diagnostics/input-messages.ts";
import { choiceField, isMistyped, mapIn, type Report, textField } from "./fields.ts";
import type { LocatedMap } from "./located.ts";

export const STUDY_CLASSES = ["concept", "PEA", "PFS", "FS"] as const;
type StudyClass = (typeof STUDY_CLASSES)[number];
const META_KEYS = ["title", "question", "study_class", "version", "status", "notes"];

/** What a scenario says about itself. */
export interface ScenarioMeta {
  readonly title: string;
  readonly question?: string;
  readonly studyClass?: StudyClass;
  readonly version?: string;
  readonly status?: string;
  readonly notes?: string;
}

export function readMeta(tree: LocatedMap, name: string, report: Report): ScenarioMeta {
  const entry = tree.entries.get("scenario");
  const map = mapIn(entry?.value, "scenario", report);
  if (!entry && !isMistyped("scenario", tree.entries.keys(), ["scenario"]))
    report(missingKey(tree.place, "scenario", "the file", "scenario: { title: ..., question: ... }"));
  if (entry && map && !map.entries.has("title") && !isMistyped("title", map.entries.keys(), META_KEYS))
    report(missingKey(entry.keyPlace, "title", "scenario", "what the study is called."));
  const text = (key: string): string | undefined => textField(map, key, `scenario.${key}`, report)?.text;
  const [title, question, version, status, notes] = ["title", "question", "version", "status", "notes"].map(text);
  const studyClass = choiceField(map, "study_class", "scenario.study_class", STUDY_CLASSES, report);
  return {
    title: title ?? name,
    ...(question && { question }),
    ...(studyClass && { studyClass }),
    ...(version && { version }),
    ...(status && { status }),
    ...(notes && { notes }),
  };
}
