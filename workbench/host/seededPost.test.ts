import { SeededPost } from "./seededPost";

const settle = (): Promise<void> => Promise.resolve();

/** What two clients send, in the order in which it arrives. */
async function arrivals(seed: number): Promise<string[]> {
  const post = new SeededPost(seed);
  const arrived: string[] = [];
  for (const client of ["Ana", "Ben"]) {
    const carrier = post.carrierFor(client);
    for (const number of [1, 2, 3]) {
      carrier.request(() => {
        arrived.push(`${client} asks ${number}`);
        carrier.answer(() => arrived.push(`${client} is answered ${number}`));
        carrier.event(() => arrived.push(`${client} hears ${number}`));
      });
    }
  }
  await post.deliverAll(settle);
  return arrived;
}

test("the same seed gives the same order, others give others", async () => {
  const orders = await Promise.all([1, 2, 3, 4, 5].map(arrivals));
  expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(3);
  expect(await arrivals(3)).toEqual(orders[2]);
});

test("what goes one way keeps its order, and an answer comes before the events that follow it", async () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const order = await arrivals(seed);
    for (const client of ["Ana", "Ben"]) {
      const own = order.filter((each) => each.startsWith(client));
      const asked = own.filter((each) => each.includes("asks"));
      const back = own.filter((each) => !each.includes("asks"));
      expect(asked).toEqual([1, 2, 3].map((number) => `${client} asks ${number}`));
      expect(back).toEqual(
        [1, 2, 3].flatMap((number) => [
          `${client} is answered ${number}`,
          `${client} hears ${number}`,
        ])
      );
    }
  }
});

test("its clock goes on without anybody waiting, and what is called off does not happen", async () => {
  const post = new SeededPost(1);
  const done: number[] = [];
  post.after(60_000, "later", () => done.push(post.now));
  post.after(1_000, "sooner", () => done.push(post.now));
  post.after(2_000, "never", () => done.push(-1))();
  await post.deliverAll(settle);
  expect(done).toEqual([1_000, 60_000]);
  expect(post.journal).toEqual(["sooner@1000", "later@60000"]);
});

test("what never ends is told", async () => {
  const post = new SeededPost(1);
  const again = (): void => void post.after(1, "again", again);
  again();
  await expect(post.deliverAll(settle)).rejects.toThrow(/does not come to an end/);
});
