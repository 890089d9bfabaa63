package org.yiciban.modelling.personal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.read.FormField;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Report;
import tools.jackson.databind.JsonNode;

/**
 * By what a case is called and found, lists show and compare in clear: single answers of the application that are neither
 * sensitive nor a number of anybody. Numbers of people and organisations are found by their hashes anyway.
 */
public final class NamingFields {

    private static final String RULE = "naming-field";
    private static final String TITLE = "title";
    private static final String SEARCHABLE = "searchable";

    private NamingFields() {}

    /** Tells of it where the sheet of the bundle was handed in, or its application form; of a field once. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        PublishedFields.each(
                Set.of(TITLE, SEARCHABLE),
                PublishedFields.AT_THE_SHEET,
                context,
                files,
                known,
                reports,
                NamingFields::check);
    }

    private static void check(Map<String, Object> sheet, JsonNode form, Report report) {
        Map<String, FormField> asked = FormField.of(form);
        boolean masked = sheet.get(TITLE) instanceof Map<?, ?> block && Boolean.TRUE.equals(block.get("person"));
        named(sheet).forEach((key, words) -> {
            FormField field = check(String.join(", ", words), key, asked, report);
            if (field != null && words.contains(TITLE) && !masked && PersonalWords.isSomebody(field)) {
                unmasked(key, report);
            }
        });
    }

    /** The fields that a sheet names, each with the words under which it does. */
    private static Map<String, Set<String>> named(Map<String, Object> sheet) {
        Map<String, Set<String>> named = new LinkedHashMap<>();
        Object title = sheet.get(TITLE) instanceof Map<?, ?> block ? block.get("field") : sheet.get(TITLE);
        if (title != null) {
            named.computeIfAbsent(String.valueOf(title), none -> new LinkedHashSet<>())
                    .add(TITLE);
        }
        if (sheet.get(SEARCHABLE) instanceof List<?> fields) {
            fields.forEach(field -> named.computeIfAbsent(String.valueOf(field), none -> new LinkedHashSet<>())
                    .add(SEARCHABLE));
        }
        return named;
    }

    private static @Nullable FormField check(String word, String key, Map<String, FormField> asked, Report report) {
        FormField field = asked.get(key);
        if (field == null || !field.type().equals("textfield")) {
            report.error(
                    RULE,
                    key,
                    word + " 写的 " + Report.shown(key)
                            + " 不是申请表本身的单行文字（例如 companyName）。列表、带 path 的组中的内容、选项、附件、长文本不能用来称呼办件，也不能按它查找。请在服务表中改正。",
                    word + " names " + Report.shown(key)
                            + ", which is no text of one line of the application form itself, such as companyName. What"
                            + " stands in lists or in groups with a path, choices, files and long texts can neither name"
                            + " a case nor be found by. Correct it in the sheet.");
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
