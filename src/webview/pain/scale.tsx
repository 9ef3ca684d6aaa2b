import { useRef } from 'preact/hooks';
import { t } from '../text';
import { bandName } from '../words';
import { formatNumber } from '../format';
import './scale.css';

/** Numeric rating: 0 = no pain, 10 = worst pain imaginable; whole numbers (Farrar 2001). */
export const ratings = Array.from({ length: 11 }, (_, rating) => rating);

/** After a 1, a 0 within this time means 10; ms. */
const secondDigit = 1000;

/** @returns the rating that a key asks for, a 0 soon after a 1 for ten; undefined if it is no digit */
export function useDigits(): (event: KeyboardEvent) => number | undefined {
  const typed = useRef({ digit: '', at: -Infinity });
  return ({ key, timeStamp }) => {
    if (!/^[0-9]$/.test(key)) return undefined;
    const { digit, at } = typed.current;
    typed.current = { digit: key, at: timeStamp };
    return key === '0' && digit === '1' && timeStamp - at < secondDigit ? 10 : Number(key);
  };
}

interface ScaleProps {
  /** Tells apart the forms on the page. */
  form: string;
  /** Whose pain and when. */
  legend: string;
  rating: number | null;
  onRating: (rating: number) => void;
  onEnter: () => void;
}

/** Eleven radio buttons: arrows go through them, a digit chooses, Enter saves. */
export function Scale({ form, legend, rating, onRating, onEnter }: ScaleProps) {
  const set = useRef<HTMLFieldSetElement>(null);
  const ratingOf = useDigits();
  const choose = (value: number) => {
    onRating(value);
    set.current?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const asked = ratingOf(event);
    if (asked !== undefined) choose(asked);
  };
  return (
    <fieldset class="scale" ref={set} onKeyDown={onKeyDown} aria-describedby={`${form}-anchors`}>
      <legend>
        {legend}
        {rating !== null && (
          <span class="scale-chosen">
            {' '}
            <strong>{formatNumber(rating)}</strong> {bandName(rating)}
          </span>
        )}
      </legend>
      <div class="scale-numbers">
        {ratings.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${form}-rating`}
              value={value}
              aria-label={`${formatNumber(value)}, ${bandName(value)}`}
              checked={value === rating}
              onChange={() => onRating(value)}
            />
            <span>{formatNumber(value)}</span>
          </label>
        ))}
      </div>
      <Anchors form={form} />
    </fieldset>
  );
}

/** What the least and the most of the scale mean. */
export function Anchors({ form }: { form: string }) {
  return (
    <p class="scale-anchors quiet" id={`${form}-anchors`}>
      <span>{t('0 no pain')}</span> <span>{t('10 worst pain imaginable')}</span>
    </p>
  );
}
