package org.yiciban.itemlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.shared.BundleKey;

/** A list beside the sheets that are shipped: new, changed, the same, not readable; and what comes of what is taken. */
class ItemListReadingTest {

    private static final BundleKey RESTAURANT = new BundleKey("restaurant-opening");
    private static final SortedMap<String, String> FILES = files();
    private static final Object[] HEADS = {
        "事项名称", "基本编码", "实施编码", "事项类型", "办件类型", "实施主体", "法定办结时限", "承诺办结时限", "设定依据", "文号", "申请材料", "是否必要", "是否收费"
    };
    private static final Object[] SAME = {
        "食品经营许可（新办）",
        null,
        null,
        "行政许可",
        "承诺件",
        "示例市云溪区市场监督管理局",
        "20个工作日",
        "10个工作日",
        "《中华人民共和国食品安全法》第三十五条\n《中华人民共和国行政许可法》第三十四条、第四十二条；《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）",
        null,
        "居民身份证",
        "是",
        "否"
    };

    private static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("bpmn"))) {
            for (Path path : all.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static ItemListReading reading(SortedMap<String, String> files, Object[]... rows) {
        ListFile file = WorkbookReader.read("清单.xlsx", Workbooks.list(rows));
        return ItemListReading.of(new ItemListRows.Held(file, ListHeads.guess(file.sheets())), files);
    }

    private static ListChange only(Object[]... rows) {
        return reading(FILES, rows).changes().get(0);
    }

    private static Object[] changed(int column, Object value) {
        Object[] row = SAME.clone();
        row[column] = value;
        return row;
    }

    private static Map<String, String> taken(ItemListReading reading, Set<String> items) {
        return new ListedFiles(RESTAURANT, FILES, reading, new ItemListChoice(items, Map.of(), Map.of())).made();
    }

    @Test
    void whatTheListLeavesBlankOrDoesNotKnowIsTheSame() {
        ListChange change = only(HEADS, changed(10, null));
        assertThat(change.problems()).isEmpty();
        assertThat(change.differences()).isEmpty();
        assertThat(change.kind()).isEqualTo(ListChange.Kind.SAME);
        assertThat(change.code()).isEqualTo("food-permit");
    }

    /** Names are broken by hand where a column is narrow; a sheet has them on one line. */
    @Test
    void aNameOverSeveralLinesIsOneName() {
        int name = List.of(HEADS).indexOf("事项名称");
        assertThat(only(HEADS, changed(name, "食品\n经营 \n 登记")).differences())
                .extracting(ListChange.Difference::after)
                .startsWith("食品经营登记");
        assertThat(ListText.oneName("Food\n permit\n（一）")).isEqualTo("Food permit（一）");
    }

    @Test
    void everyFieldIsToldWithOldAndNew() {
        Object[] row = changed(7, "８个工作日");
        row[1] = "000131001000";
        row[9] = "示市监〔2026〕3号";
        row[10] = null;
        ItemListReading reading = reading(FILES, HEADS, row);
        ListChange change = reading.changes().get(0);

        assertThat(change.kind()).isEqualTo(ListChange.Kind.CHANGED);
        assertThat(change.differences())
                .extracting(ListChange.Difference::field, ListChange.Difference::before, ListChange.Difference::after)
                .containsExactly(
                        tuple(ListField.BASIC_CODE, "", "000131001000"),
                        tuple(ListField.PROMISED, "10WD", "8WD"),
                        tuple(ListField.AUTHORITY, "", "示市监〔2026〕3号"));

        String sheet = FILES.get("bpmn/catalogue/items/food-permit.yaml");
        Map<String, String> made = taken(reading, Set.of("2.1", "2.2"));
        assertThat(made)
                .containsOnly(Map.entry(
                        "bpmn/catalogue/items/food-permit.yaml",
                        sheet.replace("promised: {limit: 10WD}", "promised: {limit: 8WD}")
                                + "authority: {zh: 示市监〔2026〕3号, en: 示市监〔2026〕3号}\n"));
        SortedMap<String, String> after = new TreeMap<>(FILES);
        after.putAll(taken(reading, Set.of("2.0", "2.1", "2.2")));
        assertThat(reading(after, HEADS, row).changes().get(0).kind())
                .as("the next import shows only what differs")
                .isEqualTo(ListChange.Kind.SAME);
    }

    @Test
    void aCellThatCannotBeReadIsNamedAndNothingComesOfIt() {
        Object[] row = changed(7, "10天");
        row[1] = "12";
        row[3] = "行政处罚";
        row[4] = "快办件";
        row[5] = "不存在的局";
        row[10] = null;
        ListChange change = only(HEADS, row);

        assertThat(change.kind()).isEqualTo(ListChange.Kind.UNREADABLE);
        assertThat(change.problems())
                .extracting(problem -> problem.place().zh())
                .containsExactlyInAnyOrder("第 2 行 B 列", "第 2 行 D 列", "第 2 行 E 列", "第 2 行 F 列", "第 2 行 H 列");
        assertThat(only(HEADS, changed(6, "#REF!")).problems())
                .extracting(problem -> problem.place().en())
                .containsExactly("row 2, column G");
    }

    @Test
    void papersInRowsBelowAreThoseOfTheItem() {
        ItemListReading reading = reading(
                FILES,
                HEADS,
                changed(10, "1.居民身份证"),
                new Object[] {null, null, null, null, null, null, null, null, null, null, "2.营业场所平面图", "否", null},
                new Object[0],
                new Object[] {"食品经营许可（新办）", null, null, null, null, null, null, null, null, null, "食品安全承诺书", "必要"},
                new Object[] {"没有这个事项", null, null, "公共服务", null, "公安局", "无", "1个工作日", "《某法》第一条"},
                new Object[] {"备注：以上由各部门填报"});
        List<ListChange> changes = reading.changes();

        assertThat(changes)
                .extracting(ListChange::kind)
                .containsExactly(ListChange.Kind.CHANGED, ListChange.Kind.NEW, ListChange.Kind.UNREADABLE);
        assertThat(reading.papers()).containsValues("营业场所平面图", "食品安全承诺书");
        var papers = changes.get(0).differences();
        assertThat(papers)
                .extracting(ListChange.Difference::field)
                .containsExactly(ListField.MATERIALS, ListField.MATERIALS);
        assertThat(papers.get(1).proposed())
                .as("what the list doesn't name goes only where somebody says so")
                .isFalse();
        assertThat(changes.get(2).problems())
                .extracting(problem -> problem.message().zh())
                .anyMatch(told -> told.contains("实施主体"));

        Map<String, String> made = taken(reading, Set.of("2.0", "6"));
        String permit = made.get("bpmn/catalogue/items/food-permit.yaml");
        assertThat(permit).contains("  - {code: power-of-attorney, required: false, for: agent}\n  - {code: paper-");
        assertThat(permit).contains(", required: false}\n").contains(", required: true}\n");
        assertThat(made)
                .as("the papers of other services aren't written again")
                .doesNotContainKey("bpmn/catalogue/materials.yaml");
        assertThat(made.get("bpmn/catalogue/own/materials.yaml"))
                .startsWith("- {code: paper-")
                .contains("name: {zh: 营业场所平面图, en: 营业场所平面图}, source: APPLICANT, deferrable: false}")
                .doesNotContain("power-of-attorney");
        String added = changes.get(1).code();
        assertThat(made.get("bpmn/catalogue/items/" + added + ".yaml"))
                .contains("agency: police", "handling: service", "promised: {limit: 1WD}", "《某法》第一条")
                .doesNotContain("请填写依据");
        assertThat(made.get("bpmn/restaurant-opening.yaml")).contains("  - {code: " + added + "}\n");
        assertThat(made).containsKey("forms/items/" + added + ".review.form");
    }

    @Test
    void whatPeopleHaveToDecideIsToldAndNotTaken() {
        ListChange change = only(HEADS, changed(12, "是"), changed(0, "另一个"));
        assertThat(change.differences())
                .filteredOn(one -> one.field() == ListField.FEE)
                .noneMatch(ListChange.Difference::takeable);
        assertThat(only(HEADS, changed(6, "无")).differences())
                .filteredOn(one -> one.field() == ListField.STATUTORY)
                .noneMatch(ListChange.Difference::takeable)
                .hasSize(1);
        assertThat(reading(FILES, HEADS, SAME, changed(1, "000131001000"), new Object[] {"食品经营许可（新办）", "x"})
                        .changes())
                .extracting(ListChange::kind)
                .as("the same item twice")
                .contains(ListChange.Kind.UNREADABLE);
    }

    @Test
    void codesArePeoplesChoiceAndNobodysTwice() {
        ItemListReading reading =
                reading(FILES, HEADS, new Object[] {"新事项", "500131001000", null, null, null, "公安局", null, "1个工作日"});
        assertThat(reading.changes().get(0).code()).isEqualTo("item-131001000");
        assertThat(new ListedFiles(
                                RESTAURANT,
                                FILES,
                                reading,
                                new ItemListChoice(Set.of("2"), Map.of(2, "new-thing"), Map.of()))
                        .made())
                .containsKey("bpmn/catalogue/items/new-thing.yaml");
        for (String wrong : List.of("food-permit", "one", "A B", "")) {
            assertThatThrownBy(() -> new ListedFiles(
                                    RESTAURANT,
                                    FILES,
                                    reading,
                                    new ItemListChoice(Set.of("2"), Map.of(2, wrong), Map.of()))
                            .made())
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
