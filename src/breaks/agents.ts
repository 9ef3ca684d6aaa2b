/** Programs that are told what to do and then work by themselves, by the name of their command. */
const known = new Set([
  'aider',
  'amp',
  'auggie',
  'claude',
  'cline',
  'codex',
  'copilot',
  'crush',
  'cursor-agent',
  'droid',
  'gemini',
  'goose',
  'kimi',
  'opencode',
  'openhands',
  'plandex',
  'q',
  'qwen',
]);

/** Packages whose command has another name. */
const packages: Readonly<Record<string, string>> = {
  'claude-code': 'claude',
  'gemini-cli': 'gemini',
  'qwen-code': 'qwen',
  'aider-chat': 'aider',
  'opencode-ai': 'opencode',
};

/** Programs that only run another one, named after them. */
const wrappers = new Set(
  'npx bunx uvx pipx pnpx npm pnpm yarn bun uv sudo doas env time nohup nice command exec winpty wsl caffeinate mise devbox direnv node python python3 gh'.split(
    ' ',
  ),
);
/** Words that stand between a wrapper and what it runs. */
const verbs = new Set(['exec', 'x', 'dlx', 'run', 'tool', '-m', 'create', '--', '.']);

/**
 * Whether a command line starts a coding agent. Paths, versions, `.cmd` endings, variables set before
 * it and wrappers such as `npx` are seen through.
 * @param more names that the person adds
 */
export function startsAgent(commandLine: string, more: readonly string[] = []): boolean {
  const names = new Set([...known, ...more.map(nameOf)]);
  // Of several commands in a line the last one stays.
  return commandLine.split(/&&|\|\||[;\n|]/).some((part) => isAgent(part, names));
}

function isAgent(command: string, names: ReadonlySet<string>): boolean {
  const words = command.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  let wrapped = false;
  for (const word of words.map((one) => one.replace(/^["']|["']$/g, ''))) {
    // A variable set for it, PowerShell's call sign, an option of a wrapper.
    if (/^\w+=/.test(word) || word === '&') continue;
    if (wrapped && (verbs.has(word) || word.startsWith('-'))) continue;
    const name = nameOf(word);
    if (names.has(name)) return true;
    if (!wrappers.has(name)) return false;
    wrapped = true;
  }
  return false;
}

/** The command that a path or a package with its version stands for. */
function nameOf(word: string): string {
  const file = word.split(/[\\/]/).at(-1) ?? word;
  const bare = file
    .toLowerCase()
    .replace(/@[\w.^~-]+$/, '')
    .replace(/\.(cmd|exe|bat|ps1|sh|m?js|py)$/, '');
  return packages[bare] ?? bare;
}
