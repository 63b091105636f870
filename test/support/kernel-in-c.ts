/** A generated kernel as C, statement by statement: what the same blocks cost when a C compiler makes them. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The same reductions that stand before every kernel. */
const PRELUDE = `
#include <math.h>
#define PICK(_1,_2,_3,_4,_5,_6,_7,_8,NAME,...) NAME
#define MIN(...) PICK(__VA_ARGS__,MN8,MN7,MN6,MN5,MN4,MN3,MN2,MN1)(__VA_ARGS__)
#define MAX(...) PICK(__VA_ARGS__,MX8,MX7,MX6,MX5,MX4,MX3,MX2,MX1)(__VA_ARGS__)
${chainOf("MN", "mn")}
${chainOf("MX", "mx")}
static inline double mn(double a,double b){return a<b?a:b;}
static inline double mx(double a,double b){return a>b?a:b;}
static inline double sign(double x){return x>0?1:x<0?-1:0;}
static inline double shareOf(double p,double w,double l){return fabs(w)<=fabs(p)*l?0:p/w;}
static double sumOf(const double*V,int o,int n){double s=0;for(int t=0;t<n;t++){double x=V[o+t];if(x==x)s+=x;}return s;}
static double minOf(const double*V,int o,int n){double m=NAN;for(int t=0;t<n;t++){double x=V[o+t];if(x==x&&!(m<=x))m=x;}return m;}
static double maxOf(const double*V,int o,int n){double m=NAN;for(int t=0;t<n;t++){double x=V[o+t];if(x==x&&!(m>=x))m=x;}return m;}
static double averageOf(const double*V,int o,int n){double s=0,c=0;for(int t=0;t<n;t++){double x=V[o+t];if(x==x){s+=x;c++;}}return c?s/c:NAN;}
static double sumProductOf(const double*V,int a,int b,int n){double s=0;for(int t=0;t<n;t++)s+=V[a+t]*V[b+t];return s;}
static double P[4];
${[1, 2, 3, 4].map(presentValues).join("\n")}
`;

function presentValues(count: number): string {
  const each = (one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join("");
  return `static double presentValues${count}(const double*V,double*P,${each((at) => `int o${at},`)}double rate,int times,int n){
  double decay=-log(1+rate),factor=1,reached=0,step=0,shrunk=1${each((at) => `,s${at}=0`)};
  for(int t=0;t<n;t++){double time=V[times+t],d=time-reached;
    if(d!=step){shrunk=exp(d*decay);step=d;}
    factor*=shrunk;reached=time;${each((at) => `s${at}+=V[o${at}+t]*factor;`)}}
  ${each((at) => `P[${at}]=s${at};`)}return s0;
}`;
}

function chainOf(macro: string, pair: string): string {
  return Array.from({ length: 8 }, (_, at) => {
    const names = Array.from({ length: at + 1 }, (_, index) => `a${index}`);
    const body = names.reduceRight((rest, name) => (rest === "" ? name : `${pair}(${name},${rest})`), "");
    return `#define ${macro}${at + 1}(${names.join(",")}) ${body}`;
  }).join("\n");
}

const TIMER = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
void kernel(double*V);
int main(int argc,char**argv){
  long length=atol(argv[2]),runs=atol(argv[3]);
  double*V=malloc(length*sizeof(double));
  FILE*f=fopen(argv[1],"rb");
  if(!f||fread(V,sizeof(double),length,f)!=(size_t)length)return 1;
  fclose(f);
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

/** The text of a kernel as a C file with one function `kernel`. */
export function kernelInC(text: string): string {
  const periods = /const N=(\d+);/.exec(text)?.[1] as string;
  const blocks = text.slice(text.indexOf("return [") + "return [".length, text.lastIndexOf("];"));
  const bodies = blocks.split(/(?:^\n|,\n)\(V\)=>\{\n/).filter((one) => one.trim() !== "");
  const functions = bodies.map((body, at) => `static void block_${at}(double*V){\n${inC(body)}`);
  const calls = bodies.map((_, at) => `block_${at}(V);`).join("");
  return `${PRELUDE}\n#define N ${periods}\n${functions.join("\n")}\nvoid kernel(double*V){${calls}}\n`;
}

function inC(body: string): string {
  return body
    .replaceAll("const ", "const double ")
    .replaceAll("for(let ", "for(int ")
    .replaceAll("let ", "double ")
    .replaceAll("===", "==")
    .replaceAll("!==", "!=")
    .replace(/Math\.(min|max)/g, (_, name: string) => name.toUpperCase())
    .replaceAll("Math.abs", "fabs")
    .replaceAll("Math.sign", "sign")
    .replace(/Math\.(pow|exp|log|floor)/g, "$1")
    .replaceAll("NaN", "NAN")
    .replace(/for\([^)]*\)|[VP]\[[^\]]*\]|(?<![\w.])(\d+(?:\.\d+)?)(?![\w.])/g, (all, number?: string) =>
      number === undefined ? all : number.includes(".") ? number : `${number}.0`,
    );
}

/**
 * Nanoseconds a run of the kernel compiled by the C compiler with -O3, and the array after it; undefined without a compiler.
 *
 * @param values  the array before the runs
 */
export function timeInC(
  text: string,
  values: Float64Array,
  runs: number,
): { ns: number; values: Float64Array } | undefined {
  if (spawnSync("cc", ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "jwg-c-"));
  const file = (name: string): string => path.join(folder, name);
  try {
    writeFileSync(file("kernel.c"), kernelInC(text));
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
