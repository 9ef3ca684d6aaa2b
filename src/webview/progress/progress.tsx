import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelModel } from '../../panel/model';
import { Section } from '../controls/section';
import { post } from '../host';
import { later } from '../later';
import { rangeName } from './range';
import { t } from '../text';
import type { Ui } from '../ui';
// The styles of what is read later too: there is one sheet for all.
import './calendar.css';
import './links.css';
import './numbers.css';
import './progress.css';
import './strip.css';

const useWeeks = later(() => import('./weeks'));

/** Entries from which on there is something to compare (product decision). */
const enough = 3;

/** The person's own weeks; not drawn before somebody looks. */
export function Progress({ model, ui }: { model: PanelModel; ui: Ui }) {
  return (
    <Section
      id="progress"
      title={t('Progress')}
      gist={model.pain.total < enough ? t('from the third entry on') : rangeName(ui.range ?? '28')}
      open={false}
    >
      <WhenSeen model={model} ui={ui} />
    </Section>
  );
}

function WhenSeen({ model, ui }: { model: PanelModel; ui: Ui }) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place);
  return (
    <div class="progress" ref={place}>
      {seen && <Asked model={model} ui={ui} />}
    </div>
  );
}

function Asked({
  model: { progress, today },
  ui: { range = '28' },
}: {
  model: PanelModel;
  ui: Ui;
}) {
  const weeks = useWeeks();
  useEffect(() => post({ type: 'seeProgress', range }), [range]);
  if (weeks === undefined || progress === null) return null;
  return <weeks.Weeks progress={progress} today={today} range={range} />;
}

/** Whether it has ever been in sight. */
function useSeen(place: { current: Element | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null || seen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return seen;
}
