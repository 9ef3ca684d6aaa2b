import type { FromPage } from '../panel/messages';
import type { Ui } from './ui';

/* The one place that knows how the page reaches the extension. */

/** What is kept of the page; `form` says how to read it. */
interface Kept {
  form: number;
  ui: Ui;
}

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

// It may be called once only in the life of a page.
const api = acquireVsCodeApi();

/** Tells the extension what the person wants. */
export function post(message: FromPage): void {
  api.postMessage(message);
}

/** What `keep` was last given in this view, also before it was hidden, maybe by another version. */
export function kept(): Kept | undefined {
  return api.getState();
}

/** Keeps small things of the view itself over its being hidden; the diary never goes here. */
export function keep(state: Kept): void {
  api.setState(state);
}
