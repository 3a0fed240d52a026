/** The screens that are opened by their names. */
import type { Screen, ScreenByName, Shell } from "../shell";
import { AttentionScreen } from "./attention";
import { Bundles } from "./bundles";
import { Buyer } from "./buyer";
import { Catalogue } from "./catalogue";
import { Evening } from "./evening";
import { Fairs } from "./fairs";
import { Goods } from "./goods";
import { Joined } from "./joined";
import { Menu } from "./menu";
import { Owed } from "./owed";
import { Paper } from "./paper";
import { Payments } from "./payments";
import { People } from "./people";
import { Pins } from "./pins";
import { Printer } from "./printer";
import { Qris } from "./qris";
import { Recovery } from "./recovery";
import { Sales } from "./sales";
import { Scanner } from "./scanner";
import { Sell } from "./sell";
import { SetUp } from "./set-up";
import { SettingsScreen } from "./settings";
import { Settlement } from "./settlement";
import { Shift } from "./shift";
import { Stock } from "./stock";
import { Sync } from "./sync";
import { Totals } from "./totals";
import { Welcome } from "./welcome";

/** How each is loaded. */
export const SCREENS: Record<ScreenByName, (shell: Shell) => Promise<Screen>> = {
  welcome: (shell) => Welcome.load(shell),
  joined: async (shell) => new Joined(shell),
  recovery: async (shell) => new Recovery(shell),
  shift: (shell) => Shift.load(shell),
  sell: (shell) => Sell.load(shell),
  sales: (shell) => Sales.load(shell, null),
  paper: (shell) => Paper.load(shell),
  payments: (shell) => Payments.load(shell),
  owed: (shell) => Owed.load(shell),
  settlement: (shell) => Settlement.load(shell),
  evening: (shell) => Evening.load(shell),
  totals: (shell) => Totals.load(shell),
  sync: (shell) => Sync.load(shell),
  attention: (shell) => AttentionScreen.load(shell),
  scanner: (shell) => Scanner.load(shell),
  settings: async (shell) => new SettingsScreen(shell),
  "set-up": (shell) => SetUp.load(shell),
  people: (shell) => People.load(shell),
  pins: (shell) => Pins.load(shell),
  qris: (shell) => Qris.load(shell),
  buyer: (shell) => Buyer.load(shell),
  printer: (shell) => Printer.load(shell),
  bundles: (shell) => Bundles.load(shell),
  goods: (shell) => Goods.load(shell),
  stock: (shell) => Stock.load(shell),
  catalogue: (shell) => Catalogue.load(shell),
  fairs: (shell) => Fairs.load(shell),
  menu: async (shell) => new Menu(shell),
};
