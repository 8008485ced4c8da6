/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryFaults } from "./tryFaults";

tryFaults(["write the report", "refresh the report after a new school"]);
