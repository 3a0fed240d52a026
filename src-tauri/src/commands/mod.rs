//! What the interface can ask for, one short function each.
//!
//! The list below is the only one: the window's handler is made of it, and `ui/src/backend` of the functions and their
//! documentation (`tests/tests/backend.rs`), so that no name can differ.

/// Lists the commands by their subjects, each of which is a file.
macro_rules! commands {
    ($($subject:ident { $($command:ident),+ $(,)? })+) => {
        $(mod $subject;)+

        /// Answers what the interface asks.
        pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($($subject::$command),+),+]
        }
    };
}

commands! {
    fair {
        settings, status, set_settings, found_fair, found_sample, recovery_written, save_recovery,
        set_up, set_fair, stands, add_stand, set_stand,
    }
    shift {
        shift_suggestion, open_shift, drawer, compare_count, close_shift, set_seller, count_cash,
        cash, move_cash, take_back_cash, slip, save_slip,
        drawer_now, hand_over, correction, correct_shift,
    }
    catalogue {
        catalogue, search, members, catalogue_table, add_product, set_product, bundles, add_bundle, set_bundle,
        bundle_share_texts, set_products,
        mark_sold_out, product_past, choose_product, share_text, add_member, set_member, add_seller,
        set_seller_active, import_plan, import_list, undo_catalogue, save_catalogue, save_template,
        save_labels, save_price_list, save_quick_card,
    }
    cart {
        cart, enter, scan, cart_add, cart_article, cart_step, cart_quantity, cart_price,
        cart_discount, cart_discount_reason, cart_reason, cart_remove, cart_clear, cart_undo, cart_hold, cart_resume, cart_name,
    }
    names { names, open_names, close_names, import_names, set_names_aside }
    pins { pins, set_pin, show_pin, set_limits }
    pay { open_pay, due, pay }
    qris {
        qris, read_qris, read_qris_file, read_qris_picture, set_qris, set_qris_limit, confirm_qris, qris_code,
        receipt_code,
    }
    buyer { buyer_window, open_buyer, close_buyer, show_buyer, buyer_shown }
    sales { sales, sales_rows, receipt, save_receipt, save_kuitansi, save_day }
    printing {
        printers, set_printer, print_test, print_receipt, print_slip, print_labels, print_member_slip, print_queue,
        discard_print, print_now,
    }
    after_sale {
        refund_view, refund_due, refund, cart_exchange, cart_exchange_leave, void_sale, payments_view, statement, settle_payments,
        payment_arrived, change_method, refund_unseen_due, refund_unseen, paper_view, paper_due,
        sell_paper,
    }
    goods {
        goods, goods_due, goods_listed, move_goods, take_back_goods, save_handover, stock_view, count_goods,
        book_count, save_stock, low_stock,
    }
    owed { owed_view, member_account, deduct, pay_out }
    settlement { save_slips, envelopes, save_envelopes, evening, mark_evening, save_evening, save_journal }
    totals { totals, save_totals, cash_totals, save_cash_totals }
    sync {
        sync_view, sync_now, stop_round, round_now, choose_place, use_folder, remove_copies,
        join_fair, copy_to, open_copy,
    }
    tills { attention, accept_finding, accept_no_more, admit_till, set_till, close_till, gone_till }
    fairs { fairs, open_fair, begin_fair, take_off_view, take_off, save_archive }
    practice { begin_practice, end_practice }
    guide { guide, save_guide }
    scanner { test_codes, save_test_codes }
    files {
        open_saved, choose_file, choose_list, choose_picture, read_picture,
        choose_folder, choose_new_file,
    }
}
