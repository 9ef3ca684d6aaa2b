import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import type { Section as SectionId } from '../../panel/messages';
import { isOpen, setOpen } from '../ui';
import './section.css';

interface SectionProps {
  id: SectionId;
  title: string;
  /** What is worth knowing without opening it. */
  gist?: string | undefined;
  /** Whether it is open until the person has folded or opened it: today and pain are. */
  open?: boolean;
  /** A button beside its title. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** A part of the view that folds, as the panes of VS Code's own sidebar do. */
export function Section({
  id,
  title,
  gist,
  open: byDefault = true,
  action,
  children,
}: SectionProps) {
  const open = isOpen(id, byDefault);
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 class="section-title">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={`${id}-body`}
            onClick={() => setOpen(id, !open)}
          >
            <Icon name="chevron" />
            <span id={`${id}-title`}>{title}</span>
            {gist !== undefined && <span class="section-gist">{gist}</span>}
          </button>
        </h2>
        {!open && action}
      </div>
      <div class="section-body" id={`${id}-body`} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
