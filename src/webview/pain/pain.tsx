import { useEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../../panel/model';
import type { PainItem } from '../../panel/painModel';
import { Fold } from '../controls/fold';
import { Section } from '../controls/section';
import { formatNumber, formatSaid } from '../format';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Edit, Ui } from '../ui';
import { bandName } from '../words';
import { announce } from '../announce';
import { PainEntry } from './painEntry';
import { Ask } from '../safety/ask';
import { noDetails } from './details';
import { PainForm } from './painForm';
import './pain.css';

/** Entries in sight without asking for more. */
const inSight = 3;

/** Logging pain, and what was logged last. */
export function Pain({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { items, total, lastRegions } = model.pain;
  const newest = items[0];
  const { rating, regions, details } = ui.draft;
  const chosen = regions ?? lastRegions;
  useTellNew(items, total);
  return (
    <Section id="pain" title={t('Pain')} gist={newest && ratingText(newest.rating)}>
      {model.safety !== 'NOW' && <Ask ask={model.ask} />}
      <PainForm
        form="new"
        legend={t('Pain now')}
        saveLook={ui.edit === null && model.safety !== 'NOW' ? 'primary' : 'plain'}
        rating={rating}
        regions={chosen}
        details={details ?? noDetails}
        now={model.now}
        onDetails={(next) => updateUi({ draft: { ...ui.draft, details: next } })}
        onRating={(next) => updateUi({ draft: { ...ui.draft, rating: next } })}
        onRegions={(next) => updateUi({ draft: { ...ui.draft, regions: next } })}
        onSave={(final) => {
          post({
            type: 'logPain',
            rating: final,
            regions: [...chosen],
            ...(details !== null && { details }),
          });
          updateUi({ draft: { rating: null, regions: null, details: null } });
        }}
      />
      {newest === undefined ? (
        <p class="quiet">
          {t(
            'A number now and then is enough; after some days it shows what changes and what does not.',
          )}
        </p>
      ) : (
        <Entries items={items} total={total} now={model.now} ui={ui} />
      )}
    </Section>
  );
}

interface EntriesProps {
  items: readonly PainItem[];
  total: number;
  now: number;
  ui: Ui;
}

function Entries({ items, total, now, ui }: EntriesProps) {
  const list = useRef<HTMLDivElement>(null);
  const refocus = useFocusAfterDelete(list);
  const rows = (shown: readonly PainItem[]) => (
    <ul class="entries">
      {shown.map((item) => (
        <li key={item.id} id={`pain-${item.id}`}>
          {ui.edit?.id === item.id ? (
            <Editing edit={ui.edit} said={item} now={now} />
          ) : (
            <PainEntry
              item={item}
              now={now}
              onEdit={() => {
                const { id, rating, regions, details } = item;
                updateUi({ edit: { id, rating, regions, details, more: false } });
                focusIn(id, 'input:checked');
              }}
              onDelete={() => {
                refocus(neighbour(items, item.id));
                post({ type: 'deletePain', id: item.id });
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
  const earlier = items.slice(inSight);
  return (
    <div ref={list}>
      <h3>{t('Latest entries')}</h3>
      {rows(items.slice(0, inSight))}
      {earlier.length > 0 && (
        <Fold id="earlier" summary={t('Earlier entries: {0}', formatNumber(earlier.length))}>
          {() => rows(earlier)}
        </Fold>
      )}
      {total > items.length && (
        <p class="quiet">
          {t(
            'The latest {0} of {1}. The report and the exports have all.',
            formatNumber(items.length),
            formatNumber(total),
          )}
        </p>
      )}
    </div>
  );
}

function Editing({ edit, said, now }: { edit: Edit; said: PainItem; now: number }) {
  const close = () => {
    updateUi({ edit: null });
    focusIn(edit.id, 'button');
  };
  return (
    <div class="entry-editing">
      <PainForm
        form={`edit-${edit.id}`}
        legend={t('Pain, {0}', formatSaid(said, now))}
        said={said}
        now={now}
        details={edit.details}
        onDetails={(details) => updateUi({ edit: { ...edit, details, more: true } })}
        saveLook="primary"
        rating={edit.rating}
        regions={edit.regions}
        onRating={(rating) => updateUi({ edit: { ...edit, rating } })}
        onRegions={(regions) => updateUi({ edit: { ...edit, regions } })}
        onSave={(rating) => {
          const { id, regions, details, more } = edit;
          post({ type: 'editPain', id, rating, regions, ...(more && { details }) });
          close();
        }}
        onCancel={close}
      />
    </div>
  );
}

/** The page is drawn anew within `updateUi`, so what is looked for is there already. */
function focusIn(id: string, selector: string): void {
  document.getElementById(`pain-${id}`)?.querySelector<HTMLElement>(selector)?.focus();
}

function ratingText(rating: number): string {
  return `${formatNumber(rating)} ${bandName(rating)}`;
}

/** The entry that takes the place of one that goes. */
function neighbour(items: readonly PainItem[], id: string): string | undefined {
  const index = items.findIndex((item) => item.id === id);
  return (items[index + 1] ?? items[index - 1])?.id;
}

/**
 * Where the focus goes when the entry that held it is taken away.
 * @returns to be told which entry comes next; undefined if there is none
 */
function useFocusAfterDelete(list: { current: HTMLElement | null }) {
  const next = useRef<{ id: string | undefined } | undefined>(undefined);
  useEffect(() => {
    if (next.current === undefined || document.activeElement !== document.body) return;
    const { id } = next.current;
    next.current = undefined;
    if (id !== undefined) focusIn(id, 'button');
    else list.current?.closest('section')?.querySelector('button')?.focus();
  });
  return (id: string | undefined) => {
    next.current = { id };
  };
}

/** Says that an entry has arrived, because the list changes out of a screen reader's sight. */
function useTellNew(items: readonly PainItem[], total: number): void {
  const before = useRef(total);
  const newest = items[0];
  useEffect(() => {
    if (total > before.current && newest !== undefined) {
      announce(t('Logged: {0}.', ratingText(newest.rating)));
    }
    before.current = total;
  }, [total]);
}
