import { beforeEach, expect, test, vi } from "vitest";
import type { SaleDone, Status } from "../src/api";
import * as backend from "../src/backend";
import { Paid } from "../src/screens/paid";
import type { Screen, Shell } from "../src/shell";

vi.mock("../src/backend");

const status = (stage: Status["stage"]) => ({ stage }) as Status;

/** A window that loads the screen of the stage it knows. */
class Window {
  status = status("selling");
  left: Promise<Screen | null> | undefined;
  buyer = { window: { open: false } };
  take = (next: Status) => {
    this.status = next;
  };
  draw = () => {};
  loadHome = async () => ({ name: this.status.stage === "selling" ? "sell" : "shift" }) as Screen;
  leave = (_: Screen, ahead?: Promise<Screen | null>) => {
    this.left = ahead;
  };
}

let shell: Window;
beforeEach(() => {
  shell = new Window();
});

test("what follows a sale is what the till asks for after it", async () => {
  vi.mocked(backend.status).mockResolvedValue(status("shift"));
  new Paid(shell as unknown as Shell, {} as SaleDone).escaped();
  expect((await shell.left)?.name).toBe("shift");
});

test("a till that cannot say how it is keeps nobody on the screen of the change", async () => {
  vi.mocked(backend.status).mockRejectedValue(new Error("busy"));
  new Paid(shell as unknown as Shell, {} as SaleDone).escaped();
  expect(await shell.left).toBeNull();
});
