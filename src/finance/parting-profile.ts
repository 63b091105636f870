import { type LogarithmicProfile, logarithmicProfile, type Profile, scaledProfile } from "./npv-profile.ts";

/**
 * The derivative of e^(d t*) times the present value, with t* between the flows of the middle sign change.
 *
 * Term i becomes a_i (t* - t_i): the later half changes sign, so one sign change is gone and no other is made. The
 * factor e^(d t*) moves no root, so the roots of this profile part those of the given one (Rolle).
 *
 * @source  G. J. O. Jameson, Counting zeros of generalised polynomials: Descartes' rule of signs and Laguerre's
 *          extensions, The Mathematical Gazette 90 (2006), 223-234
 */
export function partingProfile(profile: Profile): LogarithmicProfile {
  const { signs, logarithms, times } = asLogarithmic(profile);
  const changes: number[] = [];
  for (let index = 1; index < signs.length; index++) {
    if (signs[index] !== signs[index - 1]) changes.push(index);
  }
  const change = changes[changes.length >> 1]!;
  const pivot = (times[change - 1]! + times[change]!) / 2;
  return scaledProfile(
    signs.map((sign, index) => (index < change ? sign : -sign)),
    logarithms.map((logarithm, index) => logarithm + Math.log(Math.abs(pivot - times[index]!))),
    times,
  );
}

function asLogarithmic(profile: Profile): LogarithmicProfile {
  switch (profile.kind) {
    case "periodic": {
      const amounts = profile.amounts.slice(profile.first, profile.last + 1);
      return logarithmicProfile(
        amounts,
        amounts.map((_, index) => index),
      );
    }
    case "timed":
      return logarithmicProfile(profile.amounts, profile.times);
    case "logarithmic":
      return profile;
  }
}
