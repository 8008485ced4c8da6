/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { REPAIR_ACTIONS } from "./repairActions";
import { tryFaults } from "./tryFaults";

tryFaults(REPAIR_ACTIONS.map(({ name }) => name));
