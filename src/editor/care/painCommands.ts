import { momentAt, momentOf, zoneOffset } from '../../calendar/zones';
import * as vscode from 'vscode';
import { readPain } from '../../care/painText';
import type { PainText, PainTextProblem } from '../../care/painText';
import { regions } from '../../diary/vocabulary';
import type { EntryOf } from '../../diary/records';
import type { PainDetails } from '../../panel/painModel';
import type { Region } from '../../diary/vocabulary';
import { lastRegions } from '../../care/now';
import { isSevere } from '../../care/triage';
import type { Clock } from '../platform/clock';
import { askMany, askText } from '../platform/quickInput';
import type { Store } from '../../diary/store';
import { offerOldBack, tellSaved } from '../platform/undo';
import { regionName } from '../platform/words';
import { information } from '../platform/show';

/** Logging pain: a digit, Enter, Enter. */
export class PainCommands {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly timeZone: () => string,
    /** Shows what there is to know of severe pain. */
    private readonly showNote: () => Promise<void>,
  ) {}

  /** @param details what else was said; a time to come is refused */
  log(rating: number, where: readonly Region[], details: Partial<PainDetails> = {}): void {
    const at = this.#timeOf(details.when);
    if (at === undefined) return;
    this.store.diary.say(
      { kind: 'pain', rating, window: 'now', regions: [...where], ...said(details), at },
      zoneOffset(at, this.timeZone()),
    );
    void tellSaved(this.store);
    // Severe pain has a note at the top of the panel.
    if (isSevere(rating, details.severe)) void this.showNote();
  }

  edit(id: string, rating: number, where: readonly Region[], details?: PainDetails): void {
    const old = this.store.diary.find(id);
    if (old?.kind !== 'pain') return;
    const at = details === undefined ? old.at : this.#timeOf(details.when, old);
    if (at === undefined) return;
    const changed = details === undefined ? old : { ...withoutDetails(old), ...said(details) };
    const zone = this.#isHere(old) ? zoneOffset(at, this.timeZone()) : old.zone;
    this.store.diary.edit(id, { ...changed, rating, regions: [...where], at }, zone);
    void offerOldBack(this.store, vscode.l10n.t('The entry was changed.'), [old]);
  }

  remove(id: string): void {
    const old = this.store.diary.remove(id);
    if (old?.kind !== 'pain') return;
    void offerOldBack(this.store, vscode.l10n.t('The entry was deleted.'), [old]);
  }

  /** An entry that was given whole, as a key may be bound to one. */
  async logGiven(rating: number, where: readonly Region[], note: string): Promise<void> {
    this.log(rating, where, { note });
    await this.store.accepted();
  }

  async ask(): Promise<void> {
    await this.#ask();
    await this.store.accepted();
  }

  async #ask(): Promise<void> {
    const title = vscode.l10n.t('Log Pain');
    const names = regions.map((region) => [regionName(region), region] as const);
    const line = await askText(
      title,
      vscode.l10n.t('How strong is it now? 0 = no pain, 10 = worst pain imaginable'),
      (text) => {
        const found = readPain(text, names);
        return typeof found === 'string' ? { refused: problemWord(found) } : found;
      },
      { echo: understood },
    );
    if (line === undefined) return;
    const { rating, note } = line;
    if (line.regions.length > 0) {
      this.log(rating, line.regions, { note });
      return;
    }
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
    this.log(rating, where, { note });
  }

  /** @returns epoch ms; undefined, and told, if that time is still to come */
  #timeOf(when: string | null | undefined, old?: EntryOf<'pain'>): number | undefined {
    if (when === undefined || when === null) return old?.at ?? this.clock.now();
    const at =
      old === undefined || this.#isHere(old)
        ? momentOf(when, this.timeZone())
        : momentAt(when, old.zone);
    if (at <= this.clock.now()) return at;
    void information(vscode.l10n.t('That time is still to come. Choose a time up to now.'));
    return undefined;
  }

  /** Whether an entry was made in the zone the person is in: another one keeps its own clock. */
  #isHere({ at, zone }: EntryOf<'pain'>): boolean {
    return zoneOffset(at, this.timeZone()) === zone;
  }
}

/** The details as the diary keeps them: what was left empty is left out. */
function said(details: Partial<PainDetails>): Partial<EntryOf<'pain'>> {
  const { window, severe, quality, trigger, stiffness, sleepLost, symptoms, relief, note } =
    details;
  return {
    ...(window !== undefined && { window }),
    ...(severe === true && { severe }),
    ...(quality !== undefined && quality.length > 0 && { quality }),
    ...(trigger !== undefined && trigger !== null && { trigger }),
    ...(stiffness === true && { stiffness }),
    ...(sleepLost === true && { sleepLost }),
    ...(symptoms !== undefined && symptoms.length > 0 && { symptoms }),
    ...(relief !== undefined && relief.trim() !== '' && { relief: relief.trim() }),
    ...(note !== undefined && note.trim() !== '' && { note: note.trim() }),
  };
}

/** The entry with none of what `said` may set; what a later version added stays. */
function withoutDetails(entry: EntryOf<'pain'>): EntryOf<'pain'> {
  const { severe, quality, trigger, stiffness, sleepLost, symptoms, relief, note, ...rest } = entry;
  return rest;
}

/** How a line with more than a number was understood; said before it is saved. */
function understood({ rating, regions: where, note }: PainText): string | undefined {
  const parts = [
    ...where.map(regionName),
    ...(note === '' ? [] : [vscode.l10n.t('note: {0}', note)]),
  ];
  return parts.length === 0
    ? undefined
    : vscode.l10n.t('Understood: {0} of 10, {1}', rating, parts.join(', '));
}

function problemWord(problem: PainTextProblem): string {
  if (problem === 'too_long') return vscode.l10n.t('The note is too long; 4,000 characters fit.');
  return problem === 'out_of_range'
    ? vscode.l10n.t('Type a whole number from 0 to 10.')
    : vscode.l10n.t('Begin with a whole number from 0 to 10.');
}
