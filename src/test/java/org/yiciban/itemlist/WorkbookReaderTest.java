package org.yiciban.itemlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.casefile.refusals.InvalidInput;

/** Excel files: what people really put into cells is read, and what a list has no need of is refused. */
class WorkbookReaderTest {

    private static List<ListFile.Row> rows(byte[] content) {
        return WorkbookReader.read("清单.xlsx", content).sheets().get(0).rows();
    }

    /** A sheet in which one of them stands can't be read any more. */
    @Test
    void controlsThatNobodySeesDontComeWithAText() {
        byte[] content = Workbooks.of(
                workbook -> Workbooks.row(workbook.createSheet("清单"), 0, "食品\u0096经营\u007f许可", "一\u0085二\u2028三"));

        assertThat(rows(content).get(0).cells()).containsEntry(0, "食品经营许可").containsEntry(1, "一\n二\n三");
    }

    @Test
    void numbersDatesFormulasAndMergedCellsAreReadAsPeopleSeeThem() {
        byte[] content = Workbooks.of(workbook -> {
            XSSFSheet sheet = workbook.createSheet("清单");
            Workbooks.row(sheet, 4, 500131001000d, 20d, "  ２０个工作日 ", null, "a");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            XSSFCell day = sheet.getRow(4).createCell(5);
            day.setCellValue(LocalDate.of(2026, 3, 1));
            day.setCellStyle(date);
            XSSFCell formula = sheet.getRow(4).createCell(6);
            formula.setCellFormula("1+1");
            formula.setCellValue(7d);
            sheet.createRow(5).createCell(0).setCellValue("b");
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 4, 4));
            workbook.createSheet("空");
        });
        List<ListFile.Row> rows = rows(content);

        assertThat(rows).extracting(ListFile.Row::number).containsExactly(5, 6);
        assertThat(rows.get(0).cells())
                .containsEntry(0, "500131001000")
                .containsEntry(1, "20")
                .containsEntry(2, "２０个工作日")
                .containsEntry(5, "2026-03-01")
                .as("what Excel last showed, not what the formula would give")
                .containsEntry(6, "7")
                .doesNotContainKey(3);
        assertThat(rows.get(1).cells()).containsEntry(4, "a").containsEntry(0, "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"清单.xls", "清单.xlsm", "清单.csv", "清单"})
    void otherKindsAreRefusedWithASentence(String name) {
        byte[] content = Workbooks.list(new Object[] {"事项名称"});
        assertThatThrownBy(() -> WorkbookReader.read(name, content))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.errors().get(0).message().zh())
                        .contains(".xlsx"));
    }

    @Test
    void macrosUnderAnotherNameAreRefused() throws IOException {
        byte[] content = rewritten(
                Workbooks.list(new Object[] {"事项名称"}),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        refused(content, "kind");
    }

    @Test
    void whatIsDamagedOrNoExcelFileIsRefused() {
        byte[] sound = Workbooks.list(new Object[] {"事项名称"});
        refused(Arrays.copyOf(sound, sound.length / 2), "unreadable");
        refused("PK".getBytes(StandardCharsets.UTF_8), "unreadable");
        refused(new byte[0], "kind");
        refused(Workbooks.of(workbook -> workbook.createSheet("空")), "empty");
    }

    @Test
    void whatGrowsBeyondMeasureIsRefused() throws IOException {
        byte[] bomb = rewritten(
                Workbooks.list(new Object[] {"事项名称"}),
                "xl/worksheets/sheet1.xml",
                "</sheetData>",
                "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + "0".repeat(30_000_000)
                        + "</t></is></c></row></sheetData>");
        assertThat(bomb.length).isLessThan(ListBounds.LARGEST);
        refused(bomb, "unreadable");
        refused(new byte[] {'P', 'K', 0}, "unreadable");
        byte[] large = Arrays.copyOf(Workbooks.list(new Object[] {"事项名称"}), ListBounds.LARGEST + 1);
        refused(large, "size");
    }

    @Test
    void moreRowsThanAListHasAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 2; row <= ListBounds.MOST_ROWS + 1; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        byte[] one = Workbooks.list(new Object[] {"事项名称"});
        refused(rewritten(one, "xl/worksheets/sheet1.xml", "</sheetData>", rows + "</sheetData>"), "rows");
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        byte[] content = rewritten(
                Workbooks.list(new Object[] {"事项名称"}),
                "xl/worksheets/sheet1.xml",
                "<worksheet",
                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><worksheet");
        refused(content, "unreadable");
    }

    private static void refused(byte[] content, String code) {
        assertThatThrownBy(() -> WorkbookReader.read("清单.xlsx", content))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo(code));
    }

    private static byte[] rewritten(byte[] content, String part, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                packed.putNextEntry(new ZipEntry(entry.getName()));
                boolean meant = entry.getName().equals(part);
                assertThat(!meant || text.contains(from)).isTrue();
                packed.write((meant ? text.replace(from, to) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
