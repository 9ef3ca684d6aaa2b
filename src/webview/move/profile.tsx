import { avoidTags, equipment, places } from '../../diary/vocabulary';
import type { PanelModel, Profile as Said } from '../../panel/model';
import { Select, Toggles } from '../controls/field';
import { Fold } from '../controls/fold';
import { post } from '../host';
import { t } from '../text';
import { avoidName, moveWord } from '../words';

/** What moves have to fit. Each answer is kept at once; none has to be given. */
export function Profile({ profile }: { profile: PanelModel['profile'] }) {
  const said = profile ?? { avoid: [], equipment: [], place: 'office' };
  const save = (change: Partial<Said>) =>
    post({ type: 'saveProfile', profile: { ...said, ...change } });
  return (
    <Fold id="profile" summary={t('What fits you')}>
      <p class="quiet">
        {profile === null
          ? t('You don’t have to answer. Until you do, Lumbar leaves out floor and balance moves.')
          : t(
              'Saved as you choose. Lumbar leaves out what your answers speak against; it cannot know everything about you.',
            )}
      </p>
      <Toggles
        label={t('What is true of you')}
        chosen={said.avoid}
        options={avoidTags.map((tag) => [tag, avoidName(tag)])}
        onChosen={(avoid) => save({ avoid })}
      />
      <Toggles
        label={t('What you have at hand')}
        chosen={said.equipment}
        options={equipment.map((one) => [one, moveWord(one)])}
        onChosen={(chosen) => save({ equipment: chosen })}
      />
      <Select
        label={t('Where you are')}
        value={said.place}
        options={places.map((place) => [place, place === 'office' ? t('office') : t('home')])}
        onValue={(place) => place !== '' && save({ place })}
      />
    </Fold>
  );
}
