// The page that shows a plan with cytoscape.js: same nodes, links, places and titles as our map, its fastest kind of lines, and
// its defaults for everything else.
import { load } from "./layout/engines/roda-traden.js";

/** Ten to the power of this is what one step of the wheel makes of cytoscape's zoom, once it has seen that all are alike. */
const WHEEL_STEP = 0.012;

export async function show({ modules, plan, graph, layoutModule, factor }) {
  const [{ nodes }, shape] = await Promise.all([plan, graph].map(async (address) => (await fetch(address)).json()));
  const { default: cytoscape } = await import(`${modules}cytoscape/dist/cytoscape.esm.min.mjs`);
  const { x, y } = (await load({ layoutModule })).run(shape);
  document.body.innerHTML = '<div id="map"></div>';
  const boxes = nodes.map(({ title }, i) => ({ data: { id: String(i), title }, position: { x: x[i], y: y[i] } }));
  const lines = shape.links.map(([from, to]) => ({ data: { source: String(from), target: String(to) } }));
  const cy = cytoscape({
    container: document.getElementById("map"),
    elements: { nodes: boxes, edges: lines },
    layout: { name: "preset" },
    // Shown, not edited: pressing a node moves the picture, as in our map.
    autoungrabify: true,
    boxSelectionEnabled: false,
    wheelSensitivity: Math.log10(factor) / WHEEL_STEP,
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: shape.width,
          height: shape.height,
          label: "data(title)",
          "text-valign": "center",
          "text-wrap": "wrap",
          "text-max-width": shape.width - 12,
          "font-size": 13,
          "background-color": "#eee",
        },
      },
      { selector: "edge", style: { "curve-style": "haystack", width: 1 } },
    ],
  });
  globalThis.cy = cy;
  const { x1, x2, y1, y2 } = cy.elements().boundingBox();
  /** Looks at the plan's middle at a zoom. */
  globalThis.lookFrom = (k) => {
    cy.zoom(k);
    cy.pan({ x: cy.width() / 2 - (k * (x1 + x2)) / 2, y: cy.height() / 2 - (k * (y1 + y2)) / 2 });
  };
}
