import type { SheetDefinition, TableDefinition } from "./definition";
import { column, requiredColumn } from "./column";
import {
  componentName,
  criterionForm,
  dimension,
  evidence,
  formula,
  named,
  oneOf,
  scoredUnit,
  scoring,
  teamScoring,
  text,
  toolSource,
  toolVersion,
  whole,
  yesNo,
} from "./lists";
import { firstVersion } from "./versions";

/** Most points that one item may have; the score drop-downs reach this far. */
export const mostItemPoints = 10;

export const tools: TableDefinition = {
  key: "tools",
  name: "tblTool",
  title: "Tools",
  identity: ["tool", "version"],
  filterButtons: false,
  columns: [
    requiredColumn("tool", "Tool", text, "The tool's name.", { width: 160 }),
    requiredColumn("version", "Version", text, "Such as 1.0. Changed items make a new version.", {
      width: 64,
    }),
    requiredColumn("unit", "Unit scored", oneOf(scoredUnit), "What one observation is about.", {
      width: 100,
    }),
    requiredColumn("scoring", "Scoring", oneOf(scoring), "How items make one score.", {
      width: 140,
    }),
    column(
      "teamScoring",
      "Team scoring",
      oneOf(teamScoring),
      "What several people's scores of one event come to before they talk it over; blank: majority, ties to the higher.",
      { width: 92 }
    ),
    requiredColumn(
      "form",
      "Criterion form",
      oneOf(criterionForm),
      "What has to reach the criterion.",
      {
        width: 170,
      }
    ),
    column("totalPercent", "Criterion total (%)", whole(0, 100), "Percent of all points.", {
      width: 84,
    }),
    column(
      "componentPercent",
      "Criterion component (%)",
      whole(0, 100),
      "Percent of a component's points; blank: the total's.",
      {
        width: 92,
      }
    ),
    column(
      "keyComponent",
      "Key component",
      named(componentName),
      "For the form with a key component.",
      {
        width: 140,
      }
    ),
    column(
      "mostMisses",
      "Most misses",
      whole(0, 50),
      "Items below full points that each component may have.",
      {
        width: 72,
      }
    ),
    column("points", "Criterion points", whole(0, 1000), "For the form that counts points.", {
      width: 76,
    }),
    column(
      "due",
      "Due each period",
      whole(0, 50),
      "Observations due for each unit in each period.",
      {
        width: 76,
      }
    ),
    column("source", "Source", oneOf(toolSource), "Where the tool comes from.", { width: 130 }),
    column("note", "Note", text, "Such as the licence under which you use it.", {
      wrap: true,
      width: 200,
    }),
    column(
      "label",
      "Tool version",
      formula('=IF([@Tool]="","",[@Tool]&IF([@Version]="",""," "&[@Version]))'),
      "Tool and version together, as the other sheets name it.",
      { width: 190 }
    ),
  ],
};

export const toolItems: TableDefinition = {
  key: "items",
  name: "tblToolItem",
  title: "Items",
  identity: ["tool", "item"],
  filterButtons: false,
  columns: [
    requiredColumn(
      "tool",
      "Tool version",
      named(toolVersion),
      "The tool version that the item is in.",
      {
        width: 190,
      }
    ),
    requiredColumn("item", "Item", text, "A short code that no other item of this version has.", {
      width: 60,
    }),
    requiredColumn("text", "What is observed", text, "The item in words.", {
      width: 320,
      wrap: true,
    }),
    requiredColumn("component", "Component", named(componentName), "The component that it shows.", {
      width: 160,
    }),
    column(
      "dimension",
      "Dimension",
      oneOf(dimension),
      "Setting and preparation, content, or skill.",
      {
        width: 100,
      }
    ),
    column("evidence", "Evidence", oneOf(evidence), "What the score rests on.", { width: 100 }),
    requiredColumn(
      "maxPoints",
      "Most points",
      whole(1, mostItemPoints),
      "Points for full use, at most 10.",
      {
        width: 72,
      }
    ),
    requiredColumn("naAllowed", "NA allowed", oneOf(yesNo), "May the item be marked NA?", {
      width: 76,
    }),
    requiredColumn(
      "required",
      "Required",
      oneOf(yesNo),
      "Is an observation incomplete without it?",
      {
        width: 76,
      }
    ),
    requiredColumn(
      "critical",
      "Critical",
      oneOf(yesNo),
      "Must it have full points to meet the criterion?",
      {
        width: 76,
      }
    ),
  ],
};

export const fidelityTool: SheetDefinition = {
  key: "tool",
  name: "Fidelity Tool",
  title: "Fidelity Tool",
  help: "What is observed and what counts as good enough. The criterion stands here and nowhere else. Use only items that you may use.",
  owner: "user",
  tables: [tools, toolItems],
  dependsOn: ["lists", "setup"],
  tabColor: "#BF8F00",
  freezeColumns: 0,
  pagesWide: 2,
  versions: [
    ...firstVersion,
    { name: "2", steps: [{ kind: "addColumn", table: tools.key, column: "teamScoring" }] },
  ],
};
