/**
 * The manifest's function file. Excel loads it with the ribbon; every button there opens the pane, so no function is
 * registered, but Office waits for the page to say that it is ready.
 */
void Office.onReady();

export {};
