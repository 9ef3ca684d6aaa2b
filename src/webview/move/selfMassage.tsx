import { Fold } from '../controls/fold';
import { t } from '../text';

/** Stands with every self-massage: the rules are a product decision from what is commonly advised. */
export function SelfMassageRules({ id }: { id: string }) {
  return (
    <>
      <p>
        {t(
          'Light to medium pressure, 3 to 5 of 10, never above 7. Each spot 30 to 60 seconds. Stop with tingling, spreading pain, dizziness or a bruise.',
        )}
      </p>
      <Fold id={id} summary={t('Rules for self-massage')}>
        <ul class="steps">
          {rules().map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

const rules = () => [
  t('Stop at 90 seconds on one spot; 2 minutes at most for one group of muscles.'),
  t('No more than twice a day per area.'),
  t(
    'Never on the bones of the spine, the front or side of the neck, the back of the knee, the lowest ribs, numb skin or varicose veins.',
  ),
  t(
    'Never lie on a roller or ball under your low back. Use a ball against a wall, beside the spine, with light pressure.',
  ),
  t('Stop when the pain is above 7.'),
  t(
    'Soreness should be gone in 36 to 48 hours. If it isn’t, skip this move for now and press more lightly next time.',
  ),
];
