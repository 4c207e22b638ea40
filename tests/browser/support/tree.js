// The plan as a tree, worked out anew and slowly from the plan file, and what the browser tells a screen reader that the tree is.

/** The tree of a model: what stands under what, for those activities that `keeps`. Without it, everything. */
export class Expected {
  constructor(model, keeps) {
    this.model = model;
    this.whole = !keeps;
    const upper = model.nodes.map(({ id }) => id).filter((id) => model.role(id) !== "activity");
    this.elements = [...model.passing(keeps ?? (() => true)), ...(this.whole ? upper : [])];
    this.lines = new Map(model.nodes.map(({ id }) => [id, this.line(id)]));
  }

  /** The way up: that of the red thread, but through no action plan that the activity does not serve. */
  line(id) {
    const { model } = this;
    if (model.role(id) !== "activity" || model.serves(id).size > 0) return model.upwards(id);
    const climb = (at, seen = new Set([at])) => {
      for (const { to } of model.above(at)) if (model.role(to) !== "plan" && !seen.has(to)) climb(to, seen.add(to));
      return seen;
    };
    return climb(id);
  }

  isTop = (id) => this.model.above(id).length === 0;
  isLinked = (from, to) => this.model.above(from).some((link) => link.to === to);

  /** Whether something that `id` is part of stands under `over` and on the line. */
  isDeeper(id, over, line) {
    const wholes = this.model.above(id).filter(({ kind }) => kind === "part_of").map(({ to }) => to);
    return wholes.some((w) => w !== over && line.has(w) && (this.isLinked(w, over) || this.isDeeper(w, over, line)));
  }

  /** What stands at a place or below it. */
  at(path) {
    const stands = (e) => !path.some((id, i) => i > 0 && this.isDeeper(id, path[i - 1], this.lines.get(e)));
    const fits = (e) => path.every((id) => this.lines.get(e).has(id)) && stands(e) && (this.isTop(path[0]) || ![...this.lines.get(e)].some(this.isTop));
    return this.elements.filter(fits);
  }

  activities = (path) => this.at(path).filter((id) => this.model.role(id) === "activity");

  roots() {
    const ends = (e) => {
      const line = [...this.lines.get(e)];
      const tops = line.filter(this.isTop);
      return tops.length ? tops : line.filter((id) => !line.some((up) => this.isLinked(id, up)));
    };
    const all = new Set(this.elements.flatMap(ends));
    const loose = (id) => !this.isTop(id) || this.model.role(id) === "activity";
    return this.sorted(all, (id) => Number(loose(id)));
  }

  children(path) {
    const over = path.at(-1);
    const below = new Set(this.model.below(over).map(({ from }) => from));
    return this.sorted([...below].filter((id) => this.at([...path, id]).length > 0));
  }

  sorted(ids, first = () => 0) {
    const { depth, nodes } = this.model;
    const order = new Map(nodes.map(({ id }, at) => [id, at]));
    const key = (id) => [first(id), depth.get(this.model.node(id).level), order.get(id)];
    return [...ids].sort((a, b) => key(a).map((n, i) => n - key(b)[i]).find((n) => n !== 0) ?? 0);
  }
}

/** The accessibility tree below the element with this role: names, states and descriptions as assistive technology gets them. */
export async function heard(page, role) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const property = (node, name) => node.properties?.find((p) => p.name === name)?.value.value;
  // What is ignored is not there, but what it holds is.
  const inside = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap((child) => (child.ignored ? inside(child) : [child]));
  const told = (node) => ({
    role: node.role?.value,
    // Browsers part what they join with spaces, also before a comma.
    name: (node.name?.value ?? "").replace(/\s+([,.])/g, "$1"),
    level: property(node, "level"),
    expanded: property(node, "expanded"),
    children: inside(node).map(told),
  });
  return nodes.filter((node) => !node.ignored && node.role?.value === role).map(told);
}

/** The items right under a tree or an item of it, whether or not a group stands between. */
export const items = (node) => node.children.flatMap((child) => (child.role === "treeitem" ? [child] : child.role === "group" ? items(child) : []));
