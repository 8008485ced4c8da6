import { seededRandom } from "../../bench/district/random";
import { inRounds } from "../../bench/timed/inRounds";

async function run(rounds: number, seed: number) {
  const order: string[] = [];
  const measure = (name: string, value: number) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    return value;
  };
  const jobs = { a: measure("a", 1), b: measure("b", 2), c: measure("c", 3) };
  return { measured: await inRounds(jobs, rounds, seededRandom(seed)), order };
}

test("everything is measured once in each round", async () => {
  const { measured, order } = await run(3, 1);
  expect(measured).toEqual({ a: [1, 1, 1], b: [2, 2, 2], c: [3, 3, 3] });
  for (const round of [0, 1, 2]) {
    const begun = order.slice(round * 6, round * 6 + 6).filter((text) => text.endsWith("begins"));
    expect([...begun].sort()).toEqual(["a begins", "b begins", "c begins"]);
  }
});

test("nothing runs beside anything else", async () => {
  const { order } = await run(4, 2);
  order.forEach((text, at) => {
    if (text.endsWith("begins")) expect(order[at + 1]).toBe(text.replace("begins", "ends"));
  });
});

test("the order differs from round to round, and is the same in every run", async () => {
  const { order } = await run(7, 3);
  const rounds = Array.from({ length: 7 }, (_, at) => order.slice(at * 6, at * 6 + 6).join());
  expect(new Set(rounds).size).toBeGreaterThan(1);
  expect((await run(7, 3)).order).toEqual(order);
});

test("what fails ends the rounds", async () => {
  const jobs = { a: () => Promise.reject(new Error("no answer")) };
  await expect(inRounds(jobs, 2, seededRandom(1))).rejects.toThrow("no answer");
});
