import type { FromPage } from '../panel/messages';

/* The one place that knows how the page reaches the extension. */

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

// It may be called once only in the life of a page.
const api = acquireVsCodeApi();

/** Tells the extension what the person wants. */
export function post(message: FromPage): void {
  api.postMessage(message);
}

/** What `keep` was last given in this view, also before it was hidden; unchecked. */
export function kept(): unknown {
  return api.getState();
}

/** Keeps small things of the view itself over its being hidden; the diary never goes here. */
export function keep(state: unknown): void {
  api.setState(state);
}
