/*
 * What VS Code 1.139 gives a page in its four classic themes: the classes of the body and the
 * colours. A colour that the theme leaves empty is not defined in the page either.
 */

export interface Theme {
  name: string;
  bodyClass: string;
  colours: Readonly<Record<string, string>>;
}

export const themes: readonly Theme[] = [
  {
    name: 'Dark Modern',
    bodyClass: 'vscode-dark',
    colours: {
      'textLink-foreground': '#4daafc',
      'charts-blue': '#59a4f9',
      'charts-orange': 'rgba(234, 92, 0, 0.33)',
      'charts-green': '#89d185',
      'charts-purple': '#b180d7',
      foreground: '#cccccc',
      'list-hoverBackground': '#2a2d2e',
      descriptionForeground: '#9d9d9d',
      'icon-foreground': '#cccccc',
      focusBorder: '#0078d4',
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      'sideBar-background': '#181818',
      'sideBar-foreground': '#cccccc',
      'sideBarSectionHeader-background': '#181818',
      'sideBarSectionHeader-foreground': '#cccccc',
      'sideBarSectionHeader-border': '#2b2b2b',
      'button-background': '#0078d4',
      'button-foreground': '#ffffff',
      'button-hoverBackground': '#026ec1',
      'button-border': '#ffffff1a',
      'button-secondaryBackground': '#00000000',
      'button-secondaryForeground': '#cccccc',
      'button-secondaryHoverBackground': '#2b2b2b',
      'checkbox-background': '#313131',
      'checkbox-border': '#3c3c3c',
      'input-background': '#313131',
      'input-foreground': '#cccccc',
      'input-border': '#3c3c3c',
      'inputOption-activeBackground': '#2489db82',
      'inputOption-activeBorder': '#2488db',
      'inputOption-activeForeground': '#ffffff',
      'inputValidation-infoBackground': '#063b49',
      'inputValidation-infoBorder': '#007acc',
      'inputValidation-warningBorder': '#b89500',
      'badge-background': '#616161',
      'badge-foreground': '#f8f8f8',
      'progressBar-background': '#0078d4',
      'editorWidget-background': '#202020',
      'widget-border': '#313131',
      'toolbar-hoverBackground': '#5a5d5e50',
      'scrollbarSlider-background': '#79797966',
    },
  },
  {
    name: 'Light Modern',
    bodyClass: 'vscode-light',
    colours: {
      'textLink-foreground': '#005fb8',
      'charts-blue': '#0063d3',
      'charts-orange': 'rgba(234, 92, 0, 0.33)',
      'charts-green': '#388a34',
      'charts-purple': '#652d90',
      foreground: '#3b3b3b',
      'list-hoverBackground': '#f2f2f2',
      descriptionForeground: '#3b3b3b',
      'icon-foreground': '#3b3b3b',
      focusBorder: '#005fb8',
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      'sideBar-background': '#f8f8f8',
      'sideBar-foreground': '#3b3b3b',
      'sideBarSectionHeader-background': '#f8f8f8',
      'sideBarSectionHeader-foreground': '#3b3b3b',
      'sideBarSectionHeader-border': '#e5e5e5',
      'button-background': '#005fb8',
      'button-foreground': '#ffffff',
      'button-hoverBackground': '#0258a8',
      'button-border': '#0000001a',
      'button-secondaryBackground': '#e5e5e5',
      'button-secondaryForeground': '#3b3b3b',
      'button-secondaryHoverBackground': '#cccccc',
      'checkbox-background': '#f8f8f8',
      'checkbox-border': '#cecece',
      'input-background': '#ffffff',
      'input-foreground': '#3b3b3b',
      'input-border': '#cecece',
      'inputOption-activeBackground': '#bed6ed',
      'inputOption-activeBorder': '#005fb8',
      'inputOption-activeForeground': '#000000',
      'inputValidation-infoBackground': '#d6ecf2',
      'inputValidation-infoBorder': '#007acc',
      'inputValidation-warningBorder': '#b89500',
      'badge-background': '#cccccc',
      'badge-foreground': '#3b3b3b',
      'progressBar-background': '#005fb8',
      'editorWidget-background': '#f8f8f8',
      'widget-border': '#e5e5e5',
      'toolbar-hoverBackground': '#b8b8b850',
      'scrollbarSlider-background': '#64646466',
    },
  },
  {
    name: 'Dark High Contrast',
    bodyClass: 'vscode-high-contrast',
    colours: {
      'textLink-foreground': '#21a6ff',
      'charts-blue': '#59a4f9',
      'charts-orange': 'rgba(234, 92, 0, 0.33)',
      'charts-green': '#89d185',
      'charts-purple': '#b180d7',
      foreground: '#ffffff',
      'list-hoverBackground': '#ffffff1a',
      descriptionForeground: '#ffffffb3',
      'icon-foreground': '#ffffff',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      'sideBar-background': '#000000',
      'sideBarSectionHeader-border': '#6fc3df',
      'button-foreground': '#ffffff',
      'button-border': '#6fc3df',
      'button-secondaryForeground': '#ffffff',
      'checkbox-background': '#000000',
      'checkbox-border': '#6fc3df',
      'input-background': '#000000',
      'input-foreground': '#ffffff',
      'input-border': '#6fc3df',
      'inputOption-activeBackground': '#00000000',
      'inputOption-activeBorder': '#6fc3df',
      'inputOption-activeForeground': '#ffffff',
      'inputValidation-infoBackground': '#000000',
      'inputValidation-infoBorder': '#6fc3df',
      'inputValidation-warningBorder': '#6fc3df',
      'badge-background': '#000000',
      'badge-foreground': '#ffffff',
      'progressBar-background': '#6fc3df',
      'editorWidget-background': '#0c141f',
      'widget-border': '#6fc3df',
      'scrollbarSlider-background': '#6fc3df99',
    },
  },
  {
    name: 'Light High Contrast',
    bodyClass: 'vscode-high-contrast-light vscode-high-contrast',
    colours: {
      'textLink-foreground': '#0f4a85',
      'charts-blue': '#0063d3',
      'charts-orange': 'rgba(234, 92, 0, 0.33)',
      'charts-green': '#374e06',
      'charts-purple': '#652d90',
      foreground: '#292929',
      'list-hoverBackground': '#0f4a851a',
      descriptionForeground: '#292929b3',
      'icon-foreground': '#292929',
      focusBorder: '#006bbd',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      'sideBar-background': '#ffffff',
      'sideBarSectionHeader-border': '#0f4a85',
      'button-background': '#0f4a85',
      'button-foreground': '#ffffff',
      'button-hoverBackground': '#0f4a85',
      'button-border': '#0f4a85',
      'button-secondaryBackground': '#ffffff',
      'button-secondaryForeground': '#292929',
      'checkbox-background': '#ffffff',
      'checkbox-border': '#0f4a85',
      'input-background': '#ffffff',
      'input-foreground': '#292929',
      'input-border': '#0f4a85',
      'inputOption-activeBackground': '#00000000',
      'inputOption-activeBorder': '#0f4a85',
      'inputOption-activeForeground': '#292929',
      'inputValidation-infoBackground': '#ffffff',
      'inputValidation-infoForeground': '#292929',
      'inputValidation-infoBorder': '#0f4a85',
      'inputValidation-warningBorder': '#0f4a85',
      'badge-background': '#0f4a85',
      'badge-foreground': '#ffffff',
      'progressBar-background': '#0f4a85',
      'editorWidget-background': '#ffffff',
      'widget-border': '#0f4a85',
      'scrollbarSlider-background': '#0f4a8566',
    },
  },
];

/** The sheet that stands before the page's own: VS Code's colours and its rules for any page. */
export function themeSheet({ colours }: Theme): string {
  const variables = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `
    :root {
      --vscode-font-family: system-ui, "Ubuntu", "Droid Sans", sans-serif;
      --vscode-font-size: 13px;
      --vscode-font-weight: normal;
      ${variables.join('\n      ')}
    }
    html { background: var(--vscode-sideBar-background); }
    @layer vscode-default {
      body {
        background-color: transparent;
        color: var(--vscode-editor-foreground);
        font-family: var(--vscode-font-family);
        font-weight: var(--vscode-font-weight);
        font-size: var(--vscode-font-size);
        margin: 0;
        padding: 0 20px;
      }
      input:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
      ::-webkit-scrollbar { width: 10px; height: 10px; }
    }`;
}
