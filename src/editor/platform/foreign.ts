// What VS Code makes of a text that it shows: `[text](command:…)` in a message, a box or a hover is a
// link that runs the command when it is clicked (src/vs/base/common/linkedText.ts), `$(name)` in a row
// or the status bar is an icon (src/vs/base/common/iconLabels.ts). An invisible character between
// the two halves of each leaves the text as it is read and nothing to click.

/** Joins two characters and is not seen itself. */
const joiner = '\u2060';

/** Characters that a line has no place for, and those that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- that is what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g;

/** Any text so that just that text is shown: no link, no icon, nothing turned around. */
export function plain(text: string): string {
  return text
    .replace(controls, ' ')
    .replace(/\](?=\()/g, `]${joiner}`)
    .replace(/\$(?=\()/g, `$${joiner}`);
}
