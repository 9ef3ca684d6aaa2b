import { qualities, recallWindows, symptoms, triggers } from '../../diary/vocabulary';
import type { PainDetails } from '../../panel/messages';
import { Toggle } from '../controls/button';
import { Select, TextField, Toggles, WhenField } from '../controls/field';
import { Fold } from '../controls/fold';
import { wallTime } from '../format';
import { t } from '../text';
import { qualityName, recallName, symptomName, triggerName } from '../words';

export const noDetails: PainDetails = {
  when: null,
  window: 'now',
  severe: false,
  quality: [],
  trigger: null,
  stiffness: false,
  sleepLost: false,
  symptoms: [],
  relief: '',
  note: '',
};

interface DetailsProps {
  /** Tells apart the forms on the page. */
  form: string;
  details: PainDetails;
  /** When the entry was made; the same as `now` for a new one. */
  at: number;
  now: number;
  onDetails: (details: PainDetails) => void;
}

/** Whether a time has not come yet, as the clock on the person's wall says. */
export function isToCome({ when }: PainDetails, now: number): boolean {
  return when !== null && when > wallTime(now);
}

/** What a clinician may ask; all of it may be left out. */
export function Details({ form, details, at, now, onDetails }: DetailsProps) {
  const set = (change: Partial<PainDetails>) => onDetails({ ...details, ...change });
  const flag = (name: 'stiffness' | 'sleepLost' | 'severe', text: string) => (
    <Toggle pressed={details[name]} onToggle={(on) => set({ [name]: on })}>
      {text}
    </Toggle>
  );
  return (
    <Fold id={`${form}-details`} summary={t('More details')}>
      <div id={`pain-${form}-details`}>
        <Select
          label={t('The time that the number is for')}
          value={details.window}
          options={recallWindows.map((window) => [window, recallName(window)])}
          onValue={(window) => window !== '' && set({ window })}
        />
        <WhenField
          label={t('When')}
          withTime
          value={details.when ?? wallTime(at)}
          max={wallTime(now)}
          problem={
            isToCome(details, now)
              ? t('That time is still to come. Give one up to now.')
              : undefined
          }
          onValue={(when) => set({ when: when === '' ? null : when })}
        />
        <Toggles
          label={t('How it feels')}
          chosen={details.quality}
          options={qualities.map((quality) => [quality, qualityName(quality)])}
          onChosen={(quality) => set({ quality })}
        />
        <Select
          label={t('What set it off')}
          value={details.trigger ?? ''}
          options={[
            ['', t('not said')],
            ...triggers.map((trigger) => [trigger, triggerName(trigger)] as const),
          ]}
          onValue={(trigger) => set({ trigger: trigger === '' ? null : trigger })}
        />
        <Toggles
          label={t('What comes with it')}
          chosen={details.symptoms}
          options={symptoms.map((symptom) => [symptom, symptomName(symptom)])}
          onChosen={(chosen) => set({ symptoms: chosen })}
        />
        <div class="toggles">
          {flag('stiffness', t('Stiff for over 30 minutes in the morning'))}
          {flag('sleepLost', t('Lost sleep over it'))}
          {flag('severe', t('Always there; hard to think, sleep or get dressed'))}
        </div>
        <TextField
          label={t('What you took or did for relief')}
          value={details.relief}
          max={4000}
          onValue={(relief) => set({ relief })}
        />
        <TextField
          label={t('Note')}
          value={details.note}
          max={4000}
          lines={3}
          onValue={(note) => set({ note })}
        />
      </div>
    </Fold>
  );
}
