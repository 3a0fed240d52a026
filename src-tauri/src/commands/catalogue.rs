use lapak_core::till::{
    BundleRow, BundleTyped,
    CatalogueTable, CatalogueUndone, CatalogueView, ImportTyped, ImportView, LabelsSaved,
    LabelsTyped, ListFormat,
    MemberChoice, PersonKept, PersonTyped, ProductKept, ProductPast, ProductTile, ProductTyped,
    ProductsChange, Saved,
};
use tauri::{AppHandle, State, command};

use super::files::own_documents;
use crate::desk::Desk;
use crate::error::Answer;
use crate::rounds::Rounds;

/// All tiles, in the order of the shift.
#[command]
pub(crate) async fn catalogue(desk: State<'_, Desk>) -> Answer<CatalogueView> {
    desk.with(|till| till.tiles()).await
}

/// Search as you type.
#[command]
pub(crate) async fn search(desk: State<'_, Desk>, text: String) -> Answer<Vec<ProductTile>> {
    desk.with(move |till| till.search(&text)).await
}

/// The members who can be chosen, by code, with what they make.
#[command]
pub(crate) async fn members(desk: State<'_, Desk>) -> Answer<Vec<MemberChoice>> {
    desk.with(|till| till.members()).await
}

/// Everything that the fair sells, who makes it and who sells it.
#[command]
pub(crate) async fn catalogue_table(desk: State<'_, Desk>) -> Answer<CatalogueTable> {
    desk.with(|till| till.catalogue_table()).await
}

/// Adds a product.
#[command]
pub(crate) async fn add_product(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    product: ProductTyped,
) -> Answer<ProductKept> {
    let kept = desk.with(move |till| till.add_product(&product)).await?;
    rounds.soon();
    Ok(kept)
}

/// Changes a product.
#[command]
pub(crate) async fn set_product(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    product: ProductTyped,
) -> Answer<ProductKept> {
    let kept = desk.with(move |till| till.set_product(&which, &product)).await?;
    rounds.soon();
    Ok(kept)
}

/// Every bundle, with what each member gets.
#[command]
pub(crate) async fn bundles(desk: State<'_, Desk>) -> Answer<Vec<BundleRow>> {
    desk.with(|till| till.bundles()).await
}

/// Adds a bundle.
#[command]
pub(crate) async fn add_bundle(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    bundle: BundleTyped,
) -> Answer<ProductKept> {
    let kept = desk.with(move |till| till.add_bundle(&bundle)).await?;
    rounds.soon();
    Ok(kept)
}

/// Changes a bundle.
#[command]
pub(crate) async fn set_bundle(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    bundle: BundleTyped,
) -> Answer<ProductKept> {
    let kept = desk.with(move |till| till.set_bundle(&which, &bundle)).await?;
    rounds.soon();
    Ok(kept)
}

/// What each member gets of a bundle as it is typed, a sentence for each part; none while it cannot be said.
#[command]
pub(crate) async fn bundle_share_texts(
    desk: State<'_, Desk>,
    price: String,
    parts: Vec<String>,
) -> Answer<Vec<String>> {
    desk.with(move |till| till.bundle_share_texts(&price, &parts)).await
}

/// Changes many products in one step; the answer says what was done.
#[command]
pub(crate) async fn set_products(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: Vec<String>,
    change: ProductsChange,
) -> Answer<String> {
    let said = desk.with(move |till| till.set_products(&which, &change)).await?;
    rounds.soon();
    Ok(said)
}

/// Says that a product is sold out, or there again.
#[command]
pub(crate) async fn mark_sold_out(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    out: bool,
) -> Answer<ProductKept> {
    let kept = desk.with(move |till| till.mark_sold_out(&which, out)).await?;
    rounds.soon();
    Ok(kept)
}

/// Every value that a product had, the newest last.
#[command]
pub(crate) async fn product_past(
    desk: State<'_, Desk>,
    which: String,
) -> Answer<Vec<ProductPast>> {
    desk.with(move |till| till.product_past(&which)).await
}

