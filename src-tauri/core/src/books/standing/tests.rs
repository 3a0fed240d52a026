mod stand;

use stand::{Stand, key};

use super::*;

#[test]
fn only_the_last_entry_of_a_closed_till_and_its_ancestors_count() {
    let mut stand = Stand::founded();
    stand.admit("founder", "seller", Role::Seller);
    let first = stand.sell("seller");
    let second = stand.sell("seller");
    let third = stand.sell("seller");
    stand.go_back("seller", first);
    let forged_below = stand.sell("seller");
    stand.go_back("seller", second);
    let forged_above = stand.sell("seller");
    stand.close("founder", "seller", Some(second), &[]);
    assert_eq!(stand.counting("seller"), [first, second]);
    let ignored = [third, forged_below, forged_above];
    assert!(ignored.iter().all(|id| !stand.counts("seller", *id)));
    stand.admit("founder", "seller", Role::Coordinator);
    assert_eq!(stand.counting("seller"), [first, second], "a closed till stays closed");
}

#[test]
fn a_till_closed_at_nothing_loses_everything() {
    let mut stand = Stand::founded();
    stand.admit("founder", "seller", Role::Seller);
    stand.sell("seller");
    stand.close("recovery", "seller", None, &[]);
    assert_eq!(stand.counting("seller"), []);
}

#[test]
fn below_a_gap_nothing_counts_until_it_is_filled() {
    let mut stand = Stand::founded();
    stand.admit("founder", "seller", Role::Seller);
    let sold: Vec<EntryId> = (0..4).map(|_| stand.sell("seller")).collect();
    stand.close("founder", "seller", Some(sold[3]), &[]);
    let missing = stand.without(sold[1]);
    let seller = key("seller");
    let counted = |standing: &Standing| -> Vec<bool> {
        sold.iter().map(|id| standing.counts(seller, *id)).collect()
    };
    assert_eq!(counted(&missing), [false, false, true, true]);
    assert!(!missing.is_whole(seller));
    assert_eq!(counted(&stand.standing()), [true; 4]);
    assert!(stand.standing().is_whole(seller));
    assert_eq!(counted(&stand.without(sold[3])), [false; 4]);
}

#[test]
fn sellers_and_strangers_close_nothing() {
    let mut stand = Stand::founded();
    stand.admit("founder", "seller", Role::Seller);
    let sold = stand.sell("seller");
    stand.admit("founder", "other", Role::Seller);
    stand.close("other", "seller", None, &[]);
    stand.close("stranger", "seller", None, &[]);
    // Somebody whom a coordinator admitted is no coordinator whose closings count.
    stand.admit("founder", "ana", Role::Coordinator);
    stand.admit("ana", "budi", Role::Coordinator);
    stand.close("budi", "seller", None, &[]);
    assert_eq!(stand.counting("seller"), [sold]);
}

#[test]
fn what_a_coordinator_signed_counts_inside_its_own_prefix_alone() {
    let mut stand = Stand::founded();
    stand.admit("founder", "ana", Role::Coordinator);
    let last = stand.admit("ana", "early", Role::Seller);
    stand.admit("ana", "late", Role::Seller);
    let sold = stand.sell("early");
    stand.close("ana", "early", None, &[]);
    assert_eq!(stand.counting("early"), []);
    stand.close("founder", "ana", Some(last), &[]);
    let standing = stand.standing();
    assert_eq!(standing.role(key("early")), Some(Role::Seller));
    assert_eq!(standing.role(key("late")), None);
    assert_eq!(stand.counting("early"), [sold], "the later closing is cut off");
}

