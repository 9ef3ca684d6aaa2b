/**
 * Settings that keep a fresh VS Code from putting its own pages, tips and offers in the way.
 * @type {Record<string, unknown>}
 */
export const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * The same, and no walkthrough that opens by itself: tests open what they test.
 * @type {Record<string, unknown>}
 */
export const TEST_SETTINGS = {
  ...QUIET,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};
