package org.yiciban.modelling.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.decision.TableFile;
import org.yiciban.modelling.personal.PersonalWords;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;

/**
 * What an item costs hangs on nothing sensitive, as the bill tells by which row it was found (个人信息保护法 Art. 28), and on no
 * answer that may be missing, as what holds otherwise would be a wrong price.
 */
final class FeeInputs {

    private static final String RULE = "table-fee";

    /** What has a value without being required: not ticked, none ticked, or worked out. */
    private static final Set<String> ALWAYS_ANSWERED = Set.of("checkbox", "checklist", "expression");

    private final List<Map<?, ?>> questions;
    private final List<Map<?, ?>> facts;
    private final Map<String, FormField> asked;
    private final Report report;

    /** @param asked the questions of the application form, by their keys */
    FeeInputs(Map<String, Object> sheet, Map<String, FormField> asked, Report report) {
        this.questions = UncheckedBundleSheet.maps(sheet.get("questions"));
        this.facts = UncheckedBundleSheet.maps(sheet.get("facts"));
        this.asked = asked;
        this.report = report;
    }

    /** Tells of what the table of an item may not read. */
    void check(String item, TableFile table) {
        for (String name : table.reads()) {
            boolean protectedQuestion = named(questions, name).stream()
                    .anyMatch(question -> PersonalWords.areProtected(String.valueOf(question.get("text"))));
            List<FormField> fields = named(facts, name).stream()
                    .filter(fact -> "answer".equals(fact.get("from")))
                    .map(fact -> asked.get(String.valueOf(fact.get("field"))))
                    .filter(field -> field != null)
                    .toList();
            if (protectedQuestion || fields.stream().anyMatch(PersonalWords::isProtected)) {
                tellSensitive(table, item, name);
            } else if (!fields.stream().allMatch(FeeInputs::isAnswered)) {
                tellMissing(table, item, name);
            }
        }
    }

    private static List<Map<?, ?>> named(List<Map<?, ?>> blocks, String key) {
        return blocks.stream().filter(one -> key.equals(one.get("key"))).toList();
    }

    private static boolean isAnswered(FormField field) {
        return field.alwaysAsked()
                && (ALWAYS_ANSWERED.contains(field.type())
                        || field.json().path("validate").path("required").asBoolean(false));
    }

    private void tellSensitive(TableFile table, String item, String name) {
        table.tellInput(
                name,
                RULE,
                "事项 " + Report.shown(item) + " 的收费金额不能取决于 " + Report.shown(name)
                        + "：按什么收费写在缴费单上，敏感个人信息、健康、救助等内容不得因此公开（《个人信息保护法》第二十八条）。"
                        + "请从决策表中去掉；需要减免的，由监管人员免收。",
                "what is paid for " + Report.shown(item) + " can't hang on " + Report.shown(name)
                        + ", which is sensitive or about health, minors, benefits or who somebody is: the bill tells"
                        + " by what it was found (Personal Information Protection Law Art. 28). Take it out of the"
                        + " table; where somebody pays less or nothing, a supervisor waives.",
                report);
    }

    private void tellMissing(TableFile table, String item, String name) {
        table.tellInput(
                name,
                RULE,
                "事项 " + Report.shown(item) + " 的收费金额取决于 " + Report.shown(name)
                        + "，但申请表不一定问到它，或者可以不填，那样就按 otherwise 收错了费。请在申请表中始终问它并设为必填，或从决策表中去掉。",
                "what is paid for " + Report.shown(item) + " hangs on " + Report.shown(name)
                        + ", which the application doesn't always ask for, or which may be left empty: what holds"
                        + " otherwise would be a wrong price. Ask for it always and require it, or take it out of the"
                        + " table.",
                report);
    }
}
