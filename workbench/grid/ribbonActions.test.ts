/** @jest-environment jsdom */
import { FALLBACK_ACTIONS, readRibbonGroup } from "./ribbonActions";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <Group id="group"><Label resid="groupLabel"/>
    <Control xsi:type="Button" id="open"><Label resid="openLabel"/>
      <Supertip><Title resid="openLabel"/></Supertip>
      <Action xsi:type="ShowTaskpane"><SourceLocation resid="openUrl"/></Action></Control>
    <Control xsi:type="Button" id="run"><Label resid="runLabel"/>
      <Action xsi:type="ExecuteFunction"><FunctionName>run</FunctionName></Action></Control>
    <Control xsi:type="Button" id="refresh"><Label resid="refreshLabel"/>
      <Action xsi:type="ShowTaskpane"><SourceLocation resid="refreshUrl"/></Action></Control>
  </Group>
  <Resources>
    <bt:Url id="openUrl" DefaultValue="https://somewhere.example/deep/taskpane.html"/>
    <bt:Url id="refreshUrl" DefaultValue="https://somewhere.example/taskpane.html?action=refresh"/>
    <bt:String id="groupLabel" DefaultValue="Drivers"/>
    <bt:String id="openLabel" DefaultValue="Open"/>
    <bt:String id="refreshLabel" DefaultValue="Refresh"/>
  </Resources>
</OfficeApp>`;

describe("the ribbon group", () => {
  it("has the manifest's buttons that show the pane, at its pages", () => {
    expect(readRibbonGroup(MANIFEST)).toEqual({
      label: "Drivers",
      actions: [
        { label: "Open", page: "taskpane.html" },
        { label: "Refresh", page: "taskpane.html?action=refresh" },
      ],
    });
  });

  it("has one button for the pane without a readable manifest", () => {
    expect(readRibbonGroup("").actions).toEqual(FALLBACK_ACTIONS);
    expect(readRibbonGroup("<nonsense").actions).toEqual(FALLBACK_ACTIONS);
  });
});
