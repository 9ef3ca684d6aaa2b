import type { ComponentChildren } from 'preact';
import { Icon } from '../icons';
import type { IconName } from '../icons';
import './button.css';

export type Look = 'primary' | 'plain' | 'subtle';

interface ButtonProps {
  onClick: () => void;
  children: ComponentChildren;
  /** Primary: at most one in a section. Subtle: there when it is looked for. */
  look?: Look;
  id?: string;
  /** The full name, where what is seen needs its surroundings to be understood. */
  label?: string;
}

export function Button({ onClick, children, look = 'plain', id, label }: ButtonProps) {
  return (
    <button
      type="button"
      {...(id && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      class={`button ${look}`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** Quiet until it is pointed at or focused, as in VS Code's lists. @param label its name */
export function IconButton({
  icon,
  label,
  onClick,
}: {
  icon: IconName;
  label: string;
  onClick: () => void;
}) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

interface ToggleProps {
  pressed: boolean;
  onToggle: (pressed: boolean) => void;
  children: ComponentChildren;
  /** The full name, where what is seen needs its surroundings to be understood. */
  label?: string;
}

/** Stays down when pressed; a tick says so beside the colour. */
export function Toggle({ pressed, onToggle, children, label }: ToggleProps) {
  return (
    <button
      type="button"
      class="toggle"
      aria-pressed={pressed}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={() => onToggle(!pressed)}
    >
      {pressed && <Icon name="check" />}
      {children}
    </button>
  );
}

/** Buttons beside each other, or below where there is no room. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}
