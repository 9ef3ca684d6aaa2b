import * as vscode from 'vscode';
import { shown } from '../../diary/foreign';
import type { DiaryState } from '../../diary/merge';
import type { EntryOf, LiveEntry } from '../../diary/records';
import { undoImport } from '../../diary/transfer';
import type { Exercise } from '../../exercises/library';
import { largestList, mostMoves, previewList } from '../../exercises/list';
import type { ListPreview } from '../../exercises/list';
import { ownId, ownRoutines } from '../../exercises/own';
import { routineSeconds } from '../../exercises/routine';
import type { Clock } from '../platform/clock';
import { askBeginning, askMove, askName } from './exerciseSheet';
import { kindWord, lengthWord, problemText, refusedText } from './exerciseWords';
import { openText } from '../platform/files';
import type { Moves } from './moves';
import type { Pictures } from '../platform/pictures';
import { askAgain, askOne } from '../platform/quickInput';
import type { Choice, Row } from '../platform/quickInput';
import type { Store } from '../../diary/store';
import { offerOldBack, offerUndo } from '../platform/undo';
import { error, information } from '../platform/show';

const { l10n } = vscode;

type Own = EntryOf<'own'>;

/** How many moves a routine may have; product decision. */
const mostInRoutine = 20;
/** How many of the moves that can't be used are listed: the file has to be mended anyway. */
const mostProblems = 100;

/** What is chosen in the list of exercises. */
type Choosing =
  | { what: 'add' | 'routine' | 'import' }
  | { what: 'move' | 'made'; own: Own }
  | { what: 'hide'; id: string };

type ChoosingRow = Row & { value?: Choosing };

/** The person's own moves and routines, and which of the library's are offered. */
export class ExerciseCommands {
  #swept = false;

  constructor(
    private readonly store: Store,
    private readonly moves: Moves,
    private readonly pictures: Pictures,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {}

  async manage(): Promise<void> {
    await this.moves.load();
    this.#sweep();
    const chosen = await this.#choose();
    if (chosen === undefined) return;
    if (chosen.what === 'add') await this.#add();
    else if (chosen.what === 'routine') await this.#makeRoutine();
    else if (chosen.what === 'import') await this.importList();
    else if (chosen.what === 'move') await this.#change(chosen.own);
    else if (chosen.what === 'made') await this.#changeRoutine(chosen.own);
    await this.store.accepted();
  }

  /** Once in the life of a window, before it has an undo to offer. */
  #sweep(): void {
    if (this.#swept) return;
    this.#swept = true;
    // What can't be removed now is tried again by the next window.
    this.pictures.sweep(this.clock.now()).catch(() => undefined);
  }

  async importList(): Promise<void> {
    const title = l10n.t('Import Exercises');
    const file = await openText(title, largestList);
    if (file === undefined) return;
    if (file === 'unreadable') {
      void error(
        l10n.t('This could not be opened as a file. Choose a file with a list of exercises.'),
      );
      return;
    }
    if (file === 'large') {
      void error(refusedText({ kind: 'refused', reason: file }));
      return;
    }
    await this.moves.load();
    const figures = new Set(this.moves.library.map(({ id }) => id));
    const preview = () =>
      previewList(this.store.diary.state, file.text, figures, {
        at: this.clock.now(),
        zone: this.zone(),
      });
    const shown = preview();
    if (shown.kind === 'refused') {
      void error(refusedText(shown));
      return;
    }
    const { problems, part } = shown;
    if (part.entries.size + problems.length === 0) {
      void information(l10n.t('Everything in this list is already here. Nothing was changed.'));
      return;
    }
    const answer = await askOne<'import' | 'cancel' | number>(
      title,
      shown.problems.length === 0
        ? l10n.t('Nothing has been changed yet')
        : l10n.t('Nothing has been changed yet. Enter on a line opens the file there'),
      previewRows(shown),
    );
    if (typeof answer === 'number') {
      const at = new vscode.Position(answer - 1, 0);
      await vscode.window.showTextDocument(file.uri, { selection: new vscode.Range(at, at) });
      return;
    }
    // Looked at again: other windows may have gone on while it was read.
    const now = answer === 'import' ? preview() : undefined;
    if (now?.kind !== 'preview') return;
    const { diary } = this.store;
    const before = diary.state;
    diary.bring(now.part);
    await this.store.accepted();
    void this.#offerBack(before, now);
  }

  async #offerBack(before: DiaryState, { part, problems }: ListPreview) {
    const done = l10n.t('Exercises imported: {0}.', part.entries.size);
    const rest = l10n.t('Not usable: {0}.', problems.length);
    if (!(await offerUndo(this.store, problems.length === 0 ? done : `${done} ${rest}`))) return;
    const { diary } = this.store;
    // Erased meanwhile: there is nothing to take back.
    if (diary.state.epoch === before.epoch) diary.bring(undoImport(diary.state, before, part));
  }

