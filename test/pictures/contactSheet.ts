import { readFileSync } from 'node:fs';
import { bodyShapes, stage } from '../../src/figures/figure';
import { parsePoses } from '../../src/figures/schema';
import type { Shape } from '../../src/figures/shapes';
import { themeSheet } from '../page/themes';
import type { Theme } from '../page/themes';

interface Look {
  theme: Theme;
  /** Side of one picture, px. */
  size: number;
  /** Pictures in a row. */
  columns: number;
  names: boolean;
  /** Only these moves, in this order. */
  ids?: readonly string[];
}

/** A page with the start and the end of every figure, as a person sees them who wants no motion. */
export function contactSheet({ theme, size, columns, names, ids }: Look): string {
  const figures = parsePoses(JSON.parse(readFileSync('media/poses.json', 'utf8')));
  const cells = (ids ?? [...figures.keys()]).map((id, i) => {
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`No figure ${id}.`);
    const set = stage(figure);
    const svg = (u: number, extra: readonly Shape[]) =>
      `<svg width="${size}" height="${size}" viewBox="${set.viewBox}">${[
        ...set.still,
        ...bodyShapes(set, u),
        ...extra,
      ]
        .map(({ c, d, w }) => `<path class="${c}" d="${d}"${w ? ` stroke-width="${w}"` : ''}/>`)
        .join('')}</svg>`;
    const [start, end] = set.show;
    return `<figure><div class="figure">${svg(start, [])}${svg(end, set.arrows)}</div>
      <figcaption>${names ? id : String(i + 1)}</figcaption></figure>`;
  });
  const sheet = readFileSync('src/webview/figure/figure.css', 'utf8');
  return `<!doctype html><style>${themeSheet(theme)}${sheet}
    body { margin: 0; width: ${columns * (2 * size + 16)}px; font: 12px sans-serif;
      background: var(--vscode-sideBar-background); color: var(--vscode-foreground);
      display: grid; grid-template-columns: repeat(${columns}, 1fr); }
    figure { margin: 4px; text-align: center; }
    .figure { margin: 0; gap: 2px; flex-wrap: nowrap; }
    .figure > svg { flex: none; max-width: none; }</style>
    <body class="${theme.bodyClass}">${cells.join('')}</body>`;
}
