import { minuteMs } from '../../calendar/units';
import { calendarDateOf } from '../../calendar/days';
import { lastWeeks } from '../../calendar/range';
import type { DateRange } from '../../calendar/range';
import * as vscode from 'vscode';
import { withCorrections } from '../../desk/corrections';
import { reportScheme } from '../../ids';
import { courseResults } from '../../report/courses';
import { csvKinds, toCsv } from '../../report/csv';
import type { CsvKind } from '../../report/csv';
import { toHtml } from '../../report/html';
import { toMarkdown } from '../../report/markdown';
import { inLines, inOneLine, mostQuestions } from '../../report/questions';
import { questionsText, report } from '../../report/report';
import type { Report } from '../../report/report';
import { fullDate } from '../../report/words';
import type { Words } from '../../report/words';
import type { Clock } from '../platform/clock';
import { saveText } from '../platform/files';
import { askMany, askOne, askText } from '../platform/quickInput';
import type { Refused } from '../platform/quickInput';
import type { Settings } from '../platform/settings';
import { signText } from '../../diary/signs';
import { offerOldBack, offerUndo } from '../platform/undo';
import type { Store } from '../../diary/store';
import { regionName, t } from '../platform/words';
import { information } from '../platform/show';

const { l10n } = vscode;
const spans = [4, 8, 12] as const;

/**
 * The report and the table. A report is a read-only document whose name says its dates, and whose
 * text is folded anew from the diary whenever it is opened: nothing is written anywhere until the
 * person saves it.
 */
export class ReportCommands {
  #last: DateRange | undefined;

  constructor(
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {}

  async open(): Promise<void> {
    const title = l10n.t('Open Report');
    const range = await this.#askRange(title);
    if (range === undefined || !(await this.#askQuestions(title))) return;
    this.#last = range;
    const name = fileName(range, 'md');
    const uri = vscode.Uri.from({ scheme: reportScheme, path: `/${name}` });
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // Without VS Code's own Markdown extension there is still the text.
      await vscode.window.showTextDocument(uri, { preview: false });
    }
    const html = l10n.t('Save as HTML');
    const markdown = l10n.t('Save as Markdown');
    const answer = await information(l10n.t('The HTML form prints on one page.'), html, markdown);
    if (answer === html) await this.#save(range, 'html');
    if (answer === markdown) await this.#save(range, 'md');
  }

  /** @param given the document whose button was pressed */
  async save(given: unknown): Promise<void> {
    const title = l10n.t('Save Report');
    const shown = given instanceof vscode.Uri ? rangeOf(given) : undefined;
    const range = shown ?? this.#last ?? (await this.#askRange(title));
    if (range === undefined) return;
    const form = await askOne<'html' | 'md'>(title, l10n.t('In which form?'), [
      { label: 'HTML', description: l10n.t('one page to print or to send'), value: 'html' },
      { label: 'Markdown', description: l10n.t('to keep beside other files'), value: 'md' },
    ]);
    if (form !== undefined) await this.#save(range, form);
  }

  /** The text of a report's document; empty for a name that is none. */
  text(uri: vscode.Uri): string {
    const range = rangeOf(uri);
    return range === undefined ? '' : toMarkdown(this.#report(range), words());
  }

  async exportCsv(): Promise<void> {
    const title = l10n.t('Export CSV');
    const chosen = await askMany<CsvGroup>(title, l10n.t('What? Enter takes what is ticked'), [
      ...csvGroups().map(({ label, kinds }) => ({ label, value: kinds, picked: true })),
      {
        label: l10n.t('Your own words'),
        description: l10n.t('notes, what was taken, names; left out unless ticked'),
        value: 'notes',
      },
    ]);
    if (chosen === undefined) return;
    const range = await this.#askSpan(title, [
      { label: l10n.t('The whole diary'), value: { from: '', to: '9999-12-31' } },
    ]);
    if (range === undefined) return;
    const kinds = new Set(chosen.flatMap((group) => (group === 'notes' ? [] : group)));
    const notes = chosen.includes('notes');
    const text = toCsv(this.store.diary.state, { kinds, notes, ...range });
    const saved = await saveText(title, 'lumbar-diary.csv', text, { CSV: ['csv'] });
    if (saved) void information(l10n.t('The table was saved.'));
  }

  async #save(range: DateRange, form: 'html' | 'md'): Promise<void> {
    const made = this.#report(range);
    const text = form === 'html' ? toHtml(made, words()) : toMarkdown(made, words());
    const kinds: Record<string, string[]> =
      form === 'html' ? { HTML: ['html'] } : { Markdown: ['md'] };
    const saved = await saveText(l10n.t('Save Report'), fileName(range, form), text, kinds);
    if (saved) void information(l10n.t('The report was saved.'));
  }