#[test]
fn two_closings_that_undo_each_other_both_count_until_the_recovery_key_settles_it() {
    let mut stand = Stand::founded();
    stand.admit("founder", "ana", Role::Coordinator);
    let (ana, _) = (stand.sell("ana"), stand.admit("founder", "budi", Role::Coordinator));
    let budi = stand.sell("budi");
    let by_ana = stand.close("ana", "budi", Some(budi), &[]);
    let by_budi = stand.close("budi", "ana", Some(ana), &[]);
    let standing = stand.standing();
    let mut undecided = standing.undecided_closings().to_vec();
    undecided.sort_unstable();
    let mut both = vec![by_ana, by_budi];
    both.sort_unstable();
    assert_eq!(undecided, both);
    assert_eq!(stand.counting("ana"), [ana]);
    assert_eq!(stand.counting("budi"), [budi]);
    stand.close("recovery", "budi", Some(budi), &[]);
    let standing = stand.standing();
    assert_eq!(standing.undecided_closings(), []);
    assert_eq!(standing.closed(key("ana")), None);
    assert_eq!(stand.counting("ana"), [ana, by_ana]);
}

#[test]
fn a_stolen_coordinator_that_closes_the_honest_one_is_closed_by_the_founder() {
    let mut stand = Stand::founded();
    stand.admit("founder", "honest", Role::Coordinator);
    stand.admit("founder", "stolen", Role::Coordinator);
    let (honest, before) = (stand.sell("honest"), stand.sell("stolen"));
    stand.close("stolen", "honest", None, &[]);
    assert_eq!(stand.counting("honest"), []);
    // What the closed one answers changes nothing, since it has seen the closing that it would have to undo.
    let after = stand.last("stolen");
    stand.close("honest", "stolen", Some(after), &[]);
    assert_eq!(stand.counting("honest"), []);
    stand.close("founder", "stolen", Some(before), &[]);
    let standing = stand.standing();
    assert!(stand.counts("honest", honest));
    assert_eq!(standing.closed(key("honest")), None);
    assert_eq!(stand.counting("stolen"), [before]);
    assert_eq!(standing.undecided_closings(), []);
}

#[test]
fn a_stolen_founder_admits_nobody_after_it_was_closed() {
    let mut stand = Stand::founded();
    let last = stand.admit("founder", "ana", Role::Coordinator);
    let stranger = stand.admit("founder", "stranger", Role::Coordinator);
    stand.close("founder", "ana", None, &[]);
    stand.close("stranger", "ana", None, &[]);
    let sold = stand.sell("ana");
    assert_eq!(stand.counting("ana"), []);
    stand.close("recovery", "founder", Some(last), &[]);
    let standing = stand.standing();
    assert_eq!(standing.role(key("stranger")), None);
    assert!(standing.was_ever_admitted(key("stranger")), "so its entries are still kept");
    assert!(!stand.counts("founder", stranger));
    assert_eq!(stand.counting("ana"), [sold]);
    assert!(stand.counts("founder", stand.fair), "the fair is still there");
}

#[test]
fn a_coordinator_may_close_the_founder() {
    let mut stand = Stand::founded();
    let last = stand.admit("founder", "ana", Role::Coordinator);
    let late = stand.sell("founder");
    stand.close("ana", "founder", Some(last), &[]);
    let standing = stand.standing();
    assert_eq!(standing.undecided_closings(), []);
    assert!(stand.counts("founder", last) && !stand.counts("founder", late));
    // At nothing, it takes away what both rest on: they count, and somebody must settle it.
    stand.close("ana", "founder", None, &[]);
    assert_eq!(stand.counting("founder"), [stand.fair]);
    assert_eq!(stand.standing().undecided_closings().len(), 2);
    stand.close("recovery", "ana", None, &[]);
    assert!(stand.counts("founder", late));
}

#[test]
fn nobody_closes_the_recovery_key() {
    let mut stand = Stand::founded();
    stand.admit("recovery", "ana", Role::Coordinator);
    stand.close("founder", "recovery", None, &[]);
    stand.close("ana", "recovery", None, &[]);
    let standing = stand.standing();
    assert_eq!(standing.closed(key("recovery")), None);
    assert_eq!(standing.role(key("ana")), Some(Role::Coordinator));
}

