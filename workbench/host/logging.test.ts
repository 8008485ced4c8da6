/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { tryLogging } from "./testing/tryLogging";

tryLogging("web");
