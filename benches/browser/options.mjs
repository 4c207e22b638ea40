// What `cargo xtask bench` hands on to the scripts: the command line, already checked, and where things are.

const list = (name) => process.env[name]?.split(",").filter(Boolean) ?? [];

export const options = {
  json: process.argv.includes("--json"),
  base: process.env.RT_BASE_URL,
  chromium: process.env.RT_CHROMIUM,
  /** The layout engine's two files in the site. */
  layoutModule: { js: process.env.RT_LAYOUT_JS, wasm: process.env.RT_LAYOUT_WASM },
  /** Parts of the benchmark to run. */
  only: list("RT_ONLY"),
  /** Engines to take part in the layout benchmark; none means all. */
  engines: list("RT_ENGINES"),
};
