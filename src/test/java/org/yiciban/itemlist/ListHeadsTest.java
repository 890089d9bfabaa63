package org.yiciban.itemlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.shared.TimeLimit;

/** Heads of lists as agencies write them, and the values below. */
class ListHeadsTest {

    private static ListColumns guess(byte[] content) {
        return ListHeads.guess(WorkbookReader.read("清单.xlsx", content).sheets());
    }

    @Test
    void headsAreFoundBelowTitlesAndGuessedByTheirWords() {
        ListColumns columns = guess(Workbooks.list(
                new Object[] {"示例市政务服务事项实施清单（2026年版）"},
                new Object[] {"填报单位：市场监督管理局", null, "填报日期"},
                new Object[0],
                new Object[] {
                    "序号",
                    "*事项名称",
                    "基本编码（12位）",
                    "实施编码",
                    "法定办结时限",
                    "单位",
                    "承诺办结时限",
                    "承诺办结时限单位",
                    "法定办结时限依据",
                    "设定依据",
                    "申请材料名称",
                    "材料必要性",
                    "是否收费",
                    "实施主体名称",
                    "备注"
                },
                new Object[] {1d, "食品经营许可"}));

        assertThat(columns.header()).isEqualTo(4);
        assertThat(columns.fields())
                .containsExactly(
                        entry(1, ListField.NAME),
                        entry(2, ListField.BASIC_CODE),
                        entry(3, ListField.IMPLEMENTING_CODE),
                        entry(4, ListField.STATUTORY),
                        entry(5, ListField.STATUTORY_UNIT),
                        entry(6, ListField.PROMISED),
                        entry(7, ListField.PROMISED_UNIT),
                        entry(8, ListField.STATUTORY_BASIS),
                        entry(9, ListField.LEGAL_BASIS),
                        entry(10, ListField.MATERIALS),
                        entry(11, ListField.MATERIAL_REQUIRED),
                        entry(12, ListField.FEE),
                        entry(13, ListField.AGENCY));
    }

    @Test
    void headsInTwoRowsAreReadTogether() {
        byte[] content = Workbooks.of(workbook -> {
            workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("请按模板填写");
            XSSFSheet sheet = workbook.createSheet("清单");
            Workbooks.row(sheet, 0, "清单");
            Workbooks.row(sheet, 1, "事项名称", "法定办结时限", null, "承诺办结时限", null);
            Workbooks.row(sheet, 2, null, "数量", "单位", "数量", "单位");
            Workbooks.row(sheet, 3, "食品经营许可", 20d, "工作日", 10d, "工作日");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
        });
        ListColumns columns = guess(content);

        assertThat(columns.sheet()).isEqualTo(1);
        assertThat(columns.header()).isEqualTo(3);
        assertThat(columns.fields())
                .containsExactly(
                        entry(0, ListField.NAME),
                        entry(1, ListField.STATUTORY),
                        entry(2, ListField.STATUTORY_UNIT),
                        entry(3, ListField.PROMISED),
                        entry(4, ListField.PROMISED_UNIT));
    }

    @ParameterizedTest
    @CsvSource({
        "20个工作日,,20WD",
        "２０,工作日,20WD",
        "20.0,个工作日,20WD",
        "1个月,,1M",
        "30（自然日）,,30CD",
        "45,自然日,45CD",
        "2工作小时,,2WH",
        "5个工作日内办结,,5WD",
        "1年,,12M",
        "20天,,",
        "20,,",
        "20,天,",
        "0,工作日,",
        "当场办结,工作日,",
        "2024-05-01,工作日,",
        "99999个工作日,,"
    })
    void limitsAreReadWhereTheySayTheirUnit(String cell, String unit, String limit) {
        assertThat(ListText.limit(cell, unit == null ? "" : unit))
                .isEqualTo(Optional.ofNullable(limit).map(TimeLimit::parse));
    }
}
