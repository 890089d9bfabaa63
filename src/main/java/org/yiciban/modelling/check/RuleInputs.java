package org.yiciban.modelling.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.decision.TableFile;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/**
 * A table that decides an item reads no sensitive personal information: a person judges that, and the journal, which tells
 * what the table looked at, holds none of it (个人信息保护法 Arts 24, 28). What a table that prices an item may not read stands
 * in {@link FeeInputs}.
 */
final class RuleInputs {

    private final ReleaseContext context;
    private final List<ModelFile> files;

    RuleInputs(ReleaseContext context, List<ModelFile> files) {
        this.context = context;
        this.files = files;
    }

    /** Tells of each bundle that one of the files handed in belongs to. */
    void check(Map<ModelFile, Report> reports) {
        Set<String> told = new HashSet<>();
        for (ModelFile file : files) {
            for (Map.Entry<String, Map<String, Object>> bundle :
                    context.sheets().entrySet()) {
                if (concerns(file, bundle.getKey(), bundle.getValue()) && told.add(bundle.getKey())) {
                    check(bundle.getKey(), bundle.getValue(), Objects.requireNonNull(reports.get(file)));
                }
            }
        }
    }

    private boolean concerns(ModelFile file, String bundle, Map<String, Object> sheet) {
        return switch (file.kind()) {
            case SHEET, FORM, DECISION -> file.key().equals(bundle)
                    || new UncheckedBundleSheet(sheet)
                            .handled().stream()
                                    .anyMatch(item -> file.key().equals(item)
                                            || context.tablesOf(item).contains(file.key()));
            default -> false;
        };
    }

    private void check(String bundle, Map<String, Object> sheet, Report report) {
        Optional<JsonNode> form = context.form(bundle);
        FeeInputs fees = new FeeInputs(sheet, form.map(FormField::of).orElse(Map.of()), report);
        for (String item : new UncheckedBundleSheet(sheet).handled()) {
            context.prices(item).flatMap(context::tableFile).ifPresent(table -> fees.check(item, table));
            Optional<TableFile> table = context.decides(item).flatMap(context::tableFile);
            Set<String> read = table.map(TableFile::reads).orElse(Set.of());
            for (Map<?, ?> fact : UncheckedBundleSheet.maps(sheet.get("facts"))) {
                String key = String.valueOf(fact.get("key"));
                String field = String.valueOf(fact.get("field"));
                if ("answer".equals(fact.get("from"))
                        && read.contains(key)
                        && form.filter(whole -> isSensitive(whole, field, false))
                                .isPresent()) {
                    tell(table.orElseThrow(), item, key, field, report);
                }
            }
        }
    }

    private static void tell(TableFile table, String item, String fact, String field, Report report) {
        table.tellInput(
                fact,
                "rules-sensitive",
                "决定事项 " + Report.shown(item) + " 的表读取 " + Report.shown(fact) + "，它取自申请表中标为敏感个人信息的 "
                        + Report.shown(field) + "：敏感个人信息由人判断，不由规则自动决定，也不写入办件记录（《个人信息保护法》第二十四条、第二十八条）。"
                        + "请从决策表中去掉这一列，由转人工的行处理。",
                "it decides " + Report.shown(item) + " and reads " + Report.shown(fact)
                        + ", which comes from the field " + Report.shown(field)
                        + ", marked as sensitive: a person judges what is sensitive, no rule does, and it doesn't"
                        + " stand in the record (Personal Information Protection Law Arts 24, 28). Take the column out"
                        + " of the table, and leave what hangs on it to a person.",
                report);
    }

    private static boolean isSensitive(JsonNode parent, String field, boolean group) {
        for (JsonNode component : parent.path("components")) {
            boolean marked = group
                    || "true"
                            .equals(component
                                    .path("properties")
                                    .path("sensitive")
                                    .asString(""));
            if (marked && field.equals(component.path("key").asString(""))
                    || component.path("type").asString("").equals("group") && isSensitive(component, field, marked)) {
                return true;
            }
        }
        return false;
    }
}
