package org.yiciban.modelling.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.databind.JsonNode;

/**
 * A table that decides an item reads no sensitive personal information: a person judges that, and the journal, which tells
 * what the table looked at, holds none of it (个人信息保护法 Arts 24, 28). What a table that prices an item may not read stands
 * in {@link FeeInputs}.
 */
final class RuleInputs {

    private final ReleaseContext context;
    private final List<ModelFile> files;
    private final List<ModelFile> known;

    RuleInputs(ReleaseContext context, List<ModelFile> files, List<ModelFile> known) {
        this.context = context;
        this.files = files;
        this.known = known;
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
        Optional<JsonNode> form = form(bundle);
        FeeInputs fees = new FeeInputs(sheet, form.map(FormField::of).orElse(Map.of()), report);
        for (String item : new UncheckedBundleSheet(sheet).handled()) {
            context.prices(item).map(context::reads).ifPresent(read -> fees.check(item, read));
            Set<String> read = context.decides(item).map(context::reads).orElse(Set.of());
            for (Map<?, ?> fact : UncheckedBundleSheet.maps(sheet.get("facts"))) {
                String key = String.valueOf(fact.get("key"));
                String field = String.valueOf(fact.get("field"));
                if ("answer".equals(fact.get("from"))
                        && read.contains(key)
                        && form.filter(whole -> isSensitive(whole, field, false))
                                .isPresent()) {
                    tell(item, key, field, report);
                }
            }
        }
    }

    private static void tell(String item, String fact, String field, Report report) {
        report.error(
                "rules-sensitive",
                fact,
                "事项 " + Report.shown(item) + " 的决策表读取 " + Report.shown(fact) + "，它取自申请表中标为敏感个人信息的 "
                        + Report.shown(field) + "：敏感个人信息由人判断，不由规则自动决定，也不写入办件记录（《个人信息保护法》第二十四条、第二十八条）。"
                        + "请从决策表中去掉这一列，由转人工的行处理。",
                "The table that decides " + Report.shown(item) + " reads " + Report.shown(fact)
                        + ", which comes from the field " + Report.shown(field)
                        + ", marked as sensitive: a person judges what is sensitive, no rule does, and it doesn't stand in the"
                        + " record (Personal Information Protection Law Arts 24, 28). Take the column out of the table, and"
                        + " leave what hangs on it to a person.");
    }

    /** As released: a file handed in takes the place of the one beside it. */
    private Optional<JsonNode> form(String bundle) {
        for (List<ModelFile> place : List.of(files, known)) {
            for (ModelFile file : place) {
                if (file.kind() == FileKind.FORM && file.bareName().equals(bundle + CataloguePaths.FORM)) {
                    try {
                        return Optional.of(new FormsInContext().checkJson(file));
                    } catch (UnreadableFile toldWhereTheFormIsChecked) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
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
