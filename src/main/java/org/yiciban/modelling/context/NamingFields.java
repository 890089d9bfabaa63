package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.read.FileKind;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import tools.jackson.databind.JsonNode;

/**
 * By what a case is called and found, lists show and compare in clear: single answers of the application that are neither
 * sensitive nor a number of anybody. Numbers of people and organisations are found by their hashes anyway.
 */
public final class NamingFields {

    private static final String RULE = "naming-field";

    private NamingFields() {}

    /** Tells of it where the sheet of the bundle was handed in, or its application form. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        for (ModelFile file : files) {
            boolean concerned = file.kind() == FileKind.SHEET || file.kind() == FileKind.FORM;
            Map<?, ?> sheet = context.sheets().getOrDefault(file.key(), Map.of());
            if (concerned && (sheet.containsKey("title") || sheet.containsKey("searchable"))) {
                Optional<ModelFile> form = form(file.key(), files).or(() -> form(file.key(), known));
                try {
                    if (form.isPresent()) {
                        check(sheet, new FormsInContext().checkJson(form.get()), reports.get(file));
                    }
                } catch (UnreadableFile unreadable) {
                    // told where the form itself is checked
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
        Map<String, FormField> asked = FormField.of(form);
        boolean block = sheet.get("title") instanceof Map<?, ?>;
        Object title = sheet.get("title") instanceof Map<?, ?> said ? said.get("field") : sheet.get("title");
        if (title != null) {
            FormField field = check("title", String.valueOf(title), asked, report);
            boolean masked = block && Boolean.TRUE.equals(((Map<?, ?>) sheet.get("title")).get("person"));
            if (field != null && !masked && PersonalWords.isSomebody(field)) {
                unmasked(String.valueOf(title), report);
            }
        }
        if (sheet.get("searchable") instanceof List<?> fields) {
            fields.forEach(field -> check("searchable", String.valueOf(field), asked, report));
        }
    }

    private static @Nullable FormField check(String word, String key, Map<String, FormField> asked, Report report) {
        FormField field = asked.get(key);
        if (field == null || !field.type().equals("textfield")) {
            report.error(
                    RULE,
                    key,
                    word + " 写的 " + Report.shown(key) + " 不是申请表本身的单行文字（列表、带 path 的组中的内容、选项、附件、长文本不能用来称呼或者查找办件）。请改正。",
                    word + " names " + Report.shown(key)
                            + ", which is no text of one line of the application form itself (what stands in lists or in"
                            + " groups with a path, choices, files and long texts can't name a case). Correct it.");
            return null;
        }
        if (PersonalWords.isProtected(field)) {
            report.error(
                    RULE,
                    key,
                    word + " 不能写 " + Report.shown(key)
                            + "：敏感个人信息、证件号码、账号、联系方式、住址以及未成年人、健康、救助等内容不得以明文出现在办件列表中，所在分组标明属于此类的也一样（《个人信息保护法》第二十八条）；"
                            + "证件号码本来就可以查找。请去掉。",
                    word + " can't name " + Report.shown(key)
                            + ": what is sensitive, a number of somebody, how he is reached or where he lives, or is about"
                            + " accounts, minors, health or benefits doesn't stand in clear in lists of cases, also where"
                            + " only the group around it says so (Personal Information Protection Law Art. 28); numbers are"
                            + " found anyway. Take it out.");
            return null;
        }
        return field;
    }

    private static void unmasked(String key, Report report) {
        report.error(
                RULE,
                key,
                "title 写的 " + Report.shown(key) + " 是自然人的姓名，办理人的列表不应全部显示。请写 title: {field: " + Report.shown(key)
                        + ", person: true}，列表就只显示部分文字。",
                "title names " + Report.shown(key)
                        + ", the name of a person, which doesn't stand whole in the lists of the"
                        + " staff. Write title: {field: " + Report.shown(key)
                        + ", person: true}, and they see it masked.");
    }
}
