import { useEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../../panel/model';
import type { PainItem } from '../../panel/painModel';
import { Actions, Button } from '../controls/button';
import { Fold } from '../controls/fold';
import { Section } from '../controls/section';
import { formatList, formatNumber, formatSaid } from '../format';
import { post } from '../host';
import { t } from '../text';
import { isOpen, putAside, setOpen, updateUi } from '../ui';
import type { Edit, Ui } from '../ui';
import { bandName, regionName } from '../words';
import { announce } from '../announce';
import { PainEntry } from './painEntry';
import { QuickScale } from './quickScale';
import { noDetails } from './details';
import { PainForm } from './painForm';
import './pain.css';

/** Entries in sight without asking for more. */
const inSight = 2;

/** So long after it an entry stands in the scale's place, to be undone or told more of; ms. Product decision. */
const justSaved = 60_000;

/** Logging pain, and what was logged last. */
export function Pain({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { items, total, lastRegions } = model.pain;
  const newest = items[0];
  const saved =
    newest !== undefined && model.now - newest.at < justSaved && !ui.aside.includes(newest.id)
      ? newest
      : undefined;
  useTellNew(items, total);
  return (
    <Section
      id="pain"
      title={t('Pain')}
      gist={
        ui.open['pain'] === false && newest !== undefined ? ratingText(newest.rating) : undefined
      }
    >
      {isOpen('pain-form', false) ? (
        <NewEntry model={model} ui={ui} />
      ) : saved === undefined ? (
        <QuickScale
          onRating={(rating) => post({ type: 'logPain', rating, regions: [...lastRegions] })}
        />
      ) : (
        <Saved item={saved} />
      )}
      {newest === undefined ? (
        <p class="quiet pain-hint">
          {t('One press saves it. You can undo it, or add where and how, afterwards.')}
        </p>
      ) : (
        <Entries items={items} total={total} now={model.now} ui={ui} />
      )}
    </Section>
  );
}

/** The whole form of a new entry, for whoever asks for it. */
function NewEntry({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { rating, regions, details } = ui.draft;
  const chosen = regions ?? model.pain.lastRegions;
  const close = () => {
    updateUi({ draft: { rating: null, regions: null, details: null } });
    setOpen('pain-form', false);
    document.getElementById('quick-legend')?.parentElement?.querySelector('button')?.focus();
  };
  return (
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
        close();
      }}
      onCancel={close}
    />
  );
}

/** An entry that was just made, in the place of the scale it was made on. */
function Saved({ item }: { item: PainItem }) {
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; what can be done with the entry takes its place.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div class="pain-saved" ref={box}>
      <p>
        {t('Saved: {0}', formatList([ratingText(item.rating), ...item.regions.map(regionName)]))}
      </p>
      <Actions>
        <Button onClick={() => post({ type: 'deletePain', id: item.id })}>{t('Undo')}</Button>
        <Button onClick={() => beginEdit(item)}>{t('Where, how, when…')}</Button>
        <Button look="subtle" onClick={() => putAside(item.id)}>
          {t('Another number')}
        </Button>
      </Actions>
    </div>
  );
}

function beginEdit(item: PainItem): void {
  const { id, rating, regions, details } = item;
  updateUi({ edit: { id, rating, regions, details, more: false } });
  focusIn(id, 'input:checked');
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
              onEdit={() => beginEdit(item)}
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
      {rows(items.slice(0, inSight))}
      {earlier.length > 0 && (
        <Fold id="earlier" summary={t('Earlier entries: {0}', formatNumber(total - inSight))}>
          {() => (
            <>
              {rows(earlier)}
              {total > items.length && (
                <p class="quiet">
                  {t(
                    'The latest {0} of {1}. The report and the exports have all.',
                    formatNumber(items.length),
                    formatNumber(total),
                  )}
                </p>
              )}
            </>
          )}
        </Fold>
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
