/// Defines the codes of all refusals: stable words for programs; the sentences for people are in the locale files.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $word:literal, $exit:ident;)+) => {
        /// Why something was refused. A code is stable; its sentence is translated.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code as programs see it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// What kind of refusal it is.
            #[must_use]
            pub fn class(self) -> Class {
                match self { $(Self::$name => Class::$exit,)+ }
            }
        }
    };
}

pub(super) use codes;
