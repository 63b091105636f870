/** A kernel's blocks as C, statement by statement: what they cost when a C compiler makes them. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type Block,
  type Code,
  isCondition,
  isDear,
  isReduction,
  type Operation,
} from "../../src/formula/kernel-code.ts";
import type { KernelSource } from "../../src/formula/read-float.ts";

/** Reductions and calls as the kernel has them. */
const PRELUDE = `
#include <math.h>
static inline double mn(double a,double b){return a<b?a:b;}
static inline double mx(double a,double b){return a>b?a:b;}
static double sum(const double*V,int o){double s=0;for(int t=0;t<N;t++){double x=V[o+t];if(x==x)s+=x;}return s;}
static double least(const double*V,int o){double m=NAN;for(int t=0;t<N;t++){double x=V[o+t];if(x==x&&!(m<=x))m=x;}return m;}
static double most(const double*V,int o){double m=NAN;for(int t=0;t<N;t++){double x=V[o+t];if(x==x&&!(m>=x))m=x;}return m;}
static double mean(const double*V,int o){double s=0,c=0;for(int t=0;t<N;t++){double x=V[o+t];if(x==x){s+=x;c++;}}return c?s/c:NAN;}
static double sum_product(const double*V,int a,int b){double s=0;for(int t=0;t<N;t++)s+=V[a+t]*V[b+t];return s;}
`;

const TIMER = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
void prepare(double*V);
void kernel(double*V);
int main(int argc,char**argv){
  long length=atol(argv[2]),runs=atol(argv[3]);
  double*V=malloc(2*length*sizeof(double));
  FILE*f=fopen(argv[1],"rb");
  if(!f||fread(V,sizeof(double),length,f)!=(size_t)length)return 1;
  fclose(f);
  prepare(V);
  for(long r=0;r<runs;r++)kernel(V);
  double least=1e300;
  for(int round=0;round<9;round++){
    struct timespec a,b;
    clock_gettime(CLOCK_MONOTONIC,&a);
    for(long r=0;r<runs;r++)kernel(V);
    clock_gettime(CLOCK_MONOTONIC,&b);
    double ns=((b.tv_sec-a.tv_sec)*1e9+(b.tv_nsec-a.tv_nsec))/runs;
    if(ns<least)least=ns;
  }
  f=fopen(argv[1],"wb");
  fwrite(V,sizeof(double),length,f);
  fclose(f);
  printf("%.3f",least);
  return 0;
}
`;

/** The blocks of a kernel as a C file with two functions: `prepare` and `kernel`. */
export function kernelInC({ blocks, parts, layout }: KernelSource): string {
  const steady: Block = { once: [], periodic: [], backward: false };
  const statements = [...parts].map(([value, place]) => ({ value, place }));
  const prepare = new BlockInC(new Map()).write({
    ...steady,
    once: statements.filter(({ value }) => !value.moves),
    periodic: statements.filter(({ value }) => value.moves),
  });
  const functions = blocks.map(
    (block, at) => `static void block_${at}(double*V){\n${new BlockInC(parts).write(block)}}`,
  );
  const calls = blocks.map((_, at) => `block_${at}(V);`).join("");
  return `#define N ${layout.periods}\n${PRELUDE}\n${functions.join("\n")}
