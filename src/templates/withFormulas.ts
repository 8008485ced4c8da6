import { provideFormulas } from "./laterFormulas";
import { formerFormulas } from "./measures/formulas/formerFormulas";
import { measureFormulas } from "./measures/formulas/measureFormulas";
import { chartFormulas } from "./reports/chartFormulas";
import { heatMapFormulas } from "./reports/heatMapFormulas";
import { summaryFormulas } from "./reports/summaryFormulas";
import { trackerFormulas } from "./trackerFormulas";

/** To be imported for its effect by what writes formulas; see laterFormulas. */
provideFormulas({
  measures: measureFormulas,
  formerMeasures: formerFormulas,
  tracker: trackerFormulas,
  summary: summaryFormulas,
  charts: chartFormulas,
  heatMap: heatMapFormulas,
});
