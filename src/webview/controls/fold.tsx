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
  /** As a function it is drawn only while it is open: what a long diary makes long waits until then. */
  children: ComponentChildren | (() => ComponentChildren);
}) {
  const open = isOpen(id, false);
  return (
    <details class="fold" open={open} onToggle={(event) => setOpen(id, event.currentTarget.open)}>
      <summary
        onClick={(event) => {
          // At once, not when the browser gets round to telling: the page may be gone by then.
          event.preventDefault();
          setOpen(id, !open);
        }}
      >
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      {typeof children === 'function' ? open && children() : children}
    </details>
  );
}
