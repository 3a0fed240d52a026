import { expect, test } from "vitest";
import { RoundWatch } from "../src/parts/round-watch";

let now = 0;

function watch(): RoundWatch {
  now = 5000;
  return new RoundWatch(() => now);
}

test("a round shorter than a second shows nothing", () => {
  const round = watch();
  round.begin();
  now += 999;
  expect([round.shown, round.stoppable, round.wait]).toEqual([null, false, 1]);
  round.hear({ percent: null, for_ms: 0, changes: 0 });
  now += 5000;
  expect([round.shown, round.stoppable, round.wait]).toEqual([null, false, null]);
});

test("after a second it shows how far it has come, and after three it can be stopped", () => {
  const round = watch();
  round.begin();
  now += 1000;
  expect([round.shown, round.stoppable, round.wait]).toEqual([0, false, 2000]);
  round.hear({ percent: 40, for_ms: 900, changes: 0 });
  expect(round.shown).toBe(40);
  now += 2000;
  expect([round.shown, round.stoppable, round.wait]).toEqual([40, true, null]);
});

test("a round that was heard of late is as old as the program says", () => {
  const round = watch();
  round.hear({ percent: 7, for_ms: 3000, changes: 0 });
  expect([round.shown, round.stoppable]).toEqual([7, true]);
});

test("a round begins anew after one has ended", () => {
  const round = watch();
  round.hear({ percent: 7, for_ms: 3000, changes: 0 });
  round.hear({ percent: null, for_ms: 0, changes: 0 });
  round.begin();
  expect([round.shown, round.wait]).toEqual([null, 1000]);
});

test("it tells when a round has ended and whether it brought something", () => {
  const round = watch();
  expect(round.hear({ percent: 1, for_ms: 100, changes: 0 })).toEqual({ ended: false, changed: false });
  expect(round.hear({ percent: null, for_ms: 0, changes: 1 })).toEqual({ ended: true, changed: true });
  expect(round.hear({ percent: null, for_ms: 0, changes: 1 })).toEqual({ ended: true, changed: false });
});
