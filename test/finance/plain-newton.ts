/** The yardstick: Newton's method on the net present value, from 10 % as everybody writes it, with its own count. */
export function plainNewton(flows: readonly number[], guess = 0.1): { rate: number; evaluations: number } {
  let rate = guess;
  for (let evaluations = 1; evaluations < 100; evaluations++) {
    const factor = 1 / (1 + rate);
    let weight = 1;
    let value = 0;
    let slope = 0;
    for (let period = 0; period < flows.length; period++) {
      const term = flows[period]! * weight;
      value += term;
      slope -= period * term * factor;
      weight *= factor;
    }
    const step = value / slope;
    rate -= step;
    if (Math.abs(step) < 1e-12) return { rate, evaluations };
  }
  return { rate: Number.NaN, evaluations: 100 };
}
