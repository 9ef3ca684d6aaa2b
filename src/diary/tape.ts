/**
 * One packed record as it is written or read. A form is said once and runs both ways: it names
 * what it would write and goes on with what it gets, which is the same when writing and what
 * stands there when reading.
 */
export interface Tape {
  /** A whole number from 0 to `max`; 0 if it is none. */
  number(value: unknown, max?: number): number;
  text(value: unknown): string;
  /** What must hold, or the record is not to be packed, or the piece not sound. */
  expect(holds: boolean): void;
  /** The most items a list can have: damage can't ask for more than there are digits left. */
  left(): number;
  /** The time written last, epoch ms: the next one is written as the distance from it. */
  clock: number;
  /** The piece; undefined if something in it was not as expected, or too much. */
  done(): string | undefined;
}

/*
 * A piece is its numbers one after the other, then, after a space, its texts end to end, whose
 * lengths stand among the numbers. A number's last digit is a printable ASCII character, those
 * before it are Latin letters of two bytes. So no number needs a separator, and most take one to
 * three characters, which is what VS Code counts; in bytes it is no worse than base 64. Neither
 * alphabet has a space, a quote or a backslash, so JSON escapes nothing.
 */

/** `#` to `~` without the backslash. */
const lastDigits = 91;
const firstLast = 0x23;
const backslash = 0x5c;
/** U+0100 to U+02AF: letters all of them, none combining, none changed by normalization. */
const leadDigits = 432;
const firstLead = 0x100;

export function blankTape(): Tape {
  let numbers = '';
  let texts = '';
  let sound = true;
  const tape: Tape = {
    clock: 0,
    number(value, max = Number.MAX_SAFE_INTEGER) {
      const given = Number.isSafeInteger(value) ? Number(value) : -1;
      if (given < 0 || given > max) {
        sound = false;
        return 0;
      }
      const last = firstLast + (given % lastDigits);
      let digits = String.fromCharCode(last < backslash ? last : last + 1);
      let lead = Math.floor(given / lastDigits);
      for (; lead > 0; lead = Math.floor(lead / leadDigits)) {
        digits = String.fromCharCode(firstLead + (lead % leadDigits)) + digits;
      }
      numbers += digits;
      return given;
    },
    text(value) {
      const given = typeof value === 'string' ? value : '';
      tape.expect(given === value);
      tape.number(given.length);
      texts += given;
      return given;
    },
    expect(holds) {
      sound &&= holds;
    },
    left: () => Infinity,
    done: () => (sound ? numbers + (texts && ' ' + texts) : undefined),
  };
  return tape;
}

export function tapeOf(piece: string): Tape {
  const space = piece.indexOf(' ');
  const end = space < 0 ? piece.length : space;
  let at = 0;
  let textAt = space < 0 ? end : space + 1;
  // A space with nothing behind it is not how an empty text is written.
  let sound = textAt < piece.length || space < 0;
  const tape: Tape = {
    clock: 0,
    number(_, max = Number.MAX_SAFE_INTEGER) {
      let value = 0;
      let lead = piece.charCodeAt(at) - firstLead;
      // One number has one text: it does not begin with a nought.
      sound &&= lead !== 0;
      while (lead >= 0 && lead < leadDigits && at < end) {
        value = value * leadDigits + lead;
        at += 1;
        lead = piece.charCodeAt(at) - firstLead;
      }
      const code = piece.charCodeAt(at);
      const last = code - firstLast - (code > backslash ? 1 : 0);
      value = value * lastDigits + last;
      at += 1;
      // At the end of the numbers `last` is that of a space, below 0, or no number at all.
      sound &&= last >= 0 && last < lastDigits && code !== backslash && value <= max;
      return sound ? value : 0;
    },
    text() {
      const from = textAt;
      textAt += tape.number(undefined);
      return piece.slice(from, textAt);
    },
    expect(holds) {
      sound &&= holds;
    },
    left: () => Math.max(0, end - at),
    done: () => (sound && at === end && textAt === piece.length ? piece : undefined),
  };
  return tape;
}
