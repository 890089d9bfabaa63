package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.databind.JsonNode;

/**
 * By what a case is called and found, lists show and compare in clear: single answers of the application that are neither
 * sensitive nor a number of anybody. Numbers of people and organisations are found by their hashes anyway.
 */
public final class NamingFields {

    private NamingFields() {}

    /** Tells of it where the sheet of the bundle was handed in, or its application form. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports)
            throws UnreadableFile {
        for (ModelFile file : files) {
            boolean concerned = file.kind() == FileKind.SHEET || file.kind() == FileKind.FORM;
            Map<?, ?> sheet = context.sheets().getOrDefault(file.key(), Map.of());
            if (concerned && (sheet.containsKey("title") || sheet.containsKey("searchable"))) {
                Optional<ModelFile> form = form(file.key(), files).or(() -> form(file.key(), known));
                if (form.isPresent()) {
                    check(sheet, new FormsInContext().checkJson(form.get()), reports.get(file));
                }
            }
        }
    }

    private static Optional<ModelFile> form(String bundle, List<ModelFile> files) {
        return files.stream()
                .filter(file -> file.kind() == FileKind.FORM && file.bareName().equals(bundle + CataloguePaths.FORM))
                .findFirst();
    }

    private static void check(Map<?, ?> sheet, JsonNode form, Report report) {
        Object title = sheet.get("title") instanceof Map<?, ?> block ? block.get("field") : sheet.get("title");
        if (title != null) {
            check("title", String.valueOf(title), form, report);
        }
        if (sheet.get("searchable") instanceof List<?> fields) {
            fields.forEach(field -> check("searchable", String.valueOf(field), form, report));
        }
    }

    private static void check(String word, String key, JsonNode form, Report report) {
        Optional<JsonNode> field = PublishedFields.find(form, key)
                .filter(found -> found.path("type").asString("").equals("textfield"));
        if (field.isEmpty()) {
            report.error(
                    "naming-field",
                    key,
                    word + " 写的 " + Report.shown(key) + " 不是申请表本身的单行文字（列表、选项、附件、长文本不能用来称呼或者查找办件）。请改正。",
                    word + " names " + Report.shown(key)
                            + ", which is no text of one line of the application form itself (lists, choices, files and"
                            + " long texts can't name a case). Correct it.");
        } else if (PublishedFields.isProtected(field.get())) {
            report.error(
                    "naming-field",
                    key,
                    word + " 不能写 " + Report.shown(key)
                            + "：敏感个人信息、证件号码、联系方式、住址以及未成年人、健康、救助等内容不得以明文出现在办件列表中（《个人信息保护法》第二十八条）；"
                            + "证件号码本来就可以查找。请去掉。",
                    word + " can't name " + Report.shown(key)
                            + ": what is sensitive, a number of somebody, how he is reached or where he lives, or is about"
                            + " minors, health or benefits doesn't stand in clear in lists of cases (Personal Information"
                            + " Protection Law Art. 28); numbers are found anyway. Take it out.");
        }
    }
}
