/* Speaks to screen readers, politely: after what they are saying now. */

let region: HTMLElement | undefined;

/** Must be called before the first announcement: a region says only what changes within it. */
export function addLiveRegion(): void {
  region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  document.body.append(region);
}

export function announce(text: string): void {
  if (region === undefined) return;
  // The same words twice are a change only if something else stood there in between.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
