import assert from 'node:assert/strict';
import { startsAgent } from './agents';

describe('the command line of an agent', () => {
  for (const line of [
    'claude',
    'claude --resume',
    'npx @anthropic-ai/claude-code@latest',
    'npx -y @openai/codex',
    'uvx --from aider-chat aider --model x',
    'uvx aider-chat',
    '/usr/local/bin/gemini -p "say hello"',
    '"C:\\Program Files\\nodejs\\codex.cmd"',
    '& "C:\\Users\\me\\claude.exe"',
    'FOO=1 BAR=2 opencode',
    'sudo -E env PATH=/x goose session',
    'cd app && claude',
    'npm exec -- @google/gemini-cli',
    'pnpm dlx opencode-ai',
    'gh copilot suggest',
    'python -m aider',
    './node_modules/.bin/qwen',
    'cursor-agent',
    'amp',
  ]) {
    it(`is known: ${line}`, () => {
      assert.ok(startsAgent(line));
    });
  }
  for (const line of [
    '',
    'git commit -m "claude did it"',
    'cat claude.md',
    'npm run build',
    'npm test',
    'vim codex.py',
    'cd claude',
    'node server.js',
    'grep -r aider .',
    'rm -rf "claude',
  ]) {
    it(`is no other's: ${line}`, () => {
      assert.equal(startsAgent(line), false);
    });
  }
  it('may be one that the person names', () => {
    assert.equal(startsAgent('my-agent go'), false);
    assert.ok(startsAgent('npx my-agent go', ['My-Agent.cmd']));
  });
});
