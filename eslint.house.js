// The house: which folder of src may import from which. Whatever is not listed is forbidden, so a
// new folder says here what it stands on. ARCHITECTURE.md tells why; src/house.test.ts shows that a
// forbidden arrow fails on every floor.

const boundaries = require('eslint-plugin-boundaries');

/** Floors 1 to 3: pure. They know no editor, no clock and no page. */
const pure = {
  calendar: [],
  figures: [],
  diary: ['calendar'],
  desk: ['calendar', 'diary'],
  care: ['calendar', 'diary'],
  days: ['calendar', 'care', 'desk', 'diary'],
  breaks: ['calendar', 'desk', 'diary'],
  exercises: ['calendar', 'care', 'diary', 'figures'],
  progress: ['calendar', 'days', 'diary'],
  report: ['calendar', 'care', 'days', 'desk', 'diary'],
  sample: ['calendar', 'care', 'diary'],
};
const below = Object.keys(pure);

/** Floor 4: the page's model, pure too; and the rooms of the editor, of which none knows another. */
const panel = [
  'breaks',
  'calendar',
  'care',
  'days',
  'desk',
  'diary',
  'exercises',
  'figures',
  'progress',
];
const rooms = ['desk', 'exercises', 'care', 'diary', 'report', 'panel'].map(
  (room) => `editor/${room}`,
);

/** The few arrows between rooms, by type alone. */
const exceptions = {
  // A guided break is the desk's running break, told by a guide.
  'editor/exercises': ['editor/desk'],
  // A reminder waits for a nudge's moment.
  'editor/care': ['editor/desk'],
  // The panel shows the running break, and the moves that are chosen.
  'editor/panel': ['editor/desk', 'editor/exercises'],
};

const element = (types) => ({ element: { types: { anyOf: types } } });
const file = (categories) => ({ file: { categories: { anyOf: categories } } });
const allow = (from, to, dependency) => ({
  from,
  allow: { to, ...(dependency && { dependency }) },
});

const elements = [
  ...['platform', 'desk', 'exercises', 'care', 'diary', 'report', 'panel'].map((room) => ({
    type: `editor/${room}`,
    pattern: `src/editor/${room}`,
    partialMatch: false,
  })),
  ...[...below, 'panel', 'webview'].map((type) => ({
    type,
    pattern: `src/${type}`,
    partialMatch: false,
  })),
];

/** Files that stand in no folder. */
const files = [
  { category: 'composition', pattern: 'src/{extension,core,lazyFeatures,webEntry,testApi}.ts' },
  { category: 'ids', pattern: 'src/{ids,commands}.ts' },
  { category: 'random', pattern: 'src/random.ts' },
  { category: 'text', pattern: 'src/text.ts' },
  {
    category: 'vocabulary',
    pattern: 'src/diary/{vocabulary,names,moveNames,questions,signs,signNames}.ts',
  },
  { category: 'types', pattern: 'src/**/*.d.ts' },
  { category: 'styles', pattern: 'src/**/*.css' },
  { category: 'test', pattern: '{src,test}/**/*.test.ts' },
];

const policies = [
  ...Object.entries(pure).flatMap(([from, to]) => [
    allow({ element: { type: from } }, element([from, ...to])),
    allow({ element: { type: from } }, file(['random', 'text'])),
  ]),
  allow({ element: { type: 'panel' } }, element(['panel', ...panel])),
  allow({ element: { type: 'panel' } }, file(['random', 'text'])),
  allow({ element: { type: 'panel' } }, file(['ids']), { kind: 'type' }),
  allow({ element: { type: 'editor/platform' } }, element(['editor/platform', 'panel', ...below])),
  allow({ element: { type: 'editor/platform' } }, file(['ids', 'text'])),
  ...rooms.flatMap((room) => [
    allow({ element: { type: room } }, element([room, 'editor/platform', 'panel', ...below])),
    allow({ element: { type: room } }, file(['ids', 'text'])),
  ]),
  ...Object.entries(exceptions).map(([room, to]) =>
    allow({ element: { type: room } }, element(to), { kind: 'type' }),
  ),
  // The page: its own parts, the vocabulary with its names, figures and the calendar; else types.
  allow({ element: { type: 'webview' } }, element(['webview', 'figures', 'calendar'])),
  allow({ element: { type: 'webview' } }, file(['vocabulary', 'styles', 'text'])),
  allow({ element: { type: 'webview' } }, element(['panel']), { kind: 'type' }),
  // Floor 5 builds everything in one place.
  allow(file(['composition']), element([...below, 'panel', 'editor/platform', ...rooms])),
  allow(file(['composition']), file(['composition', 'ids', 'random', 'text'])),
];

/** @type {import('eslint').Linter.Config} */
const house = {
  files: ['src/**/*.{ts,tsx}'],
  // Tests look at the house from outside.
  ignores: ['**/*.test.ts'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.d.ts', '.css'] } },
    'boundaries/elements': elements,
    'boundaries/files': files,
  },
  rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] },
};

module.exports = { house };
