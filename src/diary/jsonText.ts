/**
 * One text for one JSON value, members in the order of their names, however deep it is nested: what
 * someone else wrote may go deeper than the stack, and must be kept all the same.
 */
export function jsonText(value: unknown): string {
  let text = '';
  /** What is still to write, the next one last: a value, or a text as it is. */
  const todo: (readonly [value: unknown] | string)[] = [[value]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    const [part] = next;
    if (typeof part !== 'object' || part === null) {
      // What JSON has no word for is nothing.
      text += (JSON.stringify(part) as string | undefined) ?? 'null';
      continue;
    }
    const isList = Array.isArray(part);
    const members = Object.entries(part);
    if (!isList) members.sort(([a], [b]) => (a < b ? 1 : -1));
    else members.reverse();
    text += isList ? '[' : '{';
    todo.push(isList ? ']' : '}');
    members.forEach(([name, member], i) => {
      todo.push([member], isList ? '' : `${JSON.stringify(name)}:`);
      if (i < members.length - 1) todo.push(',');
    });
  }
  return text;
}
