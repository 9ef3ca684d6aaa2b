import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/*
 * All texts that the extension, its page and its report can say. They are recognised by being the
 * first argument of a call of something named `t`: `vscode.l10n.t`, and what the page and the report
 * have in its place. VS Code's own extractor knows only the first of these.
 */

export interface Texts {
  /** Each once, in an order that depends on nothing but them. */
  texts: string[];
  /** Calls whose text can't be read off or would not be understood, as `file:line: call`. */
  problems: string[];
}

/** @returns those of all that ships */
export function collectTexts(): Texts {
  const each = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .sort()
    .map((name) => {
      const file = path.join('src', name);
      return textsOf(file, readFileSync(file, 'utf8'));
    });
  return {
    texts: [...new Set(each.flatMap(({ texts }) => texts))].sort(),
    problems: each.flatMap(({ problems }) => problems),
  };
}

/**
 * @param file its name
 * @param source what it holds
 */
export function textsOf(file: string, source: string): Texts {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Texts = { texts: [], problems: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && calledName(node.expression) === 't') {
      const [text] = node.arguments;
      if (
        text !== undefined &&
        ts.isStringLiteralLike(text) &&
        !isPluralOfVsCode(node, text.text)
      ) {
        found.texts.push(text.text);
      } else {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        found.problems.push(`${file}:${String(line + 1)}: ${node.getText().slice(0, 80)}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** VS Code knows no plurals: those of the editor's side go through `t` of `platform/words.ts`. */
function isPluralOfVsCode({ expression }: ts.CallExpression, text: string): boolean {
  return text.includes(', plural,') && expression.getText().endsWith('l10n.t');
}

function calledName(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}
