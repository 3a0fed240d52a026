use std::ops::Range;

/// Where the parts of canonical JSON lie in its bytes, so that each can be spelled in another way.
#[derive(Debug, Default)]
pub struct Spelling {
    /// The members of each object, outermost object first, each from its key to the end of its value.
    pub objects: Vec<Vec<Range<usize>>>,
    /// Each text, field names included, with its quotes.
    pub texts: Vec<Range<usize>>,
    /// Each integer.
    pub integers: Vec<Range<usize>>,
    /// Each place where white space would change nothing.
    pub gaps: Vec<usize>,
}

impl Spelling {
    /// The parts of canonical JSON.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut spelling = Self::default();
        let end = spelling.value(bytes, 0);
        assert_eq!(end, bytes.len(), "one value and nothing after it");
        spelling
    }

    /// The members of the outermost object's last member: of an entry, its data.
    ///
    /// # Panics
    /// When that is no object, or an empty one.
    #[must_use]
    pub fn data(&self) -> &[Range<usize>] {
        let whole = self.objects[0].last().expect("an entry has members");
        let inside = |members: &&Vec<Range<usize>>| {
            members.first().is_some_and(|first| whole.contains(&first.start))
        };
        self.objects[1..].iter().find(inside).expect("data is an object")
    }

    /// Reads the value at `start` and gives its end.
    fn value(&mut self, bytes: &[u8], start: usize) -> usize {
        self.gaps.push(start);
        let end = match bytes[start] {
            b'{' => self.object(bytes, start),
            b'[' => self.list(bytes, start),
            b'"' => self.text(bytes, start),
            first => {
                let length = bytes[start..]
                    .iter()
                    .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-')
                    .count();
                if first == b'-' || first.is_ascii_digit() {
                    self.integers.push(start..start + length);
                }
                start + length
            }
        };
        self.gaps.push(end);
        end
    }

    fn object(&mut self, bytes: &[u8], start: usize) -> usize {
        let number = self.objects.len();
        self.objects.push(Vec::new());
        let mut at = start + 1;
        while bytes[at] != b'}' {
            at += usize::from(bytes[at] == b',');
            let key = at;
            self.gaps.push(key);
            at = self.text(bytes, key);
            self.gaps.push(at);
            assert_eq!(bytes[at], b':', "a value follows its name");
            at = self.value(bytes, at + 1);
            self.objects[number].push(key..at);
        }
        self.gaps.push(at);
        at + 1
    }

    fn list(&mut self, bytes: &[u8], start: usize) -> usize {
        let mut at = start + 1;
        while bytes[at] != b']' {
            at += usize::from(bytes[at] == b',');
            at = self.value(bytes, at);
        }
        self.gaps.push(at);
        at + 1
    }

    fn text(&mut self, bytes: &[u8], start: usize) -> usize {
        let mut at = start + 1;
        while bytes[at] != b'"' {
            at += 1 + usize::from(bytes[at] == b'\\');
        }
        self.texts.push(start..at + 1);
        at + 1
    }
}

/// The bytes with two ranges of them exchanged, the first of which ends before the second begins.
#[must_use]
pub fn swapped(bytes: &[u8], first: Range<usize>, second: Range<usize>) -> Vec<u8> {
    let between = first.end..second.start;
    [
        &bytes[..first.start],
        &bytes[second.clone()],
        &bytes[between],
        &bytes[first],
        &bytes[second.end..],
    ]
    .concat()
}

/// The bytes with other bytes in the place of a range.
#[must_use]
pub fn replaced(bytes: &[u8], range: Range<usize>, by: &[u8]) -> Vec<u8> {
    [&bytes[..range.start], by, &bytes[range.end..]].concat()
}

/// The bytes without a member of an object, and without the comma that goes with it.
#[must_use]
pub fn without_member(bytes: &[u8], members: &[Range<usize>], index: usize) -> Vec<u8> {
    let Range { start, end } = members[index].clone();
    match (index, members.len()) {
        (0, 1) => replaced(bytes, start..end, b""),
        (0, _) => replaced(bytes, start..end + 1, b""),
        _ => replaced(bytes, start - 1..end, b""),
    }
}
