package org.yiciban.modelling.personal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.context.FormsInContext;
import org.yiciban.modelling.context.ReleaseContext;
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

    static final List<FileKind> AT_THE_SHEET = List.of(FileKind.SHEET, FileKind.FORM);

    private PublishedFields() {}

    /** What is looked at in a bundle: its sheet and its application form, with where to tell of it. */
    interface Look {
        void at(Map<String, Object> sheet, JsonNode form, Report report);
    }

    /**
     * Looks at each bundle once whose sheet was handed in, or whose application form; a fault is told at the first
     * of them that is there.
     *
     * @param words keys of a sheet; one that says none of them isn't looked at
     * @param told where a fault is mended first
     */
    static void each(
            Set<String> words,
            List<FileKind> told,
            ReleaseContext context,
            List<ModelFile> files,
            List<ModelFile> known,
            Map<ModelFile, Report> reports,
            Look look) {
        Map<String, ModelFile> forms = new HashMap<>();
        List.of(known, files).forEach(list -> list.stream()
                .filter(file -> file.kind() == FileKind.FORM)
                .forEach(file -> forms.put(file.bareName(), file)));
        Set<String> seen = new HashSet<>();
        for (FileKind kind : told) {
            for (ModelFile file : files) {
                Map<String, Object> sheet = context.sheets().getOrDefault(file.key(), Map.of());
                ModelFile form = forms.get(file.key() + CataloguePaths.FORM);
                boolean says = words.stream().anyMatch(sheet::containsKey);
                if (file.kind() == kind && says && form != null && seen.add(file.key())) {
                    try {
                        look.at(sheet, new FormsInContext().checkJson(form), Objects.requireNonNull(reports.get(file)));
                    } catch (UnreadableFile unreadable) {
                        // told where the form itself is checked
                    }
                }
            }
        }
    }

    /** Tells of it where the sheet of the bundle was handed in, or its application form. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        each(Set.of("notices"), AT_THE_SHEET, context, files, known, reports, PublishedFields::check);
    }

    private static void check(Map<String, Object> sheet, JsonNode form, Report report) {
        Map<String, FormField> asked = FormField.of(form);
        if (!(sheet.get("notices") instanceof List<?> notices)) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Object notice : notices) {
            if (notice instanceof Map<?, ?> map && map.get("fields") instanceof List<?> fields) {
                fields.stream()
                        .map(String::valueOf)
                        .filter(told::add)
                        .forEach(field -> checkField(field, asked, report));
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
