/** Builds the workbook of the slice: called in other time zones and locales by the proof of reproducible bytes. */

import { written } from "./shipped.ts";

export const sliceBytes = async (): Promise<Uint8Array> => (await written("test/fixtures/slice.yaml")).bytes;
