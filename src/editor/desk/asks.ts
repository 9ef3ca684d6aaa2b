import * as vscode from 'vscode';
import { minuteMs } from '../../calendar/units';
import { settings as ids } from '../../ids';
import type { SettingId } from '../../ids';
import { setOwn } from '../platform/liveSettings';
import type { Settings } from '../platform/settings';
import { brief, information } from '../platform/show';
import type { DeskWatch } from './deskWatch';
import type { Nudges } from './nudges';

const { l10n } = vscode;

/** Never stricter: after some skips in a row the rhythm is what does not fit. Asked once a row. */
export async function offerRhythm(settings: Settings): Promise<void> {
  const { every, length } = settings.rules;
  const offers: { label: string; id: SettingId; value: number }[] = [];
  const rarer = Math.min(90, every / minuteMs + 15);
  if (rarer > every / minuteMs) {
    const label = l10n.t('Every {0} Minutes', rarer);
    offers.push({ label, id: ids.breaksEvery, value: rarer });
  }
  const shorter = Math.max(1, Math.floor(length / 120_000));
  if (shorter < length / minuteMs) {
    const label = l10n.t('{0}-Minute Breaks', shorter);
    offers.push({ label, id: ids.breaksLength, value: shorter });
  }
  const answer = await information(
    l10n.t('Three breaks skipped in a row. Would fewer or shorter breaks suit you better?'),
    ...offers.map(({ label }) => label),
    l10n.t('Keep as Is'),
  );
  const chosen = offers.find(({ label }) => label === answer);
  if (chosen !== undefined) await setOwn(chosen.id, chosen.value);
}

/** Asks for how long nudges are paused. */
export async function askPause(nudges: Nudges, now: number): Promise<void> {
  const minutes = (n: number) => now + n * minuteMs;
  const choices: { label: string; until: number | null }[] = [
    { label: l10n.t('For 30 minutes'), until: minutes(30) },
    { label: l10n.t('For 1 hour'), until: minutes(60) },
    { label: l10n.t('For 2 hours'), until: minutes(120) },
    { label: l10n.t('Until tomorrow'), until: nudges.tomorrow() },
    { label: l10n.t('Until I say so'), until: null },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title: l10n.t('Pause Nudges') });
  if (picked !== undefined) nudges.quiet(picked.until);
}

/** Snoozes the nudge that is open; where none is, it is said. */
export function snoozeOpen(desk: DeskWatch, nudges: Nudges, minutes = 5): void {
  const { open } = desk;
  if (open !== undefined) nudges.snooze(open.due, minutes);
  else {
    brief(l10n.t('No break is due: there is nothing to snooze.'), 8000);
  }
}
