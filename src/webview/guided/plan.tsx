import type { GuidedView } from '../../panel/messages';
import { t } from '../text';

/** Each move as a part of a line, as long as it takes; in words for who cannot see it. */
export function Plan({ moves }: { moves: GuidedView['moves'] }) {
  const now = moves.findIndex(({ state }) => state === 'now') + 1;
  return (
    <div class="guided-plan" role="img" aria-label={t('Move {0} of {1}', now, moves.length)}>
      {moves.map(({ id, name, seconds, state }) => (
        <span key={id} class={state} title={name} style={{ flexGrow: seconds }} />
      ))}
    </div>
  );
}
