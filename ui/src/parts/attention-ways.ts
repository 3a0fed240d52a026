import type { Attention, Matter } from "../api";
import * as backend from "../backend";
import { Sales } from "../screens/sales";
import { TillGone } from "../screens/till-gone";
import type { ScreenByName, Shell } from "../shell";
import { word } from "../words";
import { valuesQuestion } from "./attention-questions";
import { admitQuestion } from "./till-questions";

/** A way to mend something from where it is named. */
export interface Way {
  role: string;
  label: string;
  go: () => Promise<void>;
}

/** What a way needs of the screen that it begins on. */
interface From {
  shell: Shell;
  /** Shows that screen again, as it is then. */
  back: () => Promise<void>;
}

type WayOf = (found: Attention, from: From) => Way | null;

/** Every kind of thing, and the ways from it; one with none is accepted as it is. */
const WAYS: Record<Matter, WayOf[]> = {
  closings_undo_each_other: [tillPage],
  closing_unreachable: [tillPage, to("sync", () => word("attention-to-sync"))],
  not_allowed: [tillPage],
  unreadable: [to("sync", () => word("attention-to-sync"))],
  fork: [tillPage],
  gap: [tillPage, to("sync", () => word("attention-to-sync"))],
  after_closing: [tillPage],
  till_unknown: [admit],
  two_values: [values],
  code_twice: [to("catalogue", () => word("attention-to-catalogue"))],
  clock: [],
  not_counted_unsound: [to("sync", () => word("attention-to-sync"))],
  cash_difference: [to("totals", () => word("attention-to-totals"))],
  drawer_not_countable: [to("totals", () => word("attention-to-totals"))],
  shift_open: [shift],
  refund_twice: [to("sales", () => word("attention-to-sales"))],
  refund_unseen: [to("sync", () => word("attention-to-sync"))],
  borne: [to("totals", () => word("attention-to-totals"))],
  other_shift: [tillPage],
  payout_twice: [to("owed", () => word("attention-to-owed"))],
  not_arrived: [to("goods", () => word("attention-to-goods"))],
  booked_twice: [to("goods", () => word("attention-to-goods"))],
  stock_below_zero: [to("stock", () => word("attention-to-stock"))],
  versions: [],
  not_counted_newer: [],
  old_price: [to("sync", () => word("attention-to-sync"))],
  many_notes: [],
  payments_waiting: [to("payments", () => word("attention-to-payments")), receipts],
  foreign_entries: [to("sync", () => word("attention-to-sync"))],
  second_coordinator: [
    to("recovery", () => word("attention-to-recovery")),
    to("sync", () => word("attention-to-sync")),
  ],
};

/** The screens on which the two values of a thing are seen; saving one there replaces both. */
const SCREEN_OF_KIND: Record<string, [ScreenByName, () => string]> = {
  fair: ["set-up", () => word("attention-to-set-up")],
  seller: ["people", () => word("attention-to-people")],
  member: ["people", () => word("attention-to-people")],
  stand: ["people", () => word("attention-to-people")],
  bundle: ["bundles", () => word("attention-to-bundles")],
  payment_changed: ["sales", () => word("attention-to-sales")],
};

/** The ways that lead from one thing. */
export function waysOf(found: Attention, from: From): Way[] {
  return WAYS[found.code].map((way) => way(found, from)).filter((way) => way !== null);
}

function to(screen: ScreenByName, label: () => string): WayOf {
  return (_, { shell }) => ({ role: `to-${screen}`, label: label(), go: () => shell.open(screen) });
}

/** What is known of the till, and what is done about it. */
function tillPage({ details }: Attention, { shell, back }: From): Way | null {
  const { till } = details;
  if (till === undefined) return null;
  return {
    role: "gone",
    label: word("gone-open"),
    go: async () => shell.show(await TillGone.load(shell, till, back)),
  };
}

/** A shift of this till is closed here; that of another one on its own page. */
function shift(found: Attention, from: From): Way | null {
  const own = found.details.letters === from.shell.status.fair?.letters;
  return own ? to("shift", () => word("attention-to-shift"))(found, from) : tillPage(found, from);
}

function admit({ details }: Attention, { shell, back }: From): Way {
  return {
    role: "admit",
    label: word("attention-admit"),
    go: async () => {
      const row = (await backend.syncView()).tills.find(({ till }) => till === details.till);
      if (row) shell.ask(admitQuestion(shell, row, () => shell.attempt(back)));
      else await shell.open("sync");
    },
  };
}

function values(found: Attention, from: From): Way | null {
  const { kind, of } = found.details;
  if (kind === undefined || of === undefined) return null;
  if (kind !== "product") {
    const [screen, label] = SCREEN_OF_KIND[kind] ?? ["sync", () => word("attention-to-sync")];
    return to(screen, label)(found, from);
  }
  const { shell, back } = from;
  return {
    role: "values",
    label: word("attention-values"),
    go: async () => shell.ask(await valuesQuestion(shell, of, back)),
  };
}

function receipts({ receipts: behind, message }: Attention, { shell, back }: From): Way | null {
  if (behind === null) return null;
  const [of, day] = behind;
  const listed = { behind: of, day, selected: message, back, to: word("sales-back-attention") };
  return {
    role: "receipts",
    label: word("attention-receipts"),
    go: async () => shell.show(await Sales.behind(shell, listed)),
  };
}
