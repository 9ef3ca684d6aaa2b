import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../format';
import { t } from '../text';
import { bandName } from '../words';
import { Anchors, ratings, useDigits } from './scale';

/** The scale as eleven buttons: one press is an entry. One stop for Tab; arrows and digits go to a number. */
export function QuickScale({ onRating }: { onRating: (rating: number) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const ratingOf = useDigits();
  const [stop, setStop] = useState(0);
  const goTo = (rating: number) => {
    setStop(rating);
    box.current?.querySelectorAll('button')[rating]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) goTo(Math.min(10, Math.max(0, stop + step)));
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(10);
    else {
      const asked = ratingOf(event);
      if (asked === undefined) return;
      goTo(asked);
    }
    event.preventDefault();
  };
  return (
    <div
      class="scale"
      role="group"
      aria-labelledby="quick-legend"
      aria-describedby="quick-anchors"
      ref={box}
      onKeyDown={onKeyDown}
    >
      <p id="quick-legend">{t('How strong is the pain?')}</p>
      <div class="scale-numbers">
        {ratings.map((rating) => (
          <button
            key={rating}
            type="button"
            tabIndex={rating === stop ? 0 : -1}
            aria-label={`${formatNumber(rating)}, ${bandName(rating)}`}
            onFocus={() => setStop(rating)}
            onClick={() => onRating(rating)}
          >
            {formatNumber(rating)}
          </button>
        ))}
      </div>
      <Anchors form="quick" />
    </div>
  );
}
