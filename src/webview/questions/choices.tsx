import type { ComponentChildren } from 'preact';

/* Choices that may be as long as they need to be: the whole line can be clicked. */

interface CheckProps {
  id: string;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  children: ComponentChildren;
}

export function Check({ id, checked, onCheck, children }: CheckProps) {
  return (
    <label class="choice" for={id}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  checked: boolean;
  onChoose: () => void;
  children: ComponentChildren;
}

/** One of a few. */
export function Choice({ id, name, checked, onChoose, children }: ChoiceProps) {
  return (
    <label class="choice" for={id}>
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

/**
 * Up and down go from one checkbox to the next, as in any list of VS Code.
 * @returns whether it was such a key; between radio buttons the browser moves
 */
export function moveAmong(within: HTMLElement, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const active = document.activeElement;
  if (by === 0 || (active instanceof HTMLInputElement && active.type === 'radio')) return false;
  const all = [...within.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const at = all.findIndex((one) => one === active);
  const next = at < 0 && by < 0 ? undefined : all[at + by];
  next?.focus();
  return all.length > 0;
}
