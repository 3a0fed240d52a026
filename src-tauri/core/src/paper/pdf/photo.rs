use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// A photograph as a JPEG in red, green and blue, which a document takes as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub jpeg: Vec<u8>,
    /// How many points it has across.
    pub width: u32,
    /// How many points it has down.
    pub height: u32,
}

/// The photographs that a document shows, each once, numbered in the order of their first use.
#[derive(Default)]
pub(super) struct Photos(Vec<Arc<Photo>>);

impl Photos {
    /// What pages call a photograph by.
    pub(super) fn name(&mut self, photo: &Arc<Photo>) -> String {
        let known = self.0.iter().position(|known| Arc::ptr_eq(known, photo));
        let number = known.unwrap_or_else(|| {
            self.0.push(Arc::clone(photo));
            self.0.len() - 1
        });
        name(number)
    }

    /// Embeds them, and adds them to what pages can name.
    pub(super) fn embed(self, made: &mut Document, resources: ObjectId) {
        if self.0.is_empty() {
            return;
        }
        let named: Dictionary = self
            .0
            .into_iter()
            .enumerate()
            .map(|(number, photo)| (name(number), Object::from(made.add_object(photo.stream()))))
            .collect();
        if let Ok(resources) = made.get_object_mut(resources).and_then(Object::as_dict_mut) {
            resources.set("XObject", named);
        }
    }
}

impl Photo {
    /// ISO 32000-1, 8.9.5: an image whose bytes are a JPEG's (`DCTDecode`).
    fn stream(&self) -> Stream {
        let head = Dictionary::from_iter([
            ("Type", Object::from("XObject")),
            ("Subtype", Object::from("Image")),
            ("Width", i64::from(self.width).into()),
            ("Height", i64::from(self.height).into()),
            ("ColorSpace", Object::from("DeviceRGB")),
            ("BitsPerComponent", 8.into()),
            ("Filter", Object::from("DCTDecode")),
        ]);
        Stream::new(head, self.jpeg.clone()).with_compression(false)
    }
}

fn name(number: usize) -> String {
    format!("P{number}")
}
