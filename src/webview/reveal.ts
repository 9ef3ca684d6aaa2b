import type { ToPage } from '../panel/messages';
import { setOpen } from './ui';

export type Reveal = Extract<ToPage, { type: 'reveal' }>;

/** Brings a section or one entry in it into sight, folding open what hides it. */
export function reveal({ section, id, focus }: Reveal): void {
  setOpen(section, true);
  // The whole form of an entry stands in the place of its scale.
  if (id === 'new-details') setOpen('pain-form', true);
  // In an emergency every way leads to what to do; an entry of the diary can still be looked at.
  const emergency = id === null ? document.getElementById('emergency-title') : null;
  const target =
    emergency ?? (id === null ? null : entryTarget(section, id)) ?? sectionTarget(section);
  if (focus) target?.focus();
  // A running break stands above today, and is what there is to see then.
  if (section === 'today') window.scrollTo(0, 0);
  else target?.scrollIntoView({ block: 'nearest' });
}

function entryTarget(section: Reveal['section'], id: string): HTMLElement | null {
  const find = () => document.getElementById(`${section}-${id}`);
  // Entries that are folded away are not drawn until then.
  if (section === 'pain' && find() === null) setOpen('earlier', true);
  const entry = find();
  // A break: its title, from where the space bar and the arrow keys go to its guide.
  const title = entry?.querySelector<HTMLElement>('h2');
  if (title !== null && title !== undefined) return title;
  const fold = entry?.closest('details')?.querySelector('summary');
  if (fold?.parentElement?.hasAttribute('open') === false) fold.click();
  // The details of a form are filled in after its number.
  const scale = entry?.closest('.pain-form')?.querySelector<HTMLElement>('.scale input');
  if (scale !== null && scale !== undefined) return scale;
  return entry?.querySelector<HTMLElement>('input:checked, button') ?? entry;
}

/** In an emergency some sections are not there; then the emergency is what there is to see. */
function sectionTarget(section: Reveal['section']): HTMLElement | null {
  const shown = document.getElementById(section);
  if (shown === null) return document.getElementById('emergency-title');
  // Pain is logged more often than looked at: a digit and Enter are enough from here.
  const scale =
    section === 'pain' ? '.scale input:checked, .scale [tabindex="0"], .scale input' : null;
  return shown.querySelector<HTMLElement>(scale ?? '.section-title > button');
}
