// Made from src-tauri/src/commands by tests/tests/backend.rs. Never edited by hand.
import type {
  BundleRow,
  BundleTyped,
  Catalogue,
  CatalogueTable,
  CatalogueUndone,
  ImportTyped,
  ImportView,
  LabelsSaved,
  LabelsTyped,
  ListFormat,
  MemberChoice,
  PersonKept,
  PersonTyped,
  ProductKept,
  ProductPast,
  ProductsChange,
  ProductTile,
  ProductTyped,
  Saved,
} from "../api";
import { command } from "./command";

/** All tiles, in the order of the shift. */
export const catalogue = () => command<Catalogue>("catalogue");

/** Search as you type. */
export const search = (text: string) => command<ProductTile[]>("search", { text });

/** The members who can be chosen, by code, with what they make. */
export const members = () => command<MemberChoice[]>("members");

/** Everything that the fair sells, who makes it and who sells it. */
export const catalogueTable = () => command<CatalogueTable>("catalogue_table");

/** Adds a product. */
export const addProduct = (product: ProductTyped) => command<ProductKept>("add_product", { product });

/** Changes a product. */
export const setProduct = (which: string, product: ProductTyped) =>
  command<ProductKept>("set_product", { which, product });

/** Every bundle, with what each member gets. */
export const bundles = () => command<BundleRow[]>("bundles");

/** Adds a bundle. */
export const addBundle = (bundle: BundleTyped) => command<ProductKept>("add_bundle", { bundle });

/** Changes a bundle. */
export const setBundle = (which: string, bundle: BundleTyped) => command<ProductKept>("set_bundle", { which, bundle });

/** What each member gets of a bundle as it is typed, a sentence for each part; none while it cannot be said. */
export const bundleShareTexts = (price: string, parts: string[]) =>
  command<string[]>("bundle_share_texts", { price, parts });

/** Changes many products in one step; the answer says what was done. */
export const setProducts = (which: string[], change: ProductsChange) =>
  command<string>("set_products", { which, change });

/** Says that a product is sold out, or there again. */
export const markSoldOut = (which: string, out: boolean) => command<ProductKept>("mark_sold_out", { which, out });

/** Every value that a product had, the newest last. */
export const productPast = (which: string) => command<ProductPast[]>("product_past", { which });

/** Chooses one of several values of a product that stand. */
export const chooseProduct = (which: string, id: string) => command<string>("choose_product", { which, id });

/** What member and cooperative get of a price, in a sentence; empty while it cannot be said. */
export const shareText = (price: string, member: string, cut: string) =>
  command<string>("share_text", { price, member, cut });

/** Adds a member. */
export const addMember = (member: PersonTyped) => command<PersonKept>("add_member", { member });

/** Changes a member. */
export const setMember = (which: string, member: PersonTyped) => command<PersonKept>("set_member", { which, member });

/** Adds a seller. */
export const addSeller = (seller: PersonTyped) => command<PersonKept>("add_seller", { seller });

/** Says whether a seller can be chosen. */
export const setSellerActive = (which: string, active: boolean) =>
  command<PersonKept>("set_seller_active", { which, active });

/** What a list of products would change, or what is wrong with it; nothing is changed. */
export const importPlan = (list: ImportTyped) => command<ImportView>("import_plan", { list });

/** Takes a list of products into the catalogue: all of it, or nothing. */
export const importList = (list: ImportTyped) => command<ImportView>("import_list", { list });

/** Takes back the last step over many products. */
export const undoCatalogue = () => command<CatalogueUndone>("undo_catalogue");

/** Saves the catalogue as a list that an import reads; the answer says where. */
export const saveCatalogue = (format: ListFormat) => command<Saved>("save_catalogue", { format });

/** Saves an example of a list, to be filled in; the answer says where. */
export const saveTemplate = () => command<Saved>("save_template");

/** Saves labels of products as a PDF; the answer says where. */
export const saveLabels = (labels: LabelsTyped) => command<LabelsSaved>("save_labels", { labels });

/** Saves the prices of what is sold as a PDF; the answer says where. */
export const savePriceList = () => command<LabelsSaved>("save_price_list");

/** Saves what a volunteer has to know as a PDF, a page for each stand; the answer says where. */
export const saveQuickCard = () => command<LabelsSaved>("save_quick_card");
