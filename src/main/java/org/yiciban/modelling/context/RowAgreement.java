package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.Repetition;
import org.yiciban.shared.LocalText;
import tools.jackson.databind.JsonNode;

/** Items for the rows of a list: sheet, diagram and form speak of the same list, and nothing asks for the one item of many. */
final class RowAgreement {

    private static final String RULE = "sheet-each";

    private final UncheckedBundleSheet sheet;
    private final Report report;

    RowAgreement(UncheckedBundleSheet sheet, Report report) {
        this.sheet = sheet;
        this.report = report;
    }

    /** Sheet and diagram have an item for the rows of the same list, or both for the whole application. */
    void drawn(Map<String, BpmnModel.Node> calls) {
        calls.forEach(this::drawn);
    }

    private void drawn(String item, BpmnModel.Node call) {
        String said = each(item);
        String drawn = Repetition.list(call);
        if (said != null && !said.equals(drawn)) {
            String shown = Report.shown(said);
            report.error(
                    RULE,
                    call.id(),
                    "服务表写明事项 " + item + " 按 " + shown + " 的每一行办理：图中的调用须为并行多实例，集合写 ${rows." + shown + "}。",
                    "The sheet has the item " + item + " for each row of " + shown
                            + ": its call in the diagram is a parallel multi-instance over ${rows." + shown + "}.");
        } else if (said == null && drawn != null) {
            report.error(
                    RULE,
                    call.id(),
                    "图中事项 " + item + " 按 " + drawn + " 的每一行办理，服务表没有写明。请在服务表的该事项下写 each: " + drawn + "，或者删除多实例标记。",
                    "The diagram has the item " + item + " for each row of " + drawn
                            + ", the sheet doesn't say so. Write each: " + drawn
                            + " there, or remove the marker of repetition.");
        }
    }

    /** What starts by the result of an item of rows, or reads a fact of it, would not know which row is meant. */
    void oneOfMany(Map<String, Map<String, Object>> sheets) {
        for (String item : sheet.items().keySet()) {
            String after = text(
                    sheet.saidOf(item, "after"),
                    sheets.getOrDefault(item, Map.of()).get("after"));
            if (after != null && each(after) != null && !Objects.equals(each(after), each(item))) {
                tell(
                        item,
                        words(
                                "事项 " + item + " 的期限从 " + after + " 的结果开始，而 " + after
                                        + " 每行一个，不知从哪一行开始。请让两者按同一个列表办理，或者删除 after。",
                                "The limits of " + item + " start by the result of " + after
                                        + ", of which there is one for each row, so nobody knows by which. Have both"
                                        + " for the rows of one list, or take after away."));
            }
        }
        sheet.dates().givers().forEach((date, item) -> {
            if (each(item) != null) {
                tell(
                        Report.shown(date),
                        words(
                                "日期 " + Report.shown(date) + " 由事项 " + item
                                        + " 给出，而它每行一个，不知是哪一行的。请改由不按行办理的事项给出，或者删除这个日期。",
                                "The date " + Report.shown(date) + " is given by " + item
                                        + ", of which there is one for each row, so nobody knows by which. Let an item"
                                        + " of the whole application give it, or take the date away."));
            }
        });
        sheet.facts().givers().forEach((fact, item) -> {
            if (each(item) != null) {
                tell(
                        Report.shown(fact),
                        words(
                                "事实 " + Report.shown(fact) + " 由事项 " + item
                                        + " 给出，而它每行一个，没有唯一的结果。请改由不按行办理的事项给出，或者删除这个事实。",
                                "The fact " + Report.shown(fact) + " is given by " + item
                                        + ", of which there is one for each row, so it has no single value. Let an"
                                        + " item of the whole application give it, or take the fact away."));
            }
        });
    }

    /** The form has each list, as one whose rows have names and numbers. */
    void asked(JsonNode form) {
        sheet.items().keySet().stream()
                .map(this::each)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(list -> asked(form, list));
    }

    private void asked(JsonNode form, String list) {
        Optional<FormField> found = FormField.list(form, list);
        String shown = Report.shown(list);
        if (found.isEmpty()) {
            tell(
                    shown,
                    words(
                            "服务表有按 " + shown + " 的每一行办理的事项，但申请表没有 path 为 " + shown
                                    + " 的列表（dynamiclist）。请加上这个列表（不放在其他列表中，也不放在带 path 的组中），或者改正 each。",
                            "The sheet has items for each row of " + shown
                                    + ", but the form has no list (dynamiclist) of that path."
                                    + " Add it, in no other list and in no group with a path, or correct each."));
        } else if (found.get().property("rowTitle").isEmpty()) {
            tell(
                    shown,
                    words(
                            "列表 " + shown + " 的每一行各办一个事项，须写明怎样称呼一行：请在 properties 中写 rowTitle，例如号牌号码的 key。",
                            "Each row of " + shown
                                    + " has an item of its own, so people have to know what it is called: write"
                                    + " rowTitle in its properties, such as the key of the number plate."));
        }
    }

    private @Nullable String each(String item) {
        return text(sheet.saidOf(item, "each"), null);
    }

    private static @Nullable String text(@Nullable Object said, @Nullable Object otherwise) {
        Object text = said == null ? otherwise : said;
        return text == null ? null : String.valueOf(text);
    }

    private static LocalText words(String zh, String en) {
        return new LocalText(zh, en);
    }

    private void tell(String element, LocalText words) {
        report.error(RULE, element, words.zh(), words.en());
    }
}
