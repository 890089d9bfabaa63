package org.yiciban.modelling.enquiry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.report.Report;

/** What may be marked as late: an enquiry with a limit, on which nobody's right hangs, and whose answers somebody reads. */
final class LateMarks {

    private static final String LATE = "sheet-late";
    private static final Set<Object> NOTHING = Set.of(false, List.of());

    private LateMarks() {}

    /**
     * Tells what may not be so marked.
     *
     * @param report of the sheet of the bundle, where the mark stands
     * @param atItem of the sheet of the item
     */
    static void check(String code, Map<?, ?> item, Map<String, Object> sheet, Report report, Report atItem) {
        BiConsumer<String, String> tell = (zh, en) -> report.error(LATE, code, zh, en);
        if (!"query".equals(sheet.get("handling"))) {
            tell.accept(
                    "late: mark 只用于信息查询（handling: query）的事项：" + code + " 涉及当事人的权利，逾期不能不等。请删除 late，或者改正 handling。",
                    "late: mark is for enquiries only (handling: query): on " + code
                            + " hangs what somebody applied for, and that is waited for. Take late away, or correct"
                            + " handling.");
        }
        if (item.get("each") == null) {
            tell.accept(
                    "late: mark 用于向多个部门分别查询：请写明 each，按申请表的哪个列表逐行查询；只问一个部门的，不写 late。",
                    "late: mark is for one question to several agencies: say with each for the rows of which list it"
                            + " is asked; leave late out where one agency is asked.");
        }
        if (!limited(sheet.get("statutory"))) {
            atItem.error(
                    LATE,
                    code,
                    "事项 " + code + " 没有答复期限，不知何时算逾期。请在它的事项表中写 statutory: {limit: …, basis: …}，每种情形都要有。",
                    "The item " + code
                            + " has no limit, so no answer is ever late. Write statutory: {limit: …, basis: …} in its"
                            + " sheet, for every situation.");
        }
        Stream.of("commitment", "specialProcedures", "fee")
                .filter(key -> !NOTHING.contains(sheet.getOrDefault(key, false)))
                .forEach(key -> atItem.error(
                        LATE,
                        code,
                        "逾期不等的查询（late: mark）不能有 " + key + "：它的期限不中止，也没有要承诺、缴费的人。请从 " + code + " 的事项表中删除。",
                        "An enquiry that isn't waited for (late: mark) can't have " + key
                                + ": its limit never stands still, and nobody commits himself or pays. Take it"
                                + " out of its sheet."));
    }

    /** Whoever asks many has somebody who reads the answers. */
    static void checkCompiled(String code, Map<String, Object> bundle, Report report) {
        if (UncheckedBundleSheet.maps(bundle.get("steps")).stream()
                .noneMatch(step -> step.get("items") instanceof List<?> items && items.contains(code))) {
            report.warning(
                    "late-unread",
                    code,
                    "没有环节汇总 " + code + " 的答复。请加一个环节（steps），在 items 中写 " + code + "，由牵头部门汇总，包括逾期未答复的。",
                    "No step compiles the answers to " + code + ". Add one (steps) with " + code
                            + " among its items, in which the lead agency reads them, those that are missing too.");
        }
    }

    /** That an agency is silent costs nobody what he applied for. */
    static void checkNeeded(
            String code, Map<String, Object> sheet, Map<String, Map<String, Object>> others, Report report) {
        if (!(sheet.get("gives") instanceof List<?> gives)) {
            return;
        }
        others.forEach((other, said) -> {
            if (said.get("needs") instanceof List<?> needs) {
                needs.stream()
                        .filter(gives::contains)
                        .map(String::valueOf)
                        .forEach(need -> report.error(
                                LATE,
                                other,
                                "事项 " + other + " 没有 " + need + " 就会终止，而 " + code + " 逾期未答复时不会给出：申请人不能因为部门不答复而失去结果。请写 "
                                        + need + "?。",
                                "The item " + other + " ends without " + need + ", which " + code
                                        + " doesn't give when its agency is silent, and nobody loses what he applied"
                                        + " for by that. Write " + need + "? there.",
                                List.of(need + "?")));
            }
        });
    }

    private static boolean limited(@Nullable Object statutory) {
        if (statutory instanceof List<?> rows) {
            return !rows.isEmpty() && rows.stream().allMatch(LateMarks::limited);
        }
        return statutory instanceof Map<?, ?> one && one.get("limit") != null && one.get("none") == null;
    }
}
