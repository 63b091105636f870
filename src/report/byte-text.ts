/** Text that is written straight as UTF-8: many short pieces without a string for each step. */
export interface ByteText {
  readonly put: (text: string) => void;
  /** The bytes put so far. */
  readonly bytes: () => Uint8Array;
}

/** Up to how many characters calling the encoder takes longer than going through them. */
const SHORT = 40;

export function byteText(): ByteText {
  const encoder = new TextEncoder();
  let room = new Uint8Array(65_536);
  let end = 0;
  const reserve = (more: number): void => {
    if (end + more <= room.length) return;
    const larger = new Uint8Array(2 * (end + more));
    larger.set(room);
    room = larger;
  };
  return {
    put: (text) => {
      reserve(3 * text.length);
      if (text.length <= SHORT && plainly(text, room, end)) end += text.length;
      else end += encoder.encodeInto(text, room.subarray(end)).written;
    },
    bytes: () => room.slice(0, end),
  };
}

/** Puts a text of plain characters; stops and says so where it meets another. */
function plainly(text: string, target: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    target[from + at] = code;
  }
  return true;
}
