import assert from 'node:assert/strict';
import { signsOf } from '../../src/diary/questions';
import { questionLists } from '../../src/diary/vocabulary';
import { askingModel, emergencyModel, emptyModel } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('the safety questions in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const title = (name: string) => panel.page.getByRole('heading', { name });
  const next = () => panel.page.getByRole('button', { name: 'Next' }).click();
  const none = () => panel.page.getByLabel('None of these').check();

  it('asks every sign of each list in words of its own', async () => {
    for (const [i, list] of questionLists.entries()) {
      // Each begun anew: the page keeps its own draft of what has been begun.
      await panel.show(askingModel({ course: true }, { step: list, begun: 1 + i }));
      await panel.page.locator(`#none-${list}`).waitFor();
      const texts = await panel.page.locator('.choice').allTextContents();
      assert.equal(texts.length, signsOf[list].length + 1, list);
      assert.equal(new Set(texts).size, texts.length);
      assert.equal(texts.at(-1), 'None of these');
    }
  });

  it('cuts no sign off, however narrow', async () => {
    await panel.page.setViewportSize({ width: 200, height: 700 });
    for (const [i, list] of questionLists.entries()) {
      await panel.show(askingModel({ course: true }, { step: list, begun: 1 + i }));
      await panel.page.locator(`#none-${list}`).waitFor();
      const cut = await panel.page.evaluate<
        string[]
      >(`[...document.querySelectorAll('.choice > span')]
        .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1 ||
          getComputedStyle(e).overflow !== 'visible' || e.getBoundingClientRect().right > innerWidth)
        .map((e) => e.textContent)`);
      assert.deepEqual(cut, [], list);
    }
  });

  it('is answered by the keyboard alone, read back, and saved', async () => {
    await panel.show(askingModel());
    await panel.send({ type: 'reveal', section: 'today', id: 'questions', focus: true });
    await panel.until(`document.activeElement.id === 'questions-title'`);
    const { keyboard } = panel.page;
    const downTo = async (id: string) => {
      for (let i = 0; i < 40; i += 1) {
        await keyboard.press('ArrowDown');
        if ((await panel.page.evaluate('document.activeElement.id')) === id) return;
      }
      assert.fail(`no way down to ${id}`);
    };
    await downTo('none-now');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await title('Signs for a doctor to see').waitFor();
    await panel.until(`document.activeElement.id === 'questions-title'`);
    await downTo('sign-six_weeks');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await title('Before any massage').waitFor();
    await downTo('none-massage');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await title('Your answers').waitFor();
    await panel.page.getByText('No better after six weeks').waitFor();
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'answered'));
    await panel.page.locator('summary', { hasText: 'Not: 37 signs' }).click();
    await panel.page.getByText('Losing weight without trying').waitFor();
    await panel.page.getByRole('button', { name: 'Save these answers' }).focus();
    await keyboard.press('Enter');
    const { draft } = await panel.posted('answered');
    assert.deepEqual(draft.ticked, ['six_weeks']);
    assert.deepEqual(draft.none, ['now', 'massage']);
  });

  it('takes the absence of a tick for no answer', async () => {
    await panel.show(askingModel());
    await next();
    await panel.page.getByRole('alert').getByText('choose that none of these does').waitFor();
    await title('Signs that need care today').waitFor();
    // "None of these" and a tick exclude each other.
    await none();
    await panel.page.locator('#sign-chest_pain').check();
    assert.ok(!(await panel.page.getByLabel('None of these').isChecked()));
    await none();
    assert.ok(!(await panel.page.locator('#sign-chest_pain').isChecked()));
    await next();
    await title('Signs for a doctor to see').waitFor();
  });

  it('leads from an emergency sign to help at once', async () => {
    await panel.show(askingModel());
    await panel.page.locator('#sign-saddle_numbness').check();
    await next();
    assert.deepEqual((await panel.posted('answered')).draft.ticked, ['saddle_numbness']);
    await panel.show({ ...emergencyModel(), questions: askingModel().questions });
    await title('Get medical help today').waitFor();
    assert.equal(await panel.page.locator('.choice').count(), 0);
  });

  it('asks for a word where massage waits for one', async () => {
    await panel.show(askingModel({}, { step: 'massage', none: ['now', 'soon'] }));
    await panel.page.locator('#sign-pregnancy').check();
    await next();
    await panel.page.getByRole('alert').getByText('Say whether your doctor').waitFor();
    await panel.page.getByLabel('Not yet').check();
    await next();
    await panel.page.getByText('does not know about it yet').waitFor();
  });

  it('shows what lasts for change, and asks for the others', async () => {
    await panel.show(
      askingModel({ told: ['cancer_history'] }, { step: 'soon', changes: 1, none: ['now'] }),
    );
    const told = panel.page.getByRole('group', { name: 'You told this before. Is it still so?' });
    assert.ok(await told.getByLabel('Cancer, now or ever').isChecked());
    await next();
    await panel.page.getByRole('alert').getByText('Tick what applies').waitFor();
    await panel.page.getByLabel('None of the others').check();
    assert.ok(await told.getByLabel('Cancer, now or ever').isChecked());
    await next();
    await title('Before any massage').waitFor();
  });

  it('keeps every tick at once, also when the view was hidden, and leaves on Escape', async () => {
    await panel.show(askingModel());
    await panel.page.locator('#sign-calf_clot').check();
    await panel.page.locator('#sign-chest_pain').check();
    const kept = await panel.posted('answering');
    assert.deepEqual(kept.draft.ticked, ['calf_clot', 'chest_pain']);
    // A model that was on its way takes no tick back.
    await panel.show(askingModel());
    assert.ok(await panel.page.locator('#sign-chest_pain').isChecked());
    await panel.load();
    await panel.show(askingModel({}, kept.draft));
    assert.ok(await panel.page.locator('#sign-chest_pain').isChecked());
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Escape');
    assert.equal((await panel.posted('leaveQuestions')).drop, false);
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'answered'));
  });

  it('offers again what was left half-way', async () => {
    await panel.show(askingModel({ place: null }));
    await panel.page.getByText('Your ticks are kept.').waitFor();
    await panel.page.getByRole('button', { name: 'Go on' }).click();
    await panel.posted('askQuestions');
    await panel.page.getByRole('button', { name: 'Drop them' }).click();
    assert.equal((await panel.posted('leaveQuestions')).drop, true);
    await panel.show(emptyModel());
    assert.equal(await panel.page.getByRole('button', { name: 'Go on' }).count(), 0);
  });
});
