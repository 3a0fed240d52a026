use super::{class::Class, codes::codes};

codes! {
    /// Text where an amount is wanted.
    AmountNotANumber => "amount_not_a_number", Rule;
    /// An amount below zero or past the limit.
    AmountOutOfRange => "amount_out_of_range", Rule;
    /// An amount that begins as a weight does, with `0.` or `0,`.
    AmountLikeWeight => "amount_like_weight", Rule;
    /// An amount that can be read in two ways.
    AmountAmbiguous => "amount_ambiguous", Rule;
    /// An amount with a part of the smallest unit.
    AmountHasCents => "amount_has_cents", Rule;
    /// A price below zero.
    PriceBelowZero => "price_below_zero", Rule;
    /// A price of zero without a reason.
    PriceNeedsReason => "price_needs_reason", Rule;
    /// More is to come back of a line than is left of it.
    RefundAboveSold => "refund_above_sold", Rule;
    /// More is to be given back to or by a member than was taken off or paid.
    BackAbove => "back_above", Rule;
    /// Nothing of a sale is left to come back.
    NothingLeft => "nothing_left", Rule;
    /// What came back does not come back again: only a sale does.
    RefundOfRefund => "refund_of_refund", Rule;
    /// What has to be a PIN is none.
    PinInvalid => "pin_invalid", Rule;
    /// Somebody's PIN has to be shown first.
    PinNeeded => "pin_needed", Rule;
    /// The PIN is another one.
    PinWrong => "pin_wrong", Rule;
    /// After wrong tries the next one has to wait.
    PinWaits => "pin_waits", Rule;
    /// Another passphrase than the one of the names book.
    NamesPassphraseWrong => "names_passphrase_wrong", Rule;
    /// A new passphrase for the names book that is too short.
    NamesPassphraseShort => "names_passphrase_short", Rule;
    /// A names book that is cut, changed, or something else.
    NamesDamaged => "names_damaged", Rule;
    /// A names book of a newer program.
    NamesNewer => "names_newer", Rule;
    /// A row of a list of names without a member's code.
    NamesCodeMissing => "names_code_missing", Rule;
    /// Two rows of a list of names are about one member.
    NamesCodeTwice => "names_code_twice", Rule;
    /// What has to be an account and its number is none.
    AccountUnknown => "account_unknown", Usage;
    /// No names book is here.
    NamesNone => "names_none", Rule;
    /// A discount above the limit of the stand has to have a reason.
    DiscountNeedsReason => "discount_needs_reason", Rule;
    /// A sale is here, so that it comes back by itself and not from paper.
    ReceiptHere => "receipt_here", Rule;
    /// A receipt number as it stands on paper lacks a part, or has another form.
    ReceiptNotWhole => "receipt_not_whole", Rule;
    /// A row of a list of goods is none.
    GoodsListWrong => "goods_list_wrong", Rule;
    /// No goods were named.
    GoodsMissing => "goods_missing", Rule;
    /// No slip of goods and no count that is meant.
    GoodsUnknown => "goods_unknown", Rule;
    /// Goods that were taken back, arrived or were booked already.
    GoodsSettled => "goods_settled", Rule;
    /// Several sendings are on their way between two stands, and nobody says which arrives.
    GoodsAmbiguous => "goods_ambiguous", Rule;
    /// Goods that go to no other stand than the one where they are.
    GoodsStand => "goods_stand", Rule;
    /// Goods that are given away, and nobody says who bears it.
    BearerMissing => "bearer_missing", Rule;
    /// A product that stands twice in one count.
    CountTwice => "count_twice", Rule;
    /// Nothing is owed to a member.
    NothingOwed => "nothing_owed", Rule;
    /// More is to be handed to a member than is owed.
    PayoutAboveOwed => "payout_above_owed", Rule;
    /// A number of a pad of paper was entered before, with other content.
    PaperTwice => "paper_twice", Rule;
    /// The goods of a sale from paper come to another amount than the paper says.
    PaperDiffers => "paper_differs", Rule;
    /// A sale from paper is said to be later than now.
    PaperLater => "paper_later", Rule;
    /// A time of the day that cannot be read.
    TimeInvalid => "time_invalid", Rule;
    /// A sale of another shift, or one of which something came back, is not taken back whole.
    NotVoidable => "not_voidable", Rule;
    /// Before money goes back, somebody has to say whether it has come.
    PaymentWaits => "payment_waits", Rule;
    /// How a receipt was paid is said by its own till or by a coordinator's.
    PaymentNotYours => "payment_not_yours", Rule;
    /// A receipt has no such payment, or several, of which one has to be named.
    PaymentUnknown => "payment_unknown", Rule;
    /// Two receipts have this number.
    ReceiptAmbiguous => "receipt_ambiguous", Rule;
    /// The price of a product that has none in the catalogue was not typed.
    PriceAsked => "price_asked", Rule;
    /// A quantity of zero, below zero, past the limit, or with more than three decimals.
    QuantityInvalid => "quantity_invalid", Rule;
    /// Part of a piece, or pieces with a separator.
    QuantityNotWhole => "quantity_not_whole", Rule;
    /// A weight of twenty or more without decimals, which may as well be grams.
    WeightAmbiguous => "weight_ambiguous", Rule;
    /// What is sold by weight, and nobody said how much.
    WeightMissing => "weight_missing", Rule;
    /// A scale's label that does not fit its product: a weight of pieces, or the price of what costs nothing.
    LabelUnfit => "label_unfit", Rule;
    /// A quantity beside the one that a scale's label says.
    LabelSaysQuantity => "label_says_quantity", Rule;
    /// A pattern of a scale's labels that is none.
    ScalePatternInvalid => "scale_pattern_invalid", Rule;
    /// A discount that is no amount and no percentage, or above what it is taken off.
    DiscountInvalid => "discount_invalid", Rule;
    /// A text with a character that has no place in it, or too long, or empty.
    TextInvalid => "text_invalid", Rule;
    /// A text with characters that no PDF can show.
    NotPrintable => "not_printable", Rule;
    /// A code that is not of its form.
    CodeInvalid => "code_invalid", Rule;
    /// The code of a person without a digit, which may be a name.
    CodeIsName => "code_is_name", Rule;
    /// A day that is none.
    DayInvalid => "day_invalid", Rule;
    /// Cash that is moved without a word why.
    ReasonMissing => "reason_missing", Rule;
    /// A reason that is not in the list.
    ReasonUnknown => "reason_unknown", Rule;
    /// Money went back for a receipt before, of which nobody here has seen the sale.
    RefundedBefore => "refunded_before", Rule;
    /// More is to come out of a drawer than should be in it.
    DrawerShort => "drawer_short", Rule;
    /// No movement of cash that is meant: none is known, or it does not belong there.
    CashUnknown => "cash_unknown", Rule;
    /// No shift and no movement of cash that a slip could be of.
    SlipUnknown => "slip_unknown", Rule;
    /// Cash that another drawer has taken in already, or that was taken back.
    CashSettled => "cash_settled", Rule;
    /// Cash that is paid now for a receipt, and nobody says for which.
    CashOfMissing => "cash_of_missing", Rule;
    /// A drawer that is shared, and a sum for it all the same.
    SharedCounted => "shared_counted", Rule;
    /// No shift that is meant.
    ShiftUnknown => "shift_unknown", Rule;
    /// The computer's clock names a time that cannot be right.
    ClockWrong => "clock_wrong", Rule;
    /// A percentage that is none.
    PercentInvalid => "percent_invalid", Rule;
    /// A draft's id that is not 32 hexadecimal digits.
    DraftInvalid => "draft_invalid", Usage;
    /// A line that is not of the form that the command line reads.
    LineInvalid => "line_invalid", Usage;
    /// No product has this code.
    ProductUnknown => "product_unknown", Rule;
    /// More than one product has this code.
    ProductAmbiguous => "product_ambiguous", Rule;
    /// A scanned code that no product has.
    ScanUnknown => "scan_unknown", Rule;
    /// A scanned code whose check digit is not the one that the others come to.
    ScanMisread => "scan_misread", Rule;
    /// A barcode whose check digit is not the one that the others come to: a warning.
    BarcodeCheckDigit => "barcode_check_digit", Rule;
    /// No member has this code.
    MemberUnknown => "member_unknown", Rule;
    /// No seller has this code.
    SellerUnknown => "seller_unknown", Rule;
    /// No stand has this code.
    StandUnknown => "stand_unknown", Rule;
    /// The catalogue has such a code already.
    CodeTaken => "code_taken", Rule;
    /// The cart has no such line.
    CartLineUnknown => "cart_line_unknown", Rule;
    /// Nothing is in the cart.
    CartEmpty => "cart_empty", Rule;
    /// The cart has as many lines as a sale may have.
    CartFull => "cart_full", Rule;
    /// No cart was put aside under this name.
    CartUnknown => "cart_unknown", Rule;
    /// Lines of a batch were refused; the others are recorded.
    BatchIncomplete => "batch_incomplete", Rule;
    /// A line of a batch is in another encoding than UTF-8.
    LineNotUtf8 => "line_not_utf8", Rule;
    /// Nothing can be undone.
    NothingToUndo => "nothing_to_undo", Rule;
    /// The payments are less than the total.
    PaymentShort => "payment_short", Rule;
    /// A payment that is not cash is more than is due.
    PaymentAboveDue => "payment_above_due", Rule;
    /// A payment of nothing, or more payments than a sale may have.
    PaymentInvalid => "payment_invalid", Rule;
    /// The draft was already sold with other content.
    DraftChanged => "draft_changed", Rule;
    /// No fair was founded or joined here.
    NoFair => "no_fair", Rule;
    /// A fair is here already.
    FairExists => "fair_exists", Rule;
    /// The last day is before the first.
    DaysSwapped => "days_swapped", Rule;
    /// A step of cash rounding that is none.
    CashStepInvalid => "cash_step_invalid", Rule;
    /// No such time zone.
    ZoneUnknown => "zone_unknown", Rule;
    /// No shift is open.
    NoShift => "no_shift", Rule;
    /// A shift is open already.
    ShiftOpen => "shift_open", Rule;
    /// The count by denomination does not add up to the sum that was typed.
    CountDiffers => "count_differs", Rule;
    /// The day lies outside the fair: a warning.
    DayOutsideFair => "day_outside_fair", Rule;
    /// The day lies before the last one seen: a warning.
    DayBeforeLast => "day_before_last", Rule;
    /// Only a coordinator's till may do this.
    NotCoordinator => "not_coordinator", Rule;
    /// No till here has this key, beginning of a key, or letters.
    TillUnknown => "till_unknown", Rule;
    /// More than one till here begins so.
    TillAmbiguous => "till_ambiguous", Rule;
    /// A closed till is never admitted again.
    TillClosed => "till_closed", Rule;
    /// Nobody has admitted the till yet.
    TillNotAdmitted => "till_not_admitted", Rule;
    /// The till has no entry of this number on its longest branch.
    TillEntryUnknown => "till_entry_unknown", Rule;
    /// What was typed is not the recovery key of this fair.
    RecoveryKeyWrong => "recovery_key_wrong", Rule;
    /// The recovery key is no longer here, or never was.
    RecoveryKeyForgotten => "recovery_key_forgotten", Rule;
    /// Nothing of Attention has this key, or no longer.
    FindingUnknown => "finding_unknown", Rule;
    /// What has to be mended, and is accepted by nobody.
    FindingNotAcceptable => "finding_not_acceptable", Rule;
    /// No receipt has this number.
    ReceiptUnknown => "receipt_unknown", Rule;
    /// A receipt for money back has no kuitansi.
    KuitansiOfRefund => "kuitansi_of_refund", Rule;
    /// A file of that name is there already; nothing is overwritten.
    FileExists => "file_exists", Rule;
    /// A file could not be read.
    FileUnreadable => "file_unreadable", Rule;
    /// A file is there, and nothing on this computer opens it.
    FileNotOpened => "file_not_opened", Rule;
    /// A file could not be written.
    FileNotWritten => "file_not_written", Rule;
    /// A paper of labels, or a number of them, that is none.
    LabelsInvalid => "labels_invalid", Rule;
    /// A list whose file, rows or columns are more than is read.
    ListTooLong => "list_too_long", Rule;
    /// What a bundle is made of cannot be sold so.
    BundlePartInvalid => "bundle_part_invalid", Rule;
    /// A picture with more bytes or points than is read.
    PictureTooLarge => "picture_too_large", Rule;
    /// A file that is no picture that can be read, or not a whole one.
    PictureUnreadable => "picture_unreadable", Rule;
    /// The pictures of the fair take up all the room that they may.
    PicturesFull => "pictures_full", Rule;
    /// A file that is no spreadsheet that can be read.
    ListUnreadable => "list_unreadable", Rule;
    /// A list with a quote that is never closed.
    ListQuoteOpen => "list_quote_open", Rule;
    /// A list in which nothing stands where people look.
    ListEmpty => "list_empty", Rule;
    /// A list has no such sheet.
    SheetUnknown => "sheet_unknown", Rule;
    /// Nobody has said which columns of a list are the name and the price.
    ListColumnsMissing => "list_columns_missing", Rule;
    /// A list has no such column, or a column says no such thing.
    ListColumnUnknown => "list_column_unknown", Usage;
    /// A list says something else than when it was looked at.
    ListChanged => "list_changed", Rule;
    /// Rows of a list are wrong; nothing was taken.
    ListRowsWrong => "list_rows_wrong", Rule;
    /// A row of a list without a price.
    ListPriceMissing => "list_price_missing", Rule;
    /// A price of zero in a list.
    ListPriceZero => "list_price_zero", Rule;
    /// A date where a list should have something else.
    ListDate => "list_date", Rule;
    /// A price of a list that parts its thousands otherwise than the others of its column.
    ListSeparatorsMixed => "list_separators_mixed", Rule;
    /// A row of a list that names no member.
    ListMemberMissing => "list_member_missing", Rule;
    /// A row of a list that adds others up.
    ListTotal => "list_total", Rule;
    /// A formula without a result in a list.
    ListFormula => "list_formula", Rule;
    /// A place of a list that belongs to a field over several.
    ListMerged => "list_merged", Rule;
    /// A long number of a list that was rounded.
    ListNumberRounded => "list_number_rounded", Rule;
    /// A unit of a list that is none.
    ListUnitUnknown => "list_unit_unknown", Rule;
    /// Neither yes nor no, in a list.
    ListTruthUnknown => "list_truth_unknown", Rule;
    /// Several products may be meant by a row of a list.
    ListProductAmbiguous => "list_product_ambiguous", Rule;
    /// Two rows of a list are about one product.
    ListProductTwice => "list_product_twice", Rule;
    /// Two rows of a list have one code.
    ListCodeTwice => "list_code_twice", Rule;
    /// A file that was to be checked has no entry in it.
    FileEmpty => "file_empty", Rule;
    /// A file that was to be checked holds something else than entries.
    FileNotLedger => "file_not_ledger", Rule;
    /// Lines of a file are damaged, or its entries do not add up.
    FileDamaged => "file_damaged", Rule;
    /// An answer could not be written to standard output; nothing else went wrong.
    NotShown => "not_shown", Rule;
    /// What was asked for is recorded, and its answer could not be written.
    RecordedNotShown => "recorded_not_shown", Unshown;
    /// A file that was opened as a copy holds nothing of this fair.
    CopyForeign => "copy_foreign", Rule;
    /// No place was chosen yet.
    NoPlace => "no_place", Place;
    /// The folder or the medium of the place is not there: no error, but a state.
    PlaceOffline => "place_offline", Place;
    /// The folder of the place is there, and the file is not.
    PlaceMissing => "place_missing", Place;
    /// The file of the place has nothing in it.
    PlaceEmpty => "place_empty", Place;
    /// The file is another place of this fair than the one that was chosen.
    PlaceOther => "place_other", Place;
    /// The file is another fair's.
    PlaceOtherFair => "place_other_fair", Place;
    /// Entries that found several fairs are there.
    PlaceSeveralFairs => "place_several_fairs", Place;
    /// The file holds no ledger.
    PlaceNotLedger => "place_not_ledger", Place;
    /// The folder has no file of this fair, as one has that no medium is mounted on.
    PlaceFolderForeign => "place_folder_foreign", Place;
    /// A folder where the file was, or a file where the folder was.
    PlaceNotAFile => "place_not_a_file", Place;
    /// Neither a file nor a folder.
    PlaceSpecial => "place_special", Place;
    /// Links that lead to each other.
    PlaceLoop => "place_loop", Place;
    /// The place may not be written, or not even read.
    PlaceReadOnly => "place_read_only", Place;
    /// What the place is on writes a file only as a whole: nothing can be added to it.
    PlaceNotAppendable => "place_not_appendable", Place;
    /// The medium of the place is full.
    PlaceFull => "place_full", Place;
    /// The medium of the place does not answer.
    PlaceSilent => "place_silent", Place;
    /// The place cannot be used for another reason.
    PlaceUnusable => "place_unusable", Place;
    /// The place's path is none that can be kept.
    PlacePathInvalid => "place_path_invalid", Rule;
    /// Somebody stopped the round.
    RoundStopped => "round_stopped", Rule;
    /// A person stopped a file that was being made.
    SavingStopped => "saving_stopped", Rule;
    /// Several fairs are on this computer, and nobody has said which to open.
    FairNotChosen => "fair_not_chosen", Rule;
    /// No such fair is on this computer.
    FairUnknown => "fair_unknown", Rule;
    /// Another name was typed than the fair's, which is to be taken off.
    FairNameDiffers => "fair_name_differs", Rule;
    /// The fair may not be taken off this computer yet.
    FairNotTakenOff => "fair_not_taken_off", Rule;
    /// While people practise: what leads to other tills or to a ledger, and what changes what the fair sells.
    InPractice => "in_practice", Rule;
    /// A program ended while somebody practised; what was sold so is thrown away: told once.
    PracticeLeft => "practice_left", Rule;
    /// Something was recorded while an archive was made: its parts would not say the same.
    ArchiveOvertaken => "archive_overtaken", Rule;
    /// A file that is no backup, or not a whole one.
    BackupDamaged => "backup_damaged", Rule;
    /// A coordinator has said another stand for this till: told once.
    StandChanged => "stand_changed", Rule;
    /// The till goes on under a new key: told once.
    TillRenewed => "till_renewed", Rule;
    /// The store does not agree with itself.
    VerifyFailed => "verify_failed", Store;
    /// An entry that is here can no longer be read.
    EntryUnreadable => "entry_unreadable", Store;
    /// The settings could not be read and were set aside.
    SettingsDamaged => "settings_damaged", Rule;
    /// Other accounts of the computer can read the store's folder: told at each start.
    FolderExposed => "folder_exposed", Rule;
    /// Less room on the disk than a sale may need.
    DiskFull => "disk_full", Store;
    /// The sale was not recorded; the cart is kept.
    NotRecorded => "not_recorded", Store;
    /// Another program holds the store.
    StoreBusy => "store_busy", Store;
    /// The store is of a newer program.
    StoreNewer => "store_newer", Store;
    /// The store is of a program from before the entries were settled, and is not read.
    StoreOlder => "store_older", Store;
    /// The file is another program's.
    StoreForeign => "store_foreign", Store;
    /// The store is one of practice, and no fair.
    StorePractice => "store_practice", Store;
    /// The store is damaged; the next start sets it aside.
    StoreDamaged => "store_damaged", Store;
    /// A damaged store was set aside, and selling goes on as a new till: told once at the start.
    StoreSetAside => "store_set_aside", Store;
    /// The store's folder cannot be written.
    StoreReadOnly => "store_read_only", Store;
    /// The store cannot be used for another reason.
    StoreUnusable => "store_unusable", Store;
}
