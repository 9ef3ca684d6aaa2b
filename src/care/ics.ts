/** A day in a calendar file. */
export interface CalendarDay {
  /** Unique for good; the same one again changes the entry rather than adding another. */
  uid: string;
  /** `YYYY-MM-DD` */
  date: string;
  title: string;
}

/**
 * The days as an iCalendar file (RFC 5545): whole days, no alarm, no attendees, nothing medical but
 * what the titles say. Lines end in CRLF and are folded at 75 octets (3.1); text is escaped (3.3.11).
 * @param stamp when the file is made, epoch ms
 */
export function calendarFile(days: readonly CalendarDay[], stamp: number): string {
  const time = `${new Date(stamp).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lumbar//Lumbar//EN',
    ...days.flatMap(({ uid, date, title }) => [
      'BEGIN:VEVENT',
      `UID:${escape(uid)}`,
      `DTSTAMP:${time}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escape(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function escape(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Folded so that no line is longer than 75 octets, and no character is cut. */
function fold(line: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  let out = '';
  let used = 0;
  for (const char of line) {
    const length = size(char);
    if (used + length > 75) {
      out += '\r\n ';
      used = 1;
    }
    out += char;
    used += length;
  }
  return out;
}
