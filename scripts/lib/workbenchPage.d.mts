import type { Page } from 'playwright-core';

export declare const CHROMIUM_ARGS: readonly string[];
export declare function workbenchAddress(url: string, folder: string): string;
export declare function developIn(
  page: Page,
  url: string,
  development: { readonly extensions: string[]; readonly tests: string },
): Promise<void>;
export declare function developInWorker(page: Page, url: string, extension: string): Promise<void>;
