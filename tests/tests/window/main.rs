//! The window, as people meet it: the program that they start, driven by keys, scanner and pointer.

mod bundles;
mod cart;
mod codes;
mod day;
mod dead_share;
mod double_click;
mod everybody;
mod guide_keys;
mod help;
mod keys;
mod meet;
mod menu;
mod money;
mod paper;
mod pictures;
mod sales;
mod scanner;
mod set_up;
mod settings;
mod shift;
mod stand;
mod start;
mod text;
mod totals;
mod tour;
mod wheel;
