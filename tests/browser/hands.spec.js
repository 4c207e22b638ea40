// Hands that are counted: nothing that is typed in is lost, a result can be mended, and a second round is compared by places.
import { viewLink } from "./support/app.js";
import { expect, test } from "./support/test.js";
import { button, from, heading, shown, stage } from "./support/workshop.js";

test.afterEach(({ complaints }) => expect(complaints).toEqual([]));

const people = (page) => page.getByRole("spinbutton", { name: "Personer", exact: true });
const dots = (page, title) => page.getByLabel(`${title}: Prickar`);
const hands = (page) => page.locator(".ws-hands summary");
const progress = (page) => page.locator(".ws-progress");

/** Types in how many raised their hands, and how many dots each candidate got. */
async function raised(page, many, given) {
  await people(page).fill(String(many));
  for (const [title, n] of Object.entries(given)) await dots(page, title).fill(String(n));
  await page.keyboard.press("Tab");
}

test("hands that are typed in wait for whoever looks at something else, and count when the result is shown", async ({ page }) => {
  await from(page, ["Läxhjälp", "Frukost"], { stage: "vote" });
  await button(page, "Börja omgång 1").click();
  await hands(page).click();
  await raised(page, 4, { Läxhjälp: 8, Frukost: 3 });
  await expect(page.getByText("inte inräknat än")).toBeVisible();
  await stage(page, "Förslag").click();
  await viewLink(page, "Tabell").click();
  await viewLink(page, "Workshop").click();
  await stage(page, "Rösta").click();
  await expect(people(page)).toHaveValue("4");
  await expect(dots(page, "Läxhjälp")).toHaveValue("8");
  await button(page, "Visa resultatet").click();
  await expect(heading(page, "Resultat")).toBeVisible();
  await expect(page.locator(".sentence").filter({ hasText: "Läxhjälp" })).toContainText("4 deltog");
  await stage(page, "Rösta").click();
  await expect(page.getByText("inte inräknat än")).toHaveCount(0);
});

test("hands that cannot be right stop the result, and say why", async ({ page }) => {
  await from(page, ["Läxhjälp", "Frukost"], { stage: "vote" });
  await button(page, "Börja omgång 1").click();
  await hands(page).click();
  await raised(page, 1, { Läxhjälp: 2, Frukost: 9 });
  await button(page, "Visa resultatet").click();
  await expect(page.getByText("fler händer än personer")).toBeVisible();
  await expect(heading(page, "Rösta")).toBeVisible();
  await expect(dots(page, "Frukost")).toHaveValue("9");
});

test("a result that was shown is hidden again, its hands mended, and the method changed once the round is dropped", async ({ page }) => {
  await from(page, ["Läxhjälp", "Frukost"], { stage: "vote", rounds: shown(4, [[[8]], [[3]]]) });
  await button(page, "Dölj resultatet igen").click();
  await expect(progress(page)).toContainText("4");
  await hands(page).click();
  await raised(page, 14, {});
  await button(page, "Räkna in händerna").click();
  await expect(progress(page)).toContainText("14");
  await button(page, "Ångra").click();
  await expect(people(page)).toHaveValue("4");
  await button(page, "Visa resultatet").click();
  await stage(page, "Metod").click();
  await page.getByRole("radio", { name: /PAHO/ }).click();
  await expect(page.getByRole("alert")).toContainText("Kasta omgången under Rösta");
  await stage(page, "Rösta").click();
  await button(page, "Kasta omgången").click();
  await stage(page, "Metod").click();
  await page.getByRole("radio", { name: /PAHO/ }).click();
  await expect(page.getByRole("radio", { name: /PAHO/ })).toBeChecked();
});

test("two rounds by hands are compared by places and scores", async ({ page }) => {
  const [first, second] = [shown(4, [[[8]], [[3]]]), shown(4, [[[2]], [[6]]])];
  await from(page, ["Läxhjälp", "Frukost"], { stage: "result", rounds: [...first, ...second] });
  const moved = page.getByRole("region", { name: "Vad omgången ändrade" }).getByRole("row");
  await expect(moved.filter({ hasText: "Läxhjälp" })).toContainText(/1 \(8\).*2 \(2\)/);
  await expect(moved.filter({ hasText: "Frukost" })).toContainText(/2 \(3\).*1 \(6\)/);
  await expect(page.getByText("Ingen valsedel finns i båda omgångarna")).toBeVisible();
});

test("the number of dots follows what is undone and what is refused, and a method says when it is asked too much", async ({ page }) => {
  const many = Array.from({ length: 29 }, (_, at) => `Förslag nummer ${at + 1} av alla`);
  await from(page, many, { stage: "method" });
  const each = page.getByLabel("Prickar var");
  await each.fill("8");
  await each.press("Tab");
  await button(page, "Ångra").click();
  await expect(each).toHaveValue("5");
  await each.fill("0");
  await each.press("Tab");
  await expect(each).toHaveValue("5");
  await expect(page.locator(".notice").filter({ hasText: "29 förslag" })).toHaveCount(0);
  await page.getByRole("radio", { name: /PAHO/ }).click();
  await expect(page.locator(".notice").filter({ hasText: "29 förslag" })).toBeVisible();
  await stage(page, "Rösta").click();
  await expect(page.locator(".notice").filter({ hasText: "29 förslag" })).toBeVisible();
});

test("what is compared with follows the plan that the first proposal is from, and can be changed", async ({ page }) => {
  const frame = { plans: ["En plan"], goals: ["Ett mål"], groups_title: "Målgrupp", groups: ["Alla"] };
  await from(page, ["Läxhjälp"], { plan: "En annan plan", frame });
  await page.getByRole("button", { name: /^Jämför med ”/ }).click();
  await expect(page.getByRole("button", { name: /^Jämför med ”/ })).toHaveCount(0);
  await button(page, "Ångra").click();
  await expect(page.getByRole("button", { name: /^Jämför med ”/ })).toBeVisible();
});

test("an adopted protocol that is changed is a working document again", async ({ page }) => {
  await from(page, ["Läxhjälp", "Frukost"], { stage: "finish", standing: "adopted", rounds: shown(4, [[[8]], [[3]]]), choice: { top: 1 } });
  await stage(page, "Välja").click();
  await stage(page, "Förslag").click();
  await page.getByLabel("Förslag", { exact: true }).fill("Simskola");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Protokollet var fastställt.")).toBeVisible();
  await stage(page, "Avsluta").click();
  await expect(page.locator("select:has(option[value=draft])")).toHaveValue("draft");
});
