import fc from "fast-check";

/**
 * Generated tests try the same cases in every run, so that a red run means a change and not a draw.
 * FC_SEED in the environment tries others; what fails is then told with its seed.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20261125) });
