//! What the window does with goods and with members' money, each with something that it would do here.

use std::path::Path;

use lapak_core::Refusal;
use lapak_core::entry::PayoutReason;
use lapak_core::till::{
    CountTyped, DeductTyped, EveningStep, PayoutTyped, StockAsked, TableFormat, Till,
};

use crate::stand::Stand;
use crate::typed::brought;

impl Stand {
    /// What a command of goods or of members' money calls; none where the command is another one.
    pub(crate) fn press_goods(
        &self,
        till: &mut Till,
        name: &str,
        folder: &Path,
    ) -> Option<Result<(), Refusal>> {
        let (slip, count) = (self.word("{goods}"), self.word("{count}"));
        let everything = StockAsked::default();
        Some(match name {
            "goods" => till.goods("").map(drop),
            "goods_due" => till.goods_due(&["KRP-01".to_owned()]).map(drop),
            "goods_listed" => till.goods_listed(Path::new(&self.word("{goods_list}"))).map(drop),
            "move_goods" => till.move_goods(&brought()).map(drop),
            "take_back_goods" => till.take_back_goods(&slip, "twice", "").map(drop),
            "save_handover" => till.save_handover_in(&slip, folder).map(drop),
            "stock_view" => till.stock_view(&everything).map(drop),
            "count_goods" => {
                let lines = vec!["KRP-01*3".to_owned()];
                let typed = CountTyped { stand: String::new(), lines, draft: String::new() };
                till.count_goods(&typed).map(drop)
            }
            "book_count" => till.book_count(&count, "").map(drop),
            "save_stock" => till.save_stock_in(&everything, TableFormat::Pdf, folder).map(drop),
            "low_stock" => till.low_stock().map(drop),
            "owed_view" => till.owed_view().map(drop),
            "member_account" => till.member_account("M7QD").map(drop),
            "deduct" => till
                .deduct(&DeductTyped {
                    member: "M7QD".into(),
                    amount: "1000".into(),
                    reason: "other".into(),
                    draft: String::new(),
                })
                .map(drop),
            "pay_out" => till
                .pay_out(&PayoutTyped {
                    member: "M7QD".into(),
                    amount: "1000".into(),
                    method: "transfer".parse().expect("a method"),
                    reason: PayoutReason::Advance,
                    anyway: false,
                    draft: String::new(),
                })
                .map(drop),
            "save_slips" => till.save_slips_in(None, None, folder).map(drop),
            "envelopes" => till.envelopes().map(drop),
            "save_envelopes" => till.save_envelopes_in(folder).map(drop),
            "evening" => till.evening().map(drop),
            "mark_evening" => till.mark_evening(EveningStep::Slips, true),
            "save_evening" => till.save_evening_in(folder).map(drop),
            "save_journal" => till.save_journal_in(None, TableFormat::Csv, folder).map(drop),
            "set_names_aside" => till.set_names_aside().map(drop),
            _ => return None,
        })
    }
}
