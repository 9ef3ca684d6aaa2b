import { l10n } from 'vscode';
import { routineSeconds } from '../../exercises/routine';
import type { Routine } from '../../exercises/routine';
import type { RoutineView } from '../../panel/moveModel';
import type { GuidedBreak } from './guidedBreak';
import type { Chosen, Moves } from './moves';
import { routineName } from '../platform/words';
import { askOne } from '../platform/quickInput';
import { error, information } from '../platform/show';

/** The routines to pick from, in the palette and in the panel. */
export class BreakCommands {
  constructor(
    private readonly moves: Moves,
    private readonly breaks: GuidedBreak,
  ) {}

  /** What of the routines may be offered now; one that nothing is left of is not. */
  offered(): RoutineView[] {
    return this.#planned().map(({ routine, name, plan }) => ({
      id: routine.id,
      name,
      seconds: secondsOf(plan),
      moves: plan.length,
    }));
  }

  async start(id: string): Promise<void> {
    const routine = this.moves.routines.find((one) => one.id === id);
    if (routine !== undefined) await this.breaks.start({ routine });
  }

  /** @param wanted the id of a routine or its name, as given from outside; case does not matter */
  async startNamed(wanted: string): Promise<void> {
    await this.moves.load();
    const same = (text: string | undefined) => text?.toLowerCase() === wanted.toLowerCase();
    const routine = this.moves.routines.find((one) => same(one.id) || same(routineName(one)));
    if (routine !== undefined) await this.breaks.start({ routine });
    else {
      const ids = this.moves.routines.map(({ id }) => id).slice(0, 20);
      void error(
        l10n.t('There is no routine of that name. These may be given: {0}', ids.join(', ')),
      );
    }
  }

  /** Asks which routine, and starts it. */
  async ask(): Promise<void> {
    await this.moves.load();
    const items = this.#planned().map(({ routine, name, plan }) => ({
      label: name,
      description: l10n.t('{0}, {1}', duration(secondsOf(plan)), movesText(plan.length)),
      detail: plan.map(({ move }) => move.name).join(' · '),
      value: routine,
    }));
    if (items.length === 0) {
      void information(l10n.t('No routine fits just now. A short walk is a break too.'));
      return;
    }
    const chosen = await askOne(
      l10n.t('Start Routine'),
      l10n.t('Which one? Each contains only moves that suit you today.'),
      items,
      { stays: false, matchOnDetail: true },
    );
    if (chosen !== undefined) await this.breaks.start({ routine: chosen });
  }

  #planned(): { routine: Routine; name: string; plan: Chosen[] }[] {
    return this.moves
      .plans(this.moves.routines)
      .map((planned) => ({ ...planned, name: routineName(planned.routine) ?? planned.routine.id }))
      .filter(({ plan }) => plan.length > 0);
  }
}

const secondsOf = (plan: readonly Chosen[]): number => routineSeconds(plan.map(({ move }) => move));

/** @param seconds to the nearest half minute from a minute on */
function duration(seconds: number): string {
  return seconds < 60
    ? l10n.t('{0} s', Math.round(seconds))
    : l10n.t('{0} min', Math.round(seconds / 30) / 2);
}

function movesText(count: number): string {
  return count === 1 ? l10n.t('1 move') : l10n.t('{0} moves', count);
}
