// What the plan says, worked out anew from data/orebro.json: small and slow, so that the app can be compared with it.
import fs from "node:fs";
import path from "node:path";

const file = path.resolve(import.meta.dirname, "../../../data/orebro.json");

/** The plan file as it stands, for tests that spoil it; each caller gets a copy of its own. */
export const planFile = () => JSON.parse(fs.readFileSync(file, "utf8"));

const letters = { æ: "a", ø: "o" };

/** As search compares texts: no case, no accents, no punctuation. */
export const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[æø]/g, (c) => letters[c])
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const union = (sets) => new Set(sets.flatMap((set) => [...set]));

export class Model {
  /** With `stated`, links that are only interpreted do not exist. */
  constructor({ file = planFile(), stated = false } = {}) {
    this.file = file;
    this.links = file.links.filter(({ basis }) => !stated || basis === "stated");
    this.nodes = file.nodes;
    this.byId = new Map(file.nodes.map((node) => [node.id, node]));
    this.depth = new Map(file.levels.map(({ id }, depth) => [id, depth]));
    this.role = (id) => file.levels[this.depth.get(this.byId.get(id).level)].role;
    this.above = (id) => this.links.filter(({ from }) => from === id);
    this.below = (id) => this.links.filter(({ to }) => to === id);
    this.activities = file.nodes.filter(({ id }) => this.role(id) === "activity");
    this.plans = file.nodes.filter(({ id }) => this.role(id) === "plan");
  }

  node(id) {
    const node = this.byId.get(id);
    if (!node) throw new Error(`the plan has no node ${id}`);
    return node;
  }

  titles = (ids) => [...ids].map((id) => this.node(id).title).sort();

  /** The action plans that an activity serves: through derived_from links of its own, to a plan or to what stands under one. */
  serves(activity) {
    const plansFrom = (id) =>
      this.role(id) === "plan" ? new Set([id]) : union(this.above(id).map(({ to }) => plansFrom(to)));
    return union(this.above(activity).filter(({ kind }) => kind === "derived_from").map(({ to }) => plansFrom(to)));
  }

  /** The activity's own links that say that it serves a plan. */
  reasons(activity, plan) {
    const reaches = (id) => id === plan || (this.role(id) !== "plan" && this.above(id).some(({ to }) => reaches(to)));
    return this.above(activity).filter(({ kind, to }) => kind === "derived_from" && reaches(to));
  }

  overlaps = (activity) => this.serves(activity).size > 1;

  /** The line up to the vision. Who has an origin of its own does not reach the plans through areas common to all of them. */
  upwards(start) {
    const firstPlan = Math.min(...this.file.levels.flatMap(({ role }, depth) => (role === "plan" ? [depth] : [])));
    const common = (id) => this.role(id) === "area" && this.depth.get(this.node(id).level) > firstPlan;
    const ownOrigin = this.above(start).some(({ kind }) => kind === "derived_from");
    const line = new Set();
    const climb = (id) => {
      if (line.has(id)) return;
      line.add(id);
      for (const { to } of this.above(id)) {
        const leavesTheAreas = id !== start && common(id) && !common(to);
        if (!(ownOrigin && leavesTheAreas)) climb(to);
      }
    };
    climb(start);
    return line;
  }

  /** The whole thread: the line upwards, and everything below whose own line passes here. */
  thread(id) {
    const below = this.nodes.filter((node) => node.id !== id && this.upwards(node.id).has(id)).map((node) => node.id);
    return union([this.upwards(id), below]);
  }

  within = (activity, id) =>
    this.role(id) === "plan" ? this.serves(activity).has(id) : this.upwards(activity).has(id);

  /** Whether a node carries a facet's value or a narrower one; `-` asks for none at all. */
  tagged(id, facet, wanted) {
    const values = this.node(id).tags?.[facet] ?? [];
    if (wanted === "-") return values.length === 0;
    const all = new Map(this.file.facets.find((f) => f.id === facet).values.map((value) => [value.id, value]));
    const inside = (value) => value !== undefined && (value === wanted || inside(all.get(value).broader ?? undefined));
    return values.some(inside);
  }

  /** The documents that follow the plan up, oldest first. */
  get followUps() {
    const seen = new Set(this.nodes.flatMap(({ observations = [] }) => observations.map(({ document }) => document)));
    return this.file.documents.filter(({ id }) => seen.has(id)).sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  status = (id, document) => this.node(id).observations?.find((o) => o.document === document)?.status ?? "-";

  has(id, words) {
    const { title, aliases = [], summary = "" } = this.node(id);
    const text = plain([title, ...aliases, summary].join(" "));
    return plain(words).split(" ").every((word) => text.includes(word));
  }

  /** The ids of the activities that pass every test given. */
  passing = (...tests) => this.activities.map(({ id }) => id).filter((id) => tests.every((test) => test(id)));

  /** Everything that stays when only these activities do. */
  kept = (activities) => union(activities.map((id) => this.upwards(id)));

  /** What a closed branch hides: everything that is part of it, or of what it hides, and of nothing that stays open. */
  hiddenBy(closed) {
    const hidden = new Set();
    const inwards = [...this.nodes].sort((a, b) => this.depth.get(a.level) - this.depth.get(b.level));
    const wholes = (id) => this.file.links.filter(({ from, kind }) => from === id && kind === "part_of").map(({ to }) => to);
    for (const { id } of inwards) {
      const over = wholes(id);
      if (over.length && over.every((to) => closed.includes(to) || hidden.has(to))) hidden.add(id);
    }
    return hidden;
  }
}