#[test]
fn of_several_closings_the_shortest_counts_unless_a_later_one_replaces_it() {
    let mut stand = Stand::founded();
    stand.admit("founder", "ana", Role::Coordinator);
    stand.admit("founder", "seller", Role::Seller);
    let sold: Vec<EntryId> = (0..3).map(|_| stand.sell("seller")).collect();
    let short = stand.close("founder", "seller", Some(sold[0]), &[]);
    stand.close("ana", "seller", Some(sold[1]), &[]);
    assert_eq!(stand.counting("seller"), sold[..1]);
    let longer = stand.close("ana", "seller", Some(sold[2]), &[short]);
    assert_eq!(stand.counting("seller"), sold[..2], "ana's first one still stands");
    // What replaces counts only as long as it is inside its signer's prefix.
    let before = stand.before("ana", longer);
    stand.close("founder", "ana", Some(before), &[]);
    assert_eq!(stand.counting("seller"), sold[..1]);
}

#[test]
fn a_lengthened_closing_brings_back_what_the_short_one_cut_off() {
    let mut stand = Stand::founded();
    stand.admit("founder", "ana", Role::Coordinator);
    stand.admit("founder", "seller", Role::Seller);
    let sold = stand.sell("seller");
    let early = stand.sell("ana");
    let closing = stand.close("ana", "seller", None, &[]);
    let short = stand.close("founder", "ana", Some(early), &[]);
    assert_eq!(stand.counting("seller"), [sold]);
    stand.close("founder", "ana", Some(closing), &[short]);
    assert_eq!(stand.counting("seller"), []);
    assert_eq!(stand.standing().undecided_closings(), []);
}

#[test]
fn a_closed_till_lengthens_neither_its_own_chain_nor_what_the_recovery_key_cut() {
    let mut stand = Stand::founded();
    stand.admit("founder", "ana", Role::Coordinator);
    stand.admit("founder", "budi", Role::Coordinator);
    let early = stand.sell("ana");
    let late = stand.sell("ana");
    let short = stand.close("founder", "ana", Some(early), &[]);
    stand.close("ana", "ana", Some(late), &[short]);
    assert_eq!(stand.counting("ana"), [early]);
    assert_eq!(stand.standing().undecided_closings(), []);
    let last = stand.close("recovery", "ana", Some(early), &[]);
    let mut both = [short, last];
    both.sort_unstable();
    stand.close("budi", "ana", Some(late), &both);
    assert_eq!(stand.counting("ana"), [early]);
    stand.close("recovery", "ana", Some(late), &[last]);
    assert_eq!(stand.counting("ana"), [early, late], "the recovery key replaces its own");
}

#[test]
fn a_coordinator_that_was_made_a_seller_closes_nothing() {
    let mut stand = Stand::founded();
    let first = stand.admit("founder", "ana", Role::Coordinator);
    stand.admit("founder", "seller", Role::Seller);
    let sold = stand.sell("seller");
    stand.close("ana", "seller", None, &[]);
    assert_eq!(stand.counting("seller"), []);
    let point = stand.last("founder");
    stand.admit_instead("founder", "ana", Role::Seller, first);
    assert_eq!(stand.standing().role(key("ana")), Some(Role::Seller));
    assert_eq!(stand.counting("seller"), [sold]);
    stand.close("recovery", "founder", Some(point), &[]);
    assert_eq!(stand.counting("seller"), [], "the founder's word of it is cut off");
}

#[test]
fn entries_of_another_fair_say_nothing() {
    let mut stand = Stand::founded();
    let mut other = Stand::founded_as(2);
    other.admit("founder", "ana", Role::Coordinator);
    other.close("recovery", "founder", None, &[]);
    stand.entries.extend(other.entries.drain(1..));
    let standing = stand.standing();
    assert_eq!(standing.role(key("ana")), None);
    assert_eq!(standing.closed(key("founder")), None);
    assert!(!standing.was_ever_admitted(key("ana")));
}
