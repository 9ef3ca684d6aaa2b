import * as vscode from 'vscode';
import * as v from 'valibot';
import { regions } from '../diary/vocabulary';
import type { EntryOf } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { lastRegions } from '../panel/view';
import type { Clock } from './clock';
import { askMany, askRating } from './quickInput';
import type { Store } from '../diary/store';
import { regionName } from './words';

const givenEntry = v.object({
  rating: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  regions: v.optional(v.array(v.picklist(regions)), []),
});

/** Logging pain: a digit, Enter, Enter. */
export class PainCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {}

  log(rating: number, where: readonly Region[]): void {
    this.store.diary.say(
      { kind: 'pain', at: this.clock.now(), rating, window: 'now', regions: [...where] },
      this.zone(),
    );
    this.#confirm();
  }

  edit(id: string, rating: number, where: readonly Region[]): void {
    const old = this.store.diary.find(id);
    if (old?.kind !== 'pain') return;
    this.store.diary.edit(id, { ...old, rating, regions: [...where] }, old.zone);
    void this.#offerUndo(vscode.l10n.t('The entry was changed.'), old);
  }

  remove(id: string): void {
    const old = this.store.diary.remove(id);
    if (old?.kind !== 'pain') return;
    void this.#offerUndo(vscode.l10n.t('The entry was deleted.'), old);
  }

  /** A key may be bound to an entry that is given whole: `{ "rating": 3, "regions": ["neck"] }`. */
  async logOrAsk(given: unknown): Promise<void> {
    const entry = v.safeParse(givenEntry, given);
    if (entry.success) this.log(entry.output.rating, entry.output.regions);
    else await this.#ask();
    await this.store.accepted();
  }

  async #ask(): Promise<void> {
    const title = vscode.l10n.t('Log Pain');
    const rating = await askRating(
      title,
      vscode.l10n.t('How strong is it now? 0 = no pain, 10 = worst pain imaginable'),
    );
    if (rating === undefined) return;
    const last = lastRegions(this.store.diary.list('pain'));
    const where = await askMany(
      title,
      vscode.l10n.t('Where? Enter takes what is ticked'),
      // The last ones first, so that they are in sight.
      [...last, ...regions.filter((region) => !last.includes(region))].map((region) => ({
        label: regionName(region),
        picked: last.includes(region),
        value: region,
      })),
    );
    if (where === undefined) return;
    this.log(rating, where);
  }

  /** Neutral words: screens are shared. */
  #confirm(): void {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Saved in your diary.'), 4000);
  }

  async #offerUndo(message: string, old: EntryOf<'pain'>): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    const answer = await vscode.window.showInformationMessage(message, undo);
    if (answer === undo) this.store.diary.edit(old.id, old, old.zone);
  }
}
