package org.yiciban.modelling.enquiry;

import java.util.List;
import java.util.Map;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/** What the items of a list give: where it has no row nobody gives it, and an item that can't do without would run all the same. */
final class RowResults {

    private RowResults() {}

    /**
     * Tells of each item that needs a result of rows that there may not be.
     *
     * @param code the item of which there is one for each row
     * @param items those of the bundle by their codes, each as the bundle has it
     */
    static void check(String code, Map<String, Map<String, Object>> items, JsonNode form, Report report) {
        Map<String, Object> rows = items.getOrDefault(code, Map.of());
        String list = String.valueOf(rows.get("each"));
        boolean perhapsNone = FormField.list(form, list)
                .filter(found -> !found.alwaysAsked() || found.leastRows() < 1)
                .isPresent();
        if (perhapsNone && rows.get("gives") instanceof List<?> gives) {
            items.forEach((other, said) -> {
                if (!list.equals(said.get("each")) && said.get("needs") instanceof List<?> needs) {
                    needs.stream()
                            .filter(gives::contains)
                            .map(String::valueOf)
                            .forEach(need -> tell(other, need, code, list, report));
                }
            });
        }
    }

    private static void tell(String item, String need, String giver, String list, Report report) {
        report.error(
                "sheet-each",
                item,
                "事项 " + item + " 没有 " + need + " 就不能办，而列表 " + Report.shown(list) + " 可以一行也没有，这时没有 " + giver
                        + " 给出。请给列表写 minRows: \"1\" 且不设显示条件，或者写 " + need + "?。",
                "The item " + item + " needs " + need + ", but the list " + Report.shown(list)
                        + " may have no row, and then no " + giver
                        + " gives it. Write minRows: \"1\" for the list, without a"
                        + " condition, or " + need + "? at the item.",
                List.of(need + "?"));
    }
}
