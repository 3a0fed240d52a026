/// A picture of dots that are dark or not, as a thermal head prints them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitmap {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Bitmap {
    /// A light one.
    #[must_use]
    pub fn light(width: usize, height: usize) -> Self {
        Self { width, height, dark: vec![false; width * height] }
    }

    /// How many dots it has across.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many dots it has down.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// Whether a dot is dark; outside it none is.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.width && y < self.height && self.dark[y * self.width + x]
    }

    /// Darkens a dot; outside it nothing happens.
    pub fn darken(&mut self, x: usize, y: usize) {
        if x < self.width && y < self.height {
            self.dark[y * self.width + x] = true;
        }
    }

    /// Darkens a rectangle, as far as it lies inside.
    pub fn fill(&mut self, left: usize, top: usize, width: usize, height: usize) {
        for y in top..top + height {
            (left..left + width).for_each(|x| self.darken(x, y));
        }
    }

    /// Darkens what is dark in another one, from so far to the right and down.
    pub fn draw(&mut self, other: &Self, left: usize, top: usize) {
        for y in 0..other.height {
            for x in (0..other.width).filter(|x| other.is_dark(*x, y)) {
                self.darken(left + x, top + y);
            }
        }
    }
}
