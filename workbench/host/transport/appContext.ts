import type { ExcelHost } from "../excelHost";
import { requirementMatrix, settingPairs } from "./dispatch";

const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const READ_ONLY = 0;
const TASK_PANE = 1;
const VISIBLE = 2;

/**
 * Who may use the add-in, as far as the client reads it, which it does while its logging is on. Of an empty text its
 * parser makes a page about the error, whose styles every strict security policy refuses (office-js #1687).
 */
export const ENTITLEMENT = encodeURIComponent('<r><t aid="" oid="" cid=""/></r>');

/** What the client learns about document and host when it starts (observed field by field). */
export function appContext(host: ExcelHost, controlId: string, documentUrl: string): object {
  const locale = host.application.locale;
  return {
    _id: controlId,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: host.application.readOnly ? READ_ONLY : READ_WRITE,
    _settings: settingPairs(host),
    _reason: "documentOpened",
    _osfControlType: TASK_PANE,
    _eToken: ENTITLEMENT,
    _correlationId: "",
    _appInstanceId: controlId,
    _requirementMatrix: requirementMatrix(host),
    _hostFullVersion: "16.0.18526.40200",
    _hostCustomMessage: null,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: "Add-in",
    _appDomains: [],
    _dialogRequirementMatrix: '{"DialogApi":"1.2"}',
    _featureGates: {},
    _initialDisplayMode: VISIBLE,
    _marketplaceType: "",
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
  };
}
