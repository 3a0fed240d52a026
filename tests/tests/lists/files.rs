//! Spreadsheets as other programs write them.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Writes a file and says where.
pub(crate) fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let file = folder.join(name);
    fs::write(&file, bytes).expect("written");
    file
}

/// A workbook of sheets, each with its name and rows of text.
pub(crate) fn xlsx(sheets: &[(&str, &[Vec<&str>])]) -> Vec<u8> {
    xlsx_hiding(sheets, usize::MAX)
}

/// The same with one sheet hidden.
pub(crate) fn xlsx_hiding(sheets: &[(&str, &[Vec<&str>])], hidden: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        if at == hidden {
            sheet.set_hidden(true);
        } else {
            sheet.set_active(true);
        }
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row, column, *text).expect("written");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A workbook with a number, a date, a formula without a result, one that fails, one with a result, and a field over two
/// rows.
pub(crate) fn odd_cells() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["Nama", "Harga", "Anggota"]) {
        sheet.write_string(0, column, heading).expect("written");
    }
    for (row, name) in
        (1..).zip(["Angka", "Tanggal", "Rumus", "Gagal", "Hasil", "Gabung", "Tergabung"])
    {
        sheet.write_string(row, 0, name).expect("written");
        sheet.write_string(row, 2, "M7QD").expect("written");
    }
    let day = ExcelDateTime::from_ymd(2024, 5, 10).expect("a day");
    let as_day = Format::new().set_num_format("dd/mm/yyyy");
    let whole = Format::new();
    sheet.write_number(1, 1, 12500).expect("written");
    sheet.write_datetime_with_format(2, 1, day, &as_day).expect("written");
    sheet.write_formula(3, 1, Formula::new("=B2*2").set_result(NO_RESULT)).expect("written");
    sheet.write_formula(4, 1, Formula::new("=1/0").set_result("#DIV/0!")).expect("written");
    sheet.write_formula(5, 1, Formula::new("=B2*2").set_result("25000")).expect("written");
    sheet.merge_range(6, 1, 7, 1, "", &whole).expect("merged");
    sheet.write_number_with_format(6, 1, 9000, &whole).expect("written");
    let bytes = book.save_to_buffer().expect("a workbook");
    replaced(&bytes, &format!("<v>{NO_RESULT}</v>"), "<v></v>")
}

/// Stands for a result until the file is written: a program that does not calculate leaves it empty.
const NO_RESULT: &str = "77777";

/// A ZIP file with other words in its parts.
fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut of = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..of.len() {
        let mut part = of.by_index(at).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("its parts are text");
        parts
            .push((part.name().expect("a name").into_owned(), text.replace(from, to).into_bytes()));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    archive(&parts)
}

/// A text document's sheet (OpenDocument) with these rows, blanks and repetitions as LibreOffice writes them.
pub(crate) fn ods(rows: &[Vec<&str>]) -> Vec<u8> {
    let cell = |text: &&str| match *text {
        "" => "<table:table-cell/>".to_owned(),
        text => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        ),
    };
    let row = |cells: &Vec<&str>| {
        let cells: String = cells.iter().map(cell).collect();
        format!(
            "<table:table-row>{cells}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
        )
    };
    let rows: String = rows.iter().map(row).collect();
    ods_of(&format!(
        "{rows}<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row>"
    ))
}

/// The same with rows as they are written.
pub(crate) fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">\
         <office:body><office:spreadsheet><table:table table:name=\"Mei\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// A workbook of a few kilobytes whose sheet comes to so many mebibytes.
pub(crate) fn bomb(mebibytes: usize) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    archive.start_file("xl/workbook.xml", options).expect("a part");
    archive.write_all(b"<workbook/>").expect("written");
    archive.start_file("xl/worksheets/sheet1.xml", options).expect("a part");
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..mebibytes {
        archive.write_all(&blanks).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

/// A ZIP file of these parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(bytes).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}
