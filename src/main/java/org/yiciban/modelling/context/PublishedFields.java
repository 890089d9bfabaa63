package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.databind.JsonNode;

/**
 * What a public notice publishes of an application: single answers that the form asks for, none that is sensitive or says who
 * somebody is, how he is reached, or where he lives (个人信息保护法 Arts 25, 28).
 */
public final class PublishedFields {

    private static final Set<String> SINGLE =
            Set.of("textfield", "number", "datetime", "radio", "select", "checkbox", "checklist");
    private final ReleaseContext context;
    private final Map<String, ModelFile> forms = new HashMap<>();

    private PublishedFields(ReleaseContext context, List<ModelFile> files, List<ModelFile> known) {
        this.context = context;
        List.of(known, files).forEach(list -> list.stream()
                .filter(file -> file.kind() == FileKind.FORM)
                .forEach(file -> forms.put(file.bareName(), file)));
    }

    /** Tells of it where the sheet of the bundle was handed in, or its application form. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        PublishedFields published = new PublishedFields(context, files, known);
        Set<String> told = new HashSet<>();
        for (ModelFile file : files) {
            boolean concerned = file.kind() == FileKind.SHEET || file.kind() == FileKind.FORM;
            if (concerned && told.add(file.key())) {
                try {
                    published.checkBundle(file.key(), reports.get(file));
                } catch (UnreadableFile unreadable) {
                    // told where the form itself is checked
                }
            }
        }
    }

    private void checkBundle(String bundle, Report report) throws UnreadableFile {
        ModelFile file = forms.get(bundle + CataloguePaths.FORM);
        if (file == null
                || !(context.sheets().getOrDefault(bundle, Map.of()).get("notices") instanceof List<?> notices)) {
            return;
        }
        JsonNode form = new FormsInContext().checkJson(file);
        Map<String, FormField> asked = FormField.of(form);
        for (Object notice : notices) {
            if (notice instanceof Map<?, ?> map && map.get("fields") instanceof List<?> fields) {
                fields.forEach(field -> checkField(String.valueOf(field), asked, report));
            }
        }
    }

    private static void checkField(String key, Map<String, FormField> asked, Report report) {
        FormField field = asked.get(key);
        if (field == null || !SINGLE.contains(field.type())) {
            report.error(
                    "notice-field",
                    key,
                    "公告要公布的 " + Report.shown(key) + " 不是申请表本身的单项内容（列表、带 path 的组中的内容、附件、长文本不能公布）。请改正，或从公告中去掉。",
                    "The notice publishes " + Report.shown(key)
                            + ", which is no single answer of the application form itself (what stands in lists or in"
                            + " groups with a path, files and long texts can't be published). Correct the name, or take it"
                            + " out of the notice.");
        } else if (PersonalWords.isProtected(field)
                || PersonalWords.describesProtected(field)
                || PersonalWords.isSomebody(field)) {
            report.error(
                    "notice-field",
                    key,
                    "公告不能公布 " + Report.shown(key)
                            + "：敏感个人信息、姓名、身份、联系方式、住址、账号以及未成年人、健康、救助等内容不得公开，所在分组标明属于此类的也一样（《个人信息保护法》第二十五条、第二十八条）。请从公告中去掉。",
                    "The notice can't publish " + Report.shown(key)
                            + ": what is sensitive, says who somebody is, how he is reached or where he lives, or is about"
                            + " accounts, minors, health or benefits stays unpublished, also where only the group around it"
                            + " says so (Personal Information Protection Law Arts 25, 28). Take it out of the notice.");
        }
    }
}
