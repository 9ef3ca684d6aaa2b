import type { GuidedView } from '../../panel/moveModel';
import { t } from '../text';

/**
 * Each move as a part of a line, as long as it takes; in words for who cannot see it.
 * @param share how much of the running one is done, 0–1
 */
export function Plan({ moves, share }: { moves: GuidedView['moves']; share: number }) {
  const now = moves.findIndex(({ state }) => state === 'now') + 1;
  return (
    <div class="guided-plan" role="img" aria-label={t('Move {0} of {1}', now, moves.length)}>
      {moves.map(({ id, name, seconds, state }) => (
        <span
          key={id}
          class={state}
          title={name}
          style={{ flexGrow: seconds, '--share': `${String(Math.round(share * 100))}%` }}
        />
      ))}
    </div>
  );
}
