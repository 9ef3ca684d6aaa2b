import type { ComponentChildren } from 'preact';
import { Toggle } from './button';
import './field.css';

/* Labelled fields. What is typed goes to the owner at every key, so nothing is lost with the page. */

interface FieldProps {
  label: string;
  /** What is wrong with it, and what to do. */
  problem?: string | undefined;
  children: ComponentChildren;
}

function Field({ label, problem, children }: FieldProps) {
  return (
    <div class="field">
      <label>
        <span class="field-label">{label}</span>
        {children}
      </label>
      <p class="field-problem" role="status">
        {problem ?? ''}
      </p>
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  /** Characters at most. */
  max: number;
  lines?: number;
  onValue: (value: string) => void;
}

export function TextField({ label, value, max, lines = 1, onValue }: TextProps) {
  return (
    <Field label={label}>
      {lines === 1 ? (
        <input
          type="text"
          maxLength={max}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <textarea
          rows={lines}
          maxLength={max}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface WhenProps {
  label: string;
  /** `YYYY-MM-DD`, with time `YYYY-MM-DDTHH:MM`. */
  value: string;
  /** The latest there may be, in the same form. */
  max: string;
  withTime?: boolean;
  problem?: string | undefined;
  onValue: (value: string) => void;
}

export function WhenField({ label, value, max, withTime = false, problem, onValue }: WhenProps) {
  return (
    <Field label={label} problem={problem}>
      <input
        type={withTime ? 'datetime-local' : 'date'}
        max={max}
        value={value}
        aria-invalid={problem !== undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Field>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T | '';
  options: readonly (readonly [T | '', string])[];
  onValue: (value: T | '') => void;
}

export function Select<T extends string>({ label, value, options, onValue }: SelectProps<T>) {
  return (
    <Field label={label}>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([id]) => id === event.currentTarget.value);
          if (chosen !== undefined) onValue(chosen[0]);
        }}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TogglesProps<T extends string> {
  label: string;
  chosen: readonly T[];
  options: readonly (readonly [T, string])[];
  onChosen: (chosen: T[]) => void;
}

/** Any number of a few words. */
export function Toggles<T extends string>({ label, chosen, options, onChosen }: TogglesProps<T>) {
  return (
    <div class="field" role="group" aria-label={label}>
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      <div class="toggles">
        {options.map(([id, name]) => (
          <Toggle
            key={id}
            pressed={chosen.includes(id)}
            onToggle={(on) => onChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {name}
          </Toggle>
        ))}
      </div>
    </div>
  );
}
