// Types are checked strictly, and arrows between the floors of the house go down only.
const js = require('@eslint/js');
const { defineConfig } = require('eslint/config');
const tseslint = require('typescript-eslint');
const { house } = require('./eslint.house.js');

/** The folders of floors 1 to 3. */
const pureFloors = [
  ...['calendar', 'figures', 'diary', 'desk', 'care', 'days', 'breaks', 'exercises', 'progress'],
  ...['report', 'sample'],
];

/** Floors 1 to 3 get the time, the zone and the settings as arguments. */
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The pure floors read no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The pure floors read no clock: take the time as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The pure floors throw no dice: take the choice as an argument.',
  },
];
const noTimers = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'document'],
  ...['window', 'process', 'fetch'],
];

/** What VS Code would make links, icons and Markdown of a text in. */
const shows =
  '^(show(Information|Warning|Error)Message|showQuickPick|createQuickPick|showInputBox|' +
  'createInputBox|setStatusBarMessage|createStatusBarItem|MarkdownString)$';
const oneDoor =
  'Texts are shown through editor/platform/show and quickInput: foreign ones can do no harm there.';

const noEditor = {
  regex: '^(vscode|node:.*|fs|path|child_process|https?|net)$',
  message: 'The pure floors know no editor and no machine.',
};

module.exports = defineConfig(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/webview/tsconfig.json'],
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowArray: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
      ],
    },
  },
  house,
  {
    files: [...pureFloors, 'panel'].map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noEditor] }] },
  },
  {
    files: pureFloors.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noTimers],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        ...noClock,
      ],
    },
  },
  {
    files: ['src/webview/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noEditor] }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/editor/**', 'src/{extension,core,lazyFeatures,testApi}.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'Only the thin adapters touch the editor.' }] },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/editor/platform/{show,quickInput}.ts',
      // Says nothing but Lumbar's own words and numbers, and is read at a start.
      'src/editor/desk/**',
      ...[...pureFloors, 'webview'].map((folder) => `src/${folder}/**`),
      '**/*.test.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: `MemberExpression[property.name=/${shows}/]`, message: oneDoor },
        { selector: `MemberExpression[property.value=/${shows}/]`, message: oneDoor },
        { selector: `ObjectPattern > Property[key.name=/${shows}/]`, message: oneDoor },
        { selector: `ImportSpecifier[imported.name=/${shows}|^window$/]`, message: oneDoor },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['require', 'module', '__dirname', 'process', 'console', 'Buffer', 'URL', 'fetch'],
          ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'AbortSignal'],
          ...['AbortController', 'TextDecoder', 'performance'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
