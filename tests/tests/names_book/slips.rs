//! Settlement slips that are printed while the book is open name their members; nothing else does, and nothing before or after.

use std::fs;

use lapak_core::till::SaleTyped;
use lapak_tests::folder::opened;

use crate::looked_for::LookedFor;
use crate::{PASSPHRASE, Stand};

const NAME: &str = "Wulandarsih Contohwati";

#[test]
fn a_slip_names_its_member_while_the_book_is_open_and_at_no_other_time() {
    let stand = Stand::ready();
    let looked = LookedFor::of(&[NAME]);
    let mut till = opened(&stand.data());
    let list = till.catalogue_list().expect("a list").0;
    let member = list.iter().find(|row| row.sku == "KRP-01").expect("chips").member.clone();
    till.sell(&SaleTyped { lines: vec!["KRP-01*4".into()], ..SaleTyped::default() }).expect("sold");
    drop(till);
    stand.imported(&[(&member, NAME)]);

    let mut till = opened(&stand.data());
    let slip = |till: &lapak_core::till::Till, name: &str| {
        let saved = till.save_slips(None, None, &stand.out(name)).expect("saved");
        (saved.named, !looked.within(&fs::read(stand.out(name)).expect("bytes")).is_empty())
    };
    assert_eq!(slip(&till, "before.pdf"), (false, false));
    till.open_names(PASSPHRASE).expect("opened");
    assert_eq!(slip(&till, "open.pdf"), (true, true));
    let folder = stand.folder.path().join("documents");
    let saved = till.save_slips_in(Some(&member), None, &folder).expect("saved");
    assert!(looked.within(saved.file.as_bytes()).is_empty(), "no file is called by a name");
    assert_eq!(till.owed(Some(&member)).expect("owed")[0].label, format!("{member} · {NAME}"));
    till.close_names();
    assert_eq!(slip(&till, "after.pdf"), (false, false));
    drop(till);

    // The same from the command line, where nothing stays open.
    let slips = |name: &str, words: &[&str]| {
        let file = stand.out(name);
        let path = file.to_str().expect("text").to_owned();
        let all: Vec<&str> = ["settlement", "--all", "--pdf", &path]
            .into_iter()
            .chain(words.iter().copied())
            .collect();
        stand.lapak.json(&all);
        !looked.within(&fs::read(&file).expect("bytes")).is_empty()
    };
    assert!(slips("named.pdf", &["--names", "--passphrase", PASSPHRASE]));
    assert!(!slips("coded.pdf", &[]));
    let wrong =
        ["settlement", "--all", "--pdf", "x.pdf", "--names", "--passphrase", "salah sekali"];
    assert_eq!(stand.lapak.run(&wrong).refusal().code, "names_passphrase_wrong");
}