  /** Hides one that is shown, with a way back. */
  hide(id: string): void {
    const before = this.#hidden();
    this.#setHidden(id, true);
    void this.#tellHidden(before);
  }

  /** The list of all there is. Enter hides a move of Lumbar's or shows it again, and stays. */
  async #choose(): Promise<Choosing | undefined> {
    const hiddenBefore = this.#hidden();
    const chosen = await askAgain(
      l10n.t('Manage Exercises'),
      l10n.t('Enter edits your own exercises and hides or shows Lumbar’s'),
      () => this.#rows(),
      ({ value }) => {
        if (value?.what !== 'hide') return false;
        this.#setHidden(value.id, !this.#hidden().has(value.id));
        return true;
      },
    );
    void this.#tellHidden(hiddenBefore);
    return chosen?.value;
  }

  #rows(): ChoosingRow[] {
    const { diary } = this.store;
    const own = diary.list('own');
    const hidden = this.#hidden();
    const heading = (label: string) => ({ label, separator: true });
    const about = ({ kind, totalSeconds }: Exercise) =>
      `${kindWord(kind)}, ${lengthWord(totalSeconds)}`;
    const hiddenRow = (id: string, name: string): Choice<Choosing> => ({
      icon: 'eye-closed',
      label: name,
      description: l10n.t('hidden'),
      value: { what: 'hide', id },
    });
    const moves = new Map(this.moves.all.map((move) => [move.id, move]));
    const routines = new Map(
      ownRoutines(diary.state, this.moves.all).map((made) => [made.id, made]),
    );
    return [
      { icon: 'add', label: l10n.t('Add an exercise'), value: { what: 'add' } },
      { icon: 'list-ordered', label: l10n.t('Make a routine'), value: { what: 'routine' } },
      { icon: 'cloud-download', label: l10n.t('Import a list'), value: { what: 'import' } },
      heading(l10n.t('Yours')),
      ...own.flatMap((one): Choice<Choosing>[] => {
        const move = moves.get(ownId(one.id));
        const made = routines.get(ownId(one.id));
        if (made !== undefined) {
          const description = l10n.t(
            'routine, {0} moves, {1}',
            made.moves.length,
            lengthWord(made.seconds),
          );
          return [{ label: one.name, description, value: { what: 'made', own: one } }];
        }
        if (hidden.has(ownId(one.id))) return [hiddenRow(ownId(one.id), one.name)];
        const description = move === undefined ? '' : about(move);
        return [{ label: one.name, description, value: { what: 'move', own: one } }];
      }),
      heading(l10n.t('Lumbar’s')),
      ...this.moves.library.map((move): Choice<Choosing> => {
        if (hidden.has(move.id)) return hiddenRow(move.id, move.name);
        return {
          icon: 'eye',
          label: move.name,
          description: about(move),
          value: { what: 'hide', id: move.id },
        };
      }),
    ];
  }

  /** Ids of the moves that are hidden. */
  #hidden(): ReadonlySet<string> {
    const moves = this.store.diary.list('move');
    return new Set(moves.filter(({ did }) => did === 'hidden').map(({ move }) => move));
  }

  #setHidden(id: string, hide: boolean): void {
    const { diary } = this.store;
    const entries = diary.list('move').filter(({ move, did }) => move === id && did === 'hidden');
    if (!hide) for (const entry of entries) diary.remove(entry.id);
    else if (entries.length === 0)
      diary.say({ kind: 'move', at: this.clock.now(), move: id, did: 'hidden' }, this.zone());
  }

  async #tellHidden(before: ReadonlySet<string>): Promise<void> {
    const now = this.#hidden();
    const hidden = [...now].filter((id) => !before.has(id));
    const shown = [...before].filter((id) => !now.has(id));
    if (hidden.length + shown.length === 0) return;
    const said = [
      ...(hidden.length > 0 ? [l10n.t('Exercises hidden: {0}.', hidden.length)] : []),
      ...(shown.length > 0 ? [l10n.t('Exercises shown again: {0}.', shown.length)] : []),
    ].join(' ');
    if (!(await offerUndo(this.store, said))) return;
    for (const id of hidden) this.#setHidden(id, false);
    for (const id of shown) this.#setHidden(id, true);
  }

  async #add(): Promise<void> {
    const title = l10n.t('Add an Exercise');
    if (this.#isFull()) return;
    const begun = await askBeginning(title);
    if (begun === undefined) return;
    const made = await askMove(title, begun, this.#around(title), true);
    if (made === undefined || made === 'delete') return;
    this.#say({ ...made, kind: 'own', at: this.clock.now() });
  }

  async #change(old: Own): Promise<void> {
    const title = l10n.t('Change an Exercise');
    const { id, kind, at, zone, rev: _, ...draft } = old;
    const made = await askMove(title, draft, this.#around(title), false);
    if (made === undefined) return;
    if (made === 'delete') this.#delete(old);
    else this.#edit(old, { ...made, kind, at }, zone, id);
  }

  async #makeRoutine(): Promise<void> {
    const title = l10n.t('Make a Routine');
    if (this.#isFull()) return;
    const name = await askName(title, '');
    if (name === undefined) return;
    const moves = await this.#askMoves(title);
    if (moves === undefined) return;
    this.#say({ kind: 'own', at: this.clock.now(), name, steps: [], moves });
  }

  async #changeRoutine(old: Own): Promise<void> {
    const title = l10n.t('Change a Routine');
    const what = await askOne<'name' | 'moves' | 'delete'>(title, old.name, [
      { label: l10n.t('Choose its moves again'), value: 'moves' },
      { label: l10n.t('Rename'), value: 'name' },
      { icon: 'trash', label: l10n.t('Delete'), value: 'delete' },
    ]);
    if (what === 'delete') this.#delete(old);
    if (what === undefined || what === 'delete') return;
    const said =
      what === 'name'
        ? { name: await askName(title, old.name) }
        : { moves: await this.#askMoves(title) };
    if (Object.values(said).includes(undefined)) return;
    this.#edit(old, { ...old, ...(said as Partial<Own>) }, old.zone, old.id);
  }

  /** Moves one after the other, in the order in which they are picked. */
  async #askMoves(title: string): Promise<string[] | undefined> {
    const { all, library } = this.moves;
    const offered = [...all.slice(library.length).reverse(), ...library];
    const picked: Exercise[] = [];
    while (picked.length < mostInRoutine) {
      const done = {
        icon: 'check',
        label: l10n.t('Done, {0}', lengthWord(routineSeconds(picked))),
        description: picked.map(({ name }) => name).join(' → '),
        value: undefined,
      };
      const next = await askOne<{ move: Exercise | undefined }>(
        title,
        l10n.t('Move {0}: Enter picks it', picked.length + 1),
        [
          ...(picked.length > 0 ? [{ ...done, value: { move: undefined } }] : []),
          ...offered
            .filter((move) => !picked.includes(move))
            .map((move) => ({
              label: move.name,
              description: `${kindWord(move.kind)}, ${lengthWord(move.totalSeconds)}`,
              value: { move },
            })),
        ],
      );
      if (next === undefined) return undefined;
      if (next.move === undefined) break;
      picked.push(next.move);
    }
    return picked.map(({ id }) => id);
  }

  #say(said: Omit<Own, 'id' | 'rev' | 'zone'>): void {
    const { id, kind } = this.store.diary.say(said, this.zone());
    if (kind === 'own') void this.#offerAway(id, said.name);
  }

  async #offerAway(id: string, name: string): Promise<void> {
    const { store } = this;
    if (await offerUndo(store, l10n.t('Added: {0}.', shown(name)))) store.diary.remove(id);
  }

  #edit(old: Own, said: Omit<Own, 'id' | 'rev' | 'zone'>, zone: number, id: string): void {
    // Erased meanwhile in another window: what was typed is not lost.
    if (this.store.diary.edit(id, said, zone) === undefined) {
      this.#say(said);
      return;
    }
    void offerOldBack(this.store, l10n.t('Changed: {0}.', shown(said.name)), [old]);
  }

  #delete(old: Own): void {
    const was: LiveEntry | undefined = this.store.diary.remove(old.id);
    if (was === undefined) return;
    void offerOldBack(this.store, l10n.t('Deleted: {0}.', shown(old.name)), [was]);
  }

  #isFull(): boolean {
    const full = this.store.diary.list('own').length >= mostMoves;
    if (full)
      void information(
        l10n.t('There is room for {0} own moves and routines. Delete one first.', mostMoves),
      );
    return full;
  }

  #around(title: string) {
    return { library: this.moves.library, picture: () => this.pictures.choose(title) };
  }
}

function previewRows(preview: ListPreview): Choice<'import' | 'cancel' | number>[] {
  const { add, change, skip, gone, problems, part } = preview;
  const detail = l10n.t(
    'Added: {0} · changed: {1} · left as they are: {2} · deleted here before: {3}',
    ...[add, change, skip, gone],
  );
  const bad = problems.slice(0, mostProblems).map((problem) => ({
    icon: 'warning',
    label: [
      l10n.t('Line {0}', problem.line),
      ...(problem.name === undefined ? [] : [shown(problem.name)]),
    ].join(': '),
    detail: problemText(problem),
    value: problem.line,
  }));
  return [
    ...(part.entries.size === 0
      ? []
      : [{ label: l10n.t('Import'), detail, value: 'import' as const }]),
    { label: l10n.t('Cancel'), value: 'cancel' },
    ...(bad.length === 0
      ? []
      : [
          {
            label: l10n.t('Not usable: {0}', problems.length),
            separator: true,
            value: 'cancel' as const,
          },
        ]),
    ...bad,
  ];
}
