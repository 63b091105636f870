/** Text that is written straight as UTF-8: many short pieces without a string for each step. */
export interface ByteText {
  readonly put: (text: string) => void;
  /** The bytes put so far. */
  readonly bytes: () => Uint8Array;
}

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
      const target = room;
      const from = end;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 127) {
          end = from + encoder.encodeInto(text, target.subarray(from)).written;
          return;
        }
        target[from + at] = code;
      }
      end = from + text.length;
    },
    bytes: () => room.slice(0, end),
  };
}
