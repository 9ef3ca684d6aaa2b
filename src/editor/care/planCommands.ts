import * as vscode from 'vscode';
import type { Store } from '../../diary/store';
import type { CareKind } from '../../diary/vocabulary';
import type { Profile, Weekly } from '../../panel/model';
import type { Clock } from '../platform/clock';
import { askOne } from '../platform/quickInput';
import { offerUndo } from '../platform/undo';
import { careName } from '../platform/words';

const { l10n } = vscode;

/** The plan beside the course, and what the person told of themselves. */
export class PlanCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly allowed: () => readonly CareKind[],
  ) {}

  /** Two keys: the first letter and Enter. */
  async ask(): Promise<void> {
    const what = await askOne(
      l10n.t('Log Other Care'),
      l10n.t('What was it? Type its first letters'),
      this.allowed().map((kind) => ({ label: careName(kind), value: kind })),
    );
    if (what !== undefined) this.log(what);
    await this.store.accepted();
  }

  async logGiven(what: CareKind): Promise<void> {
    this.log(what);
    await this.store.accepted();
  }

  log(what: CareKind): void {
    const { diary } = this.store;
    const entry = diary.say({ kind: 'care', at: this.clock.now(), what }, this.zone());
    void this.#offerUndo(entry.id, what);
  }

  saveWeekly(answers: Weekly): void {
    this.store.diary.say({ kind: 'weekly', at: this.clock.now(), ...answers }, this.zone());
  }

  /** There is one profile, by revision. */
  saveProfile(profile: Profile): void {
    const { diary } = this.store;
    const said = { kind: 'profile', at: this.clock.now(), ...profile } as const;
    const old = diary.list('profile').at(-1);
    if (old === undefined) diary.say(said, this.zone());
    else diary.edit(old.id, { ...old, ...said }, this.zone());
  }

  async #offerUndo(id: string, what: CareKind): Promise<void> {
    const { store } = this;
    if (await offerUndo(store, l10n.t('Logged: {0}.', careName(what)))) store.diary.remove(id);
  }
}
