//! What stands on the screen, as pixels, whichever windows they are of.

use image::GrayImage;
use x11rb::{
    connection::Connection as _,
    protocol::xproto::{ConnectionExt as _, ImageFormat},
    rust_connection::RustConnection,
};

use super::{Area, Window};

/// All bits of a pixel.
const EVERY_PLANE: u32 = u32::MAX;

impl Window {
    /// A part of the screen, in grey.
    #[track_caller]
    pub fn seen(&self, area: Area) -> GrayImage {
        let (server, screen) =
            RustConnection::connect(Some(self.stage.display())).expect("the X server is there");
        let root = server.setup().roots[screen].root;
        let small = |number: usize| i16::try_from(number).expect("a screen is not so large");
        let size = |number: usize| u16::try_from(number).expect("a screen is not so large");
        let (left, top) = (small(area.left), small(area.top));
        let (width, height) = (size(area.width), size(area.height));
        let asked = server
            .get_image(ImageFormat::Z_PIXMAP, root, left, top, width, height, EVERY_PLANE)
            .expect("it is asked");
        let pixels = asked.reply().expect("the area is on the screen").data;
        // Blue, green, red, nothing.
        let grey = pixels.chunks_exact(4).map(|pixel| {
            let [blue, green, red] = [pixel[0], pixel[1], pixel[2]].map(u32::from);
            u8::try_from((299 * red + 587 * green + 114 * blue) / 1000).unwrap_or(u8::MAX)
        });
        GrayImage::from_raw(u32::from(width), u32::from(height), grey.collect())
            .expect("a byte for each pixel")
    }
}
