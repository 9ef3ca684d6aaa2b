import { useRef, useState } from 'preact/hooks';
import type { Region } from '../../diary/vocabulary';
import { Actions, Button } from '../controls/button';
import type { Look } from '../controls/button';
import { t } from '../text';
import type { PainDetails, PainItem } from '../../panel/painModel';
import { Details, isToCome, nowFor } from './details';
import { RegionPicker } from './regionPicker';
import { Scale } from './scale';

interface PainFormProps {
  /** Tells apart the forms on the page. */
  form: string;
  legend: string;
  rating: number | null;
  regions: readonly Region[];
  details: PainDetails;
  /** When and where the entry was made; here and now, if it is new. */
  said?: Pick<PainItem, 'at' | 'zone'>;
  now: number;
  onRating: (rating: number) => void;
  onRegions: (regions: Region[]) => void;
  onDetails: (details: PainDetails) => void;
  onSave: (rating: number) => void;
  /** Primary, where it is the one that counts. */
  saveLook: Look;
  /** Only where there is something to go back to. */
  onCancel?: () => void;
}

/** Not a `<form>`: a page of VS Code may not be allowed to submit one. */
export function PainForm(props: PainFormProps) {
  const { form, legend, rating, regions, details, now, said } = props;
  const { onRating, onRegions, onDetails, onSave, saveLook, onCancel } = props;
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const save = () => {
    setMissing(rating === null);
    if (rating === null) box.current?.querySelector('input')?.focus();
    else if (isToCome(details, nowFor(said, now))) focusWhen();
    else onSave(rating);
  };
  const focusWhen = () =>
    box.current?.querySelector<HTMLElement>('input[type=datetime-local]')?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || onCancel === undefined) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div class="pain-form" ref={box} onKeyDown={onKeyDown}>
      <Scale form={form} legend={legend} rating={rating} onRating={onRating} onEnter={save} />
      <RegionPicker form={form} chosen={regions} onChosen={onRegions} />
      <Details form={form} details={details} said={said} now={now} onDetails={onDetails} />
      <Actions>
        <Button look={saveLook} onClick={save}>
          {t('Save')}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t('Cancel')}</Button>}
      </Actions>
      <p class="pain-missing" role="status">
        {missing && rating === null ? t('Choose a number first.') : ''}
      </p>
    </div>
  );
}
