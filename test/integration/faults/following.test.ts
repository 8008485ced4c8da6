/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryFaults } from "./tryFaults";

tryFaults(["follow a tool", "start an instrument"]);
