/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryFaults } from "./tryFaults";

tryFaults(["insert", "make a tracker", "make a new version"]);
