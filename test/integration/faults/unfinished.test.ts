/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryFaults } from "./tryFaults";
import { REMOVAL, UNFINISHED_ACTIONS } from "./unfinishedActions";

tryFaults([REMOVAL, ...UNFINISHED_ACTIONS].map(({ name }) => name));
