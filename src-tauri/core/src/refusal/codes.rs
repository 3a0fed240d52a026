/// Defines the codes of all refusals, one to a row with its word, its class and what it means: stable words for programs; the sentences for people are in the locale files.
macro_rules! codes {
    ($($name:ident $word:literal $class:ident: $doc:literal;)+) => {
        /// Why something was refused. A code is stable; its sentence is translated.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $doc] $name,)+
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
                match self { $(Self::$name => Class::$class,)+ }
            }
        }
    };
}

pub(super) use codes;
