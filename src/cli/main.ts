#!/usr/bin/env node
/** What `npm run model` starts. */

import { runProgram } from "./program.ts";

// Not process.exit: what was written to a pipe must first be read.
process.exitCode = await runProgram(process.argv.slice(2));
