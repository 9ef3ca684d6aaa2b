/** Whether the person asked for less motion, of VS Code or of the system. */
export function wantsStillness(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
