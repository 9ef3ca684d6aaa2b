import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import type { IconName } from '../icons';
import './note.css';

/** A quiet remark with a sign before it. @param strong set off by a border, for what must be seen */
export function Note({
  icon,
  strong = false,
  children,
}: {
  icon: IconName;
  strong?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={strong ? 'note strong' : 'note'}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
