import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import type { Section as SectionId } from '../../panel/messages';
import { isOpen, setOpen } from '../ui';
import './section.css';

interface SectionProps {
  id: SectionId;
  title: string;
  /** What is worth knowing while it is folded. */
  gist?: string | undefined;
  children: ComponentChildren;
}

/** A part of the view that folds, as the panes of VS Code's own sidebar do. */
export function Section({ id, title, gist, children }: SectionProps) {
  const open = isOpen(id, true);
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="section-title">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(id, !open)}
        >
          <Icon name="chevron" />
          <span id={`${id}-title`}>{title}</span>
          {!open && gist !== undefined && <span class="section-gist">{gist}</span>}
        </button>
      </h2>
      <div class="section-body" id={`${id}-body`} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
