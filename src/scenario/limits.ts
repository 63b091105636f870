/** How large, deep and repetitive a scenario may be: far beyond any honest one, and harmless to read. */

/** Bytes that a scenario file or a table may have. */
export const LARGEST_FILE = 5_000_000;
/** Maps and lists within one another. */
export const DEEPEST = 40;
/** Aliases in one file. */
export const MOST_ALIASES = 100;
/** Values that all aliases of a file together may repeat: a hundred aliases of aliases would make 2^100. */
export const MOST_REPEATED = 100_000;