void prepare(double*V){\n${prepare}}\nvoid kernel(double*V){${calls}}\n`;
}

const SIGNS: Partial<Record<Operation, string>> = {
  ...{ add: "+", sub: "-", mul: "*", div: "/", eq: "==", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=" },
  ...{ and: "&&", or: "||" },
};
const CALLS: Partial<Record<Operation, string>> = { min: "mn", max: "mx", abs: "fabs" };

/** One block: what is needed twice in a local, what does not move before the loop, as in the kernel. */
class BlockInC {
  private readonly parts: ReadonlyMap<Code, number>;
  private readonly uses = new Map<Code, number>();
  private readonly names = new Map<Code, string>();
  private readonly before: string[] = [];
  private readonly body: string[] = [];
  private count = 0;

  constructor(parts: ReadonlyMap<Code, number>) {
    this.parts = parts;
  }

  write({ once, periodic, backward }: Block): string {
    for (const { value } of [...once, ...periodic]) this.countUses(value);
    for (const { value, place } of once) this.before.push(`V[${place}]=${this.value(value)};`);
    for (const { value, place } of periodic) {
      if (place !== undefined) this.body.push(`V[${place}+t]=${this.value(value)};`);
    }
    const loop = backward ? "for(int t=N-1;t>=0;t--)" : "for(int t=0;t<N;t++)";
    return `${this.before.join("\n")}\n${periodic.length > 0 ? `${loop}{\n${this.body.join("\n")}\n}\n` : ""}`;
  }

  private countUses(code: Code): void {
    const uses = this.uses.get(code) ?? 0;
    this.uses.set(code, uses + 1);
    if (uses === 0 && !this.parts.has(code)) for (const arg of code.args) this.countUses(arg);
  }

  private value(code: Code): string {
    const known = this.names.get(code);
    if (known) return known;
    const dear = isDear(code.operation) || code.operation === "present_value";
    const text = dear && code.moves && !this.parts.has(code) ? this.remembered(code) : this.text(code);
    const alone = (this.uses.get(code) ?? 0) < 2 && (code.moves || !dear);
    return alone || code.operation === "number" || /^e\d+$/.test(text) ? text : this.named(code, text);
  }

  private named(code: Code, text: string): string {
    const name = `v${this.count++}`;
    const type = isCondition(code.operation) ? "int" : "double";
    (code.moves ? this.body : this.before).push(`const ${type} ${name}=${text};`);
    this.names.set(code, name);
    return name;
  }

  private text(code: Code): string {
    const { operation, args, value } = code;
    const part = this.parts.get(code);
    if (part !== undefined) return code.moves ? `V[${part}+t]` : `V[${part}]`;
    if (operation === "number") return Number.isNaN(value) ? "NAN" : `(${value.toExponential()})`;
    if (operation === "fixed") return `V[${value}]`;
    if (operation === "moving") return `V[${value}+t]`;
    if (operation === "present_value") return this.presentValue(args as readonly [Code, Code, Code]);
    if (isReduction(operation)) return `${operation}(V,${args.map((arg) => arg.value).join()})`;
    const [first, second, third] = args.map((arg) => this.value(arg));
    if (operation === "flag") return `(${first}?1.0:0.0)`;
    if (operation === "holds") return `(fabs(${first})>0)`;
    if (operation === "not") return `(!${first})`;
    if (operation === "neg") return `(-${first})`;
    if (operation === "choose") return `(${first}?${second}:${third})`;
    const sign = SIGNS[operation];
    return sign ? `(${first}${sign}${second})` : `${CALLS[operation] ?? operation}(${[first, second].filter(Boolean)})`;
  }

  /** One pass of its own: a C compiler is free to share what it finds equal. */
  private presentValue([flow, rate, times]: readonly [Code, Code, Code]): string {
    const name = `p${this.count++}`;
    this.before.push(`double ${name}=0;{const double decay=-log(1+${this.value(rate)});double f=1,r=0,s=0,k=1;
for(int u=0;u<N;u++){const double now=V[${times.value}+u],d=now-r;if(d!=s){k=exp(d*decay);s=d;}f*=k;r=now;${name}+=V[${flow.value}+u]*f;}}`);
    return name;
  }

  private remembered(code: Code): string {
    const name = `e${this.count++}`;
    const args = code.args.map((arg) => this.value(arg));
    this.names.set(code, name);
    const kept = args.map((_, at) => `${name}k${at}`);
    this.before.push(`double ${kept.map((one) => `${one}=NAN`).join()},${name}=NAN;`);
    this.body.push(
      `{${args.map((arg, at) => `const double n${at}=${arg};`).join("")}if(${kept.map((one, at) => `n${at}!=${one}`).join("||")}){` +
        `${kept.map((one, at) => `${one}=n${at};`).join("")}${name}=${code.operation}(${args.map((_, at) => `n${at}`).join()});}}`,
    );
    return name;
  }
}

/**
 * Nanoseconds a run of the kernel compiled by the C compiler with -O3, and the array after it; undefined without a compiler.
 *
 * @param values  the array before the runs
 */
export function timeInC(
  source: KernelSource,
  values: Float64Array,
  runs: number,
): { ns: number; values: Float64Array } | undefined {
  if (spawnSync("cc", ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "jwg-c-"));
  const file = (name: string): string => path.join(folder, name);
  try {
    writeFileSync(file("kernel.c"), kernelInC(source));
    writeFileSync(file("main.c"), TIMER);
    writeFileSync(file("values"), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    execFileSync("cc", ["-O3", "-w", "-o", file("run"), file("kernel.c"), file("main.c"), "-lm"]);
    const ns = Number(
      execFileSync(file("run"), [file("values"), String(values.length), String(runs)], { encoding: "utf8" }),
    );
    const bytes = readFileSync(file("values"));
    return { ns, values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
