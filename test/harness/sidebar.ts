import type { Workbench } from './workbench';

/** Drags the sidebar's edge until the sidebar is so many px wide. */
export async function setSidebarWidth(window: Workbench, width: number): Promise<void> {
  const box = await window.page.locator('.part.sidebar').boundingBox();

  if (box === null) {
    throw new Error('There is no sidebar to be seen.');
  }

  const y = box.y + box.height / 2;
  const { mouse } = window.page;
  await mouse.move(box.x + box.width, y);
  await mouse.down();
  await mouse.move(box.x + width + 30, y, { steps: 5 });
  await mouse.move(box.x + width, y, { steps: 5 });
  await mouse.up();
  // Away from the edge, which is lit up under the mouse.
  await mouse.move(box.x + width + 300, y);
}
