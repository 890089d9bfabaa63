package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.HyphenatedWords;

/** What an item gives has to be asked for in a form of its officers, or nobody could grant it. */
public final class GivenResults {

    private static final String REVIEW = "review.form";
    private static final Set<String> TEXTS = Set.of("text", "separator", "spacer");

    private final ReleaseContext context;
    private final Map<String, ModelFile> forms = new TreeMap<>();

    private GivenResults(ReleaseContext context, List<ModelFile> files, List<ModelFile> known) {
        this.context = context;
        List.of(known, files).forEach(list -> list.stream()
                .filter(file -> file.kind() == FileKind.FORM)
                .forEach(file -> forms.put(file.bareName(), file)));
    }

    /** Tells of results without a field where the sheet of the item was handed in, or a form of its officers. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        GivenResults results = new GivenResults(context, files, known);
        for (ModelFile file : files) {
            if (file.kind() == FileKind.SHEET) {
                results.checkItem(file.key(), reports.get(file));
            } else if (file.kind() == FileKind.FORM && file.bareName().endsWith("." + REVIEW)) {
                String item = file.bareName().substring(0, file.bareName().length() - REVIEW.length() - 1);
                if (files.stream()
                        .noneMatch(sheet ->
                                sheet.kind() == FileKind.SHEET && sheet.key().equals(item))) {
                    results.checkItem(item, reports.get(file));
                }
            }
        }
    }

    private void checkItem(String item, Report report) {
        Map<String, Object> sheet = context.sheets().getOrDefault(item, Map.of());
        String own = item + "." + REVIEW;
        String used = forms.containsKey(own) ? own : REVIEW;
        if (!forms.containsKey(used) || !(sheet.get("gives") instanceof List<?> given)) {
            return;
        }
        List<ModelFile> asking = forms.values().stream()
                .filter(form -> form.bareName().equals(used) || form.bareName().startsWith(item + "."))
                .toList();
        for (Object gift : given) {
            String result = String.valueOf(gift);
            String field = HyphenatedWords.camelCase(result);
            if (HyphenatedWords.are(result) && asking.stream().noneMatch(form -> asks(form, field))) {
                context.atForm(item + ".review", report)
                        .error(
                                "result-form",
                                result,
                                "没有表单填写结果 " + Report.shown(result) + "，办理人无法准予。请在 " + own + " 中加一个可以填写的字段，键（key）写 "
                                        + Report.shown(field) + "，不放在列表和带 path 的组中。",
                                "No form asks for the result " + Report.shown(result) + ", so nobody could grant. Give "
                                        + own
                                        + " a field with the key " + Report.shown(field)
                                        + " that can be filled in, in no list and in no group with a path.");
            }
        }
    }

    /** Whether an officer can fill it in there; of a form that can't be read that is told where it is checked. */
    private static boolean asks(ModelFile form, String field) {
        try {
            FormField found = FormField.of(new FormsInContext().checkJson(form)).get(field);
            return found != null && !TEXTS.contains(found.type()) && !found.disabled();
        } catch (UnreadableFile unreadable) {
            return true;
        }
    }
}
