import { qualities, recallWindows, symptoms, triggers } from '../../diary/vocabulary';
import { wallTimeOf } from '../../calendar/days';
import type { PainDetails, PainItem } from '../../panel/painModel';
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
  /** When and where the entry was made; undefined for a new one. */
  said: Where;
  now: number;
  onDetails: (details: PainDetails) => void;
}

type Where = Pick<PainItem, 'at' | 'zone'> | undefined;

/** What the clock shows now where an entry was made. */
export function nowFor(said: Where, now: number): string {
  return said === undefined ? wallTime(now) : wallTimeOf({ at: now, zone: said.zone });
}

/** Whether a time has not come yet. @param now as `nowFor` gives it */
export function isToCome({ when }: PainDetails, now: string): boolean {
  return when !== null && when > now;
}

/** What a clinician may ask; all of it may be left out. */
export function Details({ form, details, said, now, onDetails }: DetailsProps) {
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
          value={details.when ?? (said === undefined ? wallTime(now) : wallTimeOf(said))}
          max={nowFor(said, now)}
          problem={
            isToCome(details, nowFor(said, now))
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
