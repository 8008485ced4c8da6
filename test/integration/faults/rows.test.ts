/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryFaults } from "./tryFaults";

tryFaults([
  "read",
  "go to a row",
  "start a PDSA cycle",
  "prepare a consensus",
  "clear the sample rows",
]);
