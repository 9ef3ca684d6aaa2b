import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import { isOpen, setOpen } from '../ui';
import './fold.css';

/** A small disclosure inside a section; it stays as it was left. */
export function Fold({
  id,
  summary,
  children,
}: {
  id: string;
  summary: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <details
      class="fold"
      open={isOpen(id, false)}
      onToggle={(event) => setOpen(id, event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
