/** The formula book: its chapters in reading order. */

import type { Chapter } from "./chapter.ts";

export const BOOK: readonly Chapter[] = [];
