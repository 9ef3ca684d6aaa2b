import { existsSync } from 'node:fs';
import path from 'node:path';

/** What a Chromium needs to be told to be quiet, to run as root, and to let a page that was changed on its way keep its connections. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks',
];

/**
 * The address of a workbench with a folder open.
 * @param {string} url
 * @param {string} folder
 */
export function workbenchAddress(url, folder) {
  const posix = folder.replaceAll('\\', '/');
  const absolute = posix.startsWith('/') ? posix : `/${posix}`;

  // Slashes are left alone: the address is shown to people.
  return `${url}/?folder=${absolute.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Has a page's workbench load extensions from their folders, and run a module in the extension host
 * (its `run()` is called). A workbench served by a released VS Code takes neither from its address,
 * so the settings in its HTML are changed on their way to the page.
 * @param {import('playwright-core').Page} page
 * @param {string} url the server's address
 * @param {{ extensions: string[], tests: string }} development absolute paths on the server
 */
export async function developIn(page, url, { extensions, tests }) {
  const { host } = new URL(url);
  /** @param {string} path */
  const remote = (path) => ({
    $mid: 1,
    scheme: 'vscode-remote',
    authority: host,
    path: slashed(path),
  });
  await develop(page, url, {
    extensions: extensions.map(remote),
    extensionTestsPath: remote(tests),
  });
}

/** Where a page finds the files of an extension that runs in a web worker. */
const SERVED = '/lumbar-under-development';

/**
 * Has a page's workbench run an extension in a web worker, as VS Code does where there is no server
 * for extensions.
 * @param {import('playwright-core').Page} page
 * @param {string} url the server's address
 * @param {string} extension its folder
 */
export async function developInWorker(page, url, extension) {
  const { host, origin, protocol } = new URL(url);
  await page.context().route(
    (address) => address.origin === origin && address.pathname.startsWith(`${SERVED}/`),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(extension, pathname.slice(SERVED.length));
      // VS Code asks for texts in its own language too, which there need not be.
      await route.fulfill(existsSync(file) ? { path: file } : { status: 404, body: '' });
    },
  );
  const served = { $mid: 1, scheme: protocol.slice(0, -1), authority: host, path: SERVED };
  await develop(page, url, { extensions: [served] });
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {object} developmentOptions in the words of VS Code's workbench
 */
async function develop(page, url, developmentOptions) {
  const { origin } = new URL(url);
  await page.route(
    (address) => address.origin === origin && address.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = changeSettings(await response.text(), (settings) => ({
        ...settings,
        developmentOptions,
      }));
      await route.fulfill({ response, body: html });
    },
  );
}

/** @param {string} path */
function slashed(path) {
  const posix = path.replaceAll('\\', '/');

  return posix.startsWith('/') ? posix : `/${posix}`;
}

/**
 * @param {string} html
 * @param {(settings: object) => object} change
 */
function changeSettings(html, change) {
  const place = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

  if (!place.test(html)) {
    throw new Error('The workbench page has no settings where they are looked for.');
  }

  return html.replace(place, (_all, before, escaped) => {
    const settings = change(JSON.parse(unescapeHtml(escaped)));

    return `${before}${escapeHtml(JSON.stringify(settings))}"`;
  });
}

/** @param {string} text */
function unescapeHtml(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** @param {string} text */
function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