  #report(range: DateRange): Report {
    const { day, dailyLimit, rules } = this.settings();
    return report(withCorrections(this.store.diary.state, day), range, {
      today: this.#today(),
      startsAt: day.startsAt,
      dailyLimit,
      idleReset: rules.idleReset / minuteMs,
    });
  }

  #askRange(title: string): Promise<DateRange | undefined> {
    const courses = courseResults(this.store.diary.state, this.#today());
    const names = words();
    return this.#askSpan(
      title,
      [],
      courses.map(({ region, range }) => ({
        label: l10n.t('Massage course, {0}', regionName(region)),
        description: `${fullDate(names, range.from)} – ${fullDate(names, range.to)}`,
        value: range,
      })),
    );
  }

  #askSpan(
    title: string,
    before: { label: string; value: DateRange }[],
    after: { label: string; value: DateRange }[] = [],
  ): Promise<DateRange | undefined> {
    const today = this.#today();
    return askOne<DateRange>(title, l10n.t('Of which days?'), [
      ...before,
      ...spans.map((weeks) => ({
        label: l10n.t('Last {0} weeks', weeks),
        value: lastWeeks(weeks, today),
      })),
      ...after,
    ]);
  }

  /** @returns false if the person left */
  async #askQuestions(title: string): Promise<boolean> {
    const { diary } = this.store;
    const known = questionsText(diary.state);
    const line = inOneLine(known);
    const text = await askText(
      title,
      line === known
        ? l10n.t('What do you want to ask? Enter goes on; leave it empty for nothing')
        : l10n.t('What do you want to ask? ⏎ begins a new line. Enter goes on'),
      readQuestions,
      { value: line },
    );
    if (text === undefined) return false;
    if (text === known) return true;
    const said = { kind: 'questions', at: this.clock.now(), text } as const;
    const old = diary.list('questions').at(-1);
    const now =
      old === undefined
        ? diary.say(said, this.zone())
        : diary.edit(old.id, { ...old, ...said }, this.zone());
    await this.store.accepted();
    if (old !== undefined)
      void offerOldBack(this.store, l10n.t('Your questions were changed.'), [old]);
    else if (now !== undefined) void this.#offerAway(now.id);
    return true;
  }

  async #offerAway(id: string): Promise<void> {
    const { store } = this;
    if (await offerUndo(store, l10n.t('Your questions were saved.'))) store.diary.remove(id);
  }

  #today(): string {
    return calendarDateOf(this.clock.now(), this.settings().day.timeZone);
  }
}

type CsvGroup = readonly CsvKind[] | 'notes';

function readQuestions(line: string): string | Refused {
  const text = inLines(line);
  const over = text.length - mostQuestions;
  return over <= 0
    ? text
    : {
        refused: l10n.t(
          'Your questions are too long: {0} characters fit. Take out {1}.',
          mostQuestions,
          over,
        ),
      };
}

function csvGroups(): { label: string; kinds: readonly CsvKind[] }[] {
  const groups: { label: string; kinds: readonly CsvKind[] }[] = [
    { label: l10n.t('Pain'), kinds: ['pain', 'weekly'] },
    { label: l10n.t('Massage courses'), kinds: ['course', 'session', 'checkin'] },
    { label: l10n.t('Answers to safety questions'), kinds: ['screening', 'clearance'] },
    { label: l10n.t('Other care and moves'), kinds: ['care', 'move', 'own', 'profile'] },
    { label: l10n.t('Desk time'), kinds: ['desk', 'away'] },
    { label: l10n.t('Nudges and pauses'), kinds: ['nudge', 'quiet'] },
  ];
  const named = new Set(groups.flatMap(({ kinds }) => kinds));
  const rest = csvKinds.filter((kind) => !named.has(kind));
  return [...groups, { label: l10n.t('All else'), kinds: rest }];
}

function fileName({ from, to }: DateRange, ending: string): string {
  return `back-care-report_${from}_${to}.${ending}`;
}

function rangeOf({ scheme, path }: vscode.Uri): DateRange | undefined {
  const [, from, to] = /_(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)\.md$/.exec(path) ?? [];
  return scheme !== reportScheme || from === undefined || to === undefined
    ? undefined
    : { from, to };
}

function words(): Words {
  return {
    t,
    locale: knownLocale(vscode.env.language),
    region: regionName,
    flag: (flag) => signText(flag, t),
    // Cancer is asked for among the flags.
    contraindication: (id) => signText(id, t),
  };
}

function knownLocale(name: string): string {
  try {
    return Intl.getCanonicalLocales(name)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
