//! A workbook as an office holds it open: its sheets, to be changed and saved again.

use calamine::{Data, Reader as _, Xlsx};
use rust_xlsxwriter::Workbook;

pub struct Sheets(Vec<Sheet>);

pub struct Sheet {
    pub name: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Sheets {
    pub fn of(bytes: &[u8]) -> Self {
        let mut workbook: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let sheets = workbook.worksheets().into_iter().map(|(name, range)| {
            let mut rows = range.rows().map(|row| row.iter().map(Data::to_string).collect::<Vec<_>>());
            Sheet { name, headings: rows.next().unwrap_or_default(), rows: rows.collect() }
        });
        Self(sheets.collect())
    }

    /// The sheet with a column of that heading.
    pub fn list(&mut self, heading: &str) -> &mut Sheet {
        self.0.iter_mut().find(|sheet| sheet.headings.iter().any(|known| known == heading)).unwrap()
    }

    pub fn written(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for sheet in &self.0 {
            let written = workbook.add_worksheet();
            written.set_name(&sheet.name).unwrap();
            for (row, cells) in (0..).zip([&sheet.headings].into_iter().chain(&sheet.rows)) {
                for (column, cell) in (0..).zip(cells) {
                    written.write_string(row, column, cell).unwrap();
                }
            }
        }
        workbook.save_to_buffer().unwrap()
    }
}
