import type { ExcelHost } from "../excelHost";
import { ENTITLEMENT } from "./appContext";
import { requirementMatrix, saveSettings, settingPairs } from "./dispatch";

const EXCEL = 1;
/** Here 0 is read and write; on the web it is the other way round (observed). */
const READ_WRITE = 0;
const READ_ONLY = 1;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
const VISIBLE = 2;

/** Colours of Office's two themes as the client wants them: numbers under 0x1000000. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
} as const;

export type ThemeName = keyof typeof THEMES;

/** `window.external.GetContext()`: what the client learns when it starts, one call for each fact. */
export function windowsContext(
  host: ExcelHost,
  documentUrl: string,
  theme: () => ThemeName
): object {
  const { locale, readOnly } = host.application;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "workbench-addin",
    GetAppVersionMajor: () => "16",
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => (readOnly ? READ_ONLY : READ_WRITE),
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => ENTITLEMENT,
    GetCorrelationId: () => "",
    GetInstanceId: () => "workbench-addin",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(host),
    GetDialogRequirementMatrix: () => '{"DialogApi":"1.2"}',
    GetHostCustomMessage: () => null,
    GetHostFullVersion: () => "16.0.18526.40200",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => VISIBLE,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[theme()]),
    GetSettings: () => ({
      // The client hands over two empty arrays to be filled (observed).
      Read: (keys: string[], values: string[]): void => {
        for (const [name, json] of settingPairs(host)) {
          keys.push(name);
          values.push(json);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void =>
        saveSettings(
          host,
          keys.map((key, index) => [key, values[index] ?? "null"] as const)
        ),
    }),
  };
}