/// Chooses one of several values of a product that stand.
#[command]
pub(crate) async fn choose_product(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    id: String,
) -> Answer<String> {
    let said = desk.with(move |till| till.choose_product(&which, &id)).await?;
    rounds.soon();
    Ok(said)
}

/// What member and cooperative get of a price, in a sentence; empty while it cannot be said.
#[command]
pub(crate) async fn share_text(
    desk: State<'_, Desk>,
    price: String,
    member: String,
    cut: String,
) -> Answer<String> {
    desk.with(move |till| till.share_text(&price, &member, &cut)).await
}

/// Adds a member.
#[command]
pub(crate) async fn add_member(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    member: PersonTyped,
) -> Answer<PersonKept> {
    let kept = desk.with(move |till| till.add_member(&member)).await?;
    rounds.soon();
    Ok(kept)
}

/// Changes a member.
#[command]
pub(crate) async fn set_member(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    member: PersonTyped,
) -> Answer<PersonKept> {
    let kept = desk.with(move |till| till.set_member(&which, &member)).await?;
    rounds.soon();
    Ok(kept)
}

/// Adds a seller.
#[command]
pub(crate) async fn add_seller(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    seller: PersonTyped,
) -> Answer<PersonKept> {
    let kept = desk.with(move |till| till.add_seller(&seller)).await?;
    rounds.soon();
    Ok(kept)
}

/// Says whether a seller can be chosen.
#[command]
pub(crate) async fn set_seller_active(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    which: String,
    active: bool,
) -> Answer<PersonKept> {
    let kept = desk.with(move |till| till.set_seller_active(&which, active)).await?;
    rounds.soon();
    Ok(kept)
}

/// What a list of products would change, or what is wrong with it; nothing is changed.
#[command]
pub(crate) async fn import_plan(desk: State<'_, Desk>, list: ImportTyped) -> Answer<ImportView> {
    desk.with(move |till| till.import_plan(&list)).await
}

/// Takes a list of products into the catalogue: all of it, or nothing.
#[command]
pub(crate) async fn import_list(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
    list: ImportTyped,
) -> Answer<ImportView> {
    let view = desk.with(move |till| till.import(&list)).await?;
    rounds.soon();
    Ok(view)
}

/// Takes back the last step over many products.
#[command]
pub(crate) async fn undo_catalogue(
    desk: State<'_, Desk>,
    rounds: State<'_, Rounds>,
) -> Answer<CatalogueUndone> {
    let undone = desk.with(|till| till.undo_catalogue()).await?;
    rounds.soon();
    Ok(undone)
}

/// Saves the catalogue as a list that an import reads; the answer says where.
#[command]
pub(crate) async fn save_catalogue(
    app: AppHandle,
    desk: State<'_, Desk>,
    format: ListFormat,
) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.export_catalogue_in(format, &folder)).await
}

/// Saves an example of a list, to be filled in; the answer says where.
#[command]
pub(crate) async fn save_template(app: AppHandle, desk: State<'_, Desk>) -> Answer<Saved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.export_template_in(ListFormat::Xlsx, &folder)).await
}

/// Saves labels of products as a PDF; the answer says where.
#[command]
pub(crate) async fn save_labels(
    app: AppHandle,
    desk: State<'_, Desk>,
    labels: LabelsTyped,
) -> Answer<LabelsSaved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_labels_in(&labels, &folder)).await
}

/// Saves the prices of what is sold as a PDF; the answer says where.
#[command]
pub(crate) async fn save_price_list(app: AppHandle, desk: State<'_, Desk>) -> Answer<LabelsSaved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_price_list_in(&folder)).await
}

/// Saves what a volunteer has to know as a PDF, a page for each stand; the answer says where.
#[command]
pub(crate) async fn save_quick_card(app: AppHandle, desk: State<'_, Desk>) -> Answer<LabelsSaved> {
    let folder = own_documents(&app);
    desk.with(move |till| till.save_quick_card_in(&folder)).await
}
