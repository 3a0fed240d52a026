//! `ui/src/api.ts` is made from the Rust types and is current. `LAPAK_BLESS=1` writes it.

use std::path::Path;
use std::{env, fs};

use lapak_core::books::{Matter, Question, Severity};
use lapak_core::entry::{DiscountBy, FairKind, Role};
use lapak_core::selling::FreeReason;
use lapak_core::till::*;
use lapak_core::{Amount, Language, RefusalView};
use ts_rs::{Config, TS};

#[test]
fn the_types_of_the_interface_are_those_of_the_till() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api.ts");
    let made = api();
    if env::var_os("LAPAK_BLESS").is_some() {
        fs::write(&file, &made).expect("api.ts is written");
    }
    let kept = fs::read_to_string(&file).expect("api.ts is there");
    assert!(kept == made, "ui/src/api.ts is not current: run this test with LAPAK_BLESS=1");
}

fn api() -> String {
    let declarations = [
        declared::<Amount>(),
        declared::<RefusalView>(),
        declared::<Language>(),
        declared::<Hand>(),
        declared::<Theme>(),
        declared::<Paper>(),
        declared::<CsvSeparator>(),
        declared::<Settings>(),
        declared::<Status>(),
        declared::<Stage>(),
        declared::<FairView>(),
        declared::<FairKind>(),
        declared::<DiscountBy>(),
        declared::<NewFair>(),
        declared::<ShiftSuggestion>(),
        declared::<NewShift>(),
        declared::<ShiftView>(),
        declared::<CloseShift>(),
        declared::<DrawerView>(),
        declared::<CountedView>(),
        declared::<CashCounted>(),
        declared::<RefundReason>(),
        declared::<RefundView>(),
        declared::<GoodsView>(),
        declared::<UnseenTyped>(),
        declared::<UnseenDue>(),
        declared::<PaperTyped>(),
        declared::<PaperView>(),
        declared::<PaperDue>(),
        declared::<SoughtTyped>(),
        declared::<ExchangeView>(),
        declared::<RefundLineView>(),
        declared::<RefundLineTyped>(),
        declared::<RefundTyped>(),
        declared::<RefundDue>(),
        declared::<RefundDone>(),
        declared::<PaymentsView>(),
        declared::<PaymentRow>(),
        declared::<PaymentSettled>(),
        declared::<PaymentPlace>(),
        declared::<MethodTyped>(),
        declared::<PaymentDone>(),
        declared::<StatementTyped>(),
        declared::<StatementView>(),
        declared::<CashQuestion>(),
        declared::<CashTotals>(),
        declared::<DrawerTotals>(),
        declared::<DrawerFigures>(),
        declared::<ReasonTotals>(),
        declared::<CashWay>(),
        declared::<CashTyped>(),
        declared::<CashDone>(),
        declared::<CashView>(),
        declared::<CashRow>(),
        declared::<CashWaiting>(),
        declared::<SlipView>(),
        declared::<DrawerNow>(),
        declared::<HandOver>(),
        declared::<HandedOver>(),
        declared::<ShiftCorrection>(),
        declared::<CorrectedView>(),
        declared::<ProductTile>(),
        declared::<CatalogueView>(),
        declared::<MemberChoice>(),
        declared::<CatalogueTable>(),
        declared::<ProductRow>(),
        declared::<PersonRow>(),
        declared::<ProductPast>(),
        declared::<ProductTyped>(),
        declared::<BundleTyped>(),
        declared::<BundleRow>(),
        declared::<BundlePartRow>(),
        declared::<ProductsChange>(),
        declared::<ProductKept>(),
        declared::<PersonTyped>(),
        declared::<PersonKept>(),
        declared::<ImportTyped>(),
        declared::<ImportView>(),
        declared::<ImportColumn>(),
        declared::<ListField>(),
        declared::<ImportRow>(),
        declared::<ImportOutcome>(),
        declared::<ImportWrong>(),
        declared::<CatalogueUndone>(),
        declared::<ListFormat>(),
        declared::<LabelsTyped>(),
        declared::<LabelsSaved>(),
        declared::<SetUpView>(),
        declared::<SetUpStep>(),
        declared::<Step>(),
        declared::<StepState>(),
        declared::<FairTyped>(),
        declared::<StandRow>(),
        declared::<StandTyped>(),
        declared::<CartView>(),
        declared::<CartLineView>(),
        declared::<FreeReason>(),
        declared::<HeldCartView>(),
        declared::<Entered>(),
        declared::<Choice>(),
        declared::<PayView>(),
        declared::<PaymentText>(),
        declared::<DueView>(),
        declared::<SaleDone>(),
        declared::<PaidBy>(),
        declared::<SaleRow>(),
        declared::<SalesAsked>(),
        declared::<SalesView>(),
        declared::<ReceiptView>(),
        declared::<Saved>(),
        declared::<GoneView>(),
        declared::<GoneStep>(),
        declared::<GoneDo>(),
        declared::<FairHere>(),
        declared::<TakeOffView>(),
        declared::<TakeOffLack>(),
        declared::<TakenOff>(),
        declared::<ArchiveSaved>(),
        declared::<ArchivedDay>(),
        declared::<SyncView>(),
        declared::<DamageRow>(),
        declared::<RoundNow>(),
        declared::<CopyDone>(),
        declared::<CopiesGone>(),
        declared::<Role>(),
        declared::<TillRow>(),
        declared::<TillAdmission>(),
        declared::<TillClosing>(),
        declared::<TillChanged>(),
        declared::<Question>(),
        declared::<TotalsView>(),
        declared::<TotalsRow>(),
        declared::<FiguresView>(),
        declared::<SoldView>(),
        declared::<SoldQuantity>(),
        declared::<DrawerRow>(),
        declared::<ClaimedView>(),
        declared::<ClaimedRow>(),
        declared::<Behind>(),
        declared::<CompletenessView>(),
        declared::<LackView>(),
        declared::<ApartView>(),
        declared::<TableFormat>(),
        declared::<DaySaved>(),
        declared::<Severity>(),
        declared::<AttentionView>(),
        declared::<Matter>(),
        declared::<AcceptReason>(),
        declared::<AcceptanceDone>(),
        declared::<GuideName>(),
        declared::<GuidePage>(),
        declared::<GuidePart>(),
        declared::<GuideRow>(),
    ];
    let head =
        "// Made from the Rust types by src-tauri/core/tests/api_types.rs. Never edited by hand.\n";
    std::iter::once(head.to_owned()).chain(declarations).collect::<Vec<_>>().join("\n")
}

fn declared<T: TS>() -> String {
    let config = Config::default().with_large_int("number");
    let docs = T::docs().unwrap_or_default();
    let declaration = format!("{docs}export {}\n", T::decl(&config));
    let one_line = declaration.replace("/**\n * ", "/** ").replace("\n */", " */");
    one_line.replace(" \n", "\n")
}
