package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.modelling.read.FileKind;
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
    private static final Set<String> OF_ORGANISATIONS = Set.of("", "uscc", "foreign-registration");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(未成年|儿童|子女|婴|健康|疾病|病历|残疾|救助|低保|补贴|津贴|身份|证件|户籍|户口|住址|家庭|手机|电话|邮箱"
                    + "|child|minor|health|illness|disab|benefit|allowance|identity|passport|home address|mobile|phone|e-mail).*");

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
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports)
            throws UnreadableFile {
        PublishedFields published = new PublishedFields(context, files, known);
        Set<String> told = new HashSet<>();
        for (ModelFile file : files) {
            boolean concerned = file.kind() == FileKind.SHEET || file.kind() == FileKind.FORM;
            if (concerned && told.add(file.key())) {
                published.checkBundle(file.key(), reports.get(file));
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
        for (Object notice : notices) {
            if (notice instanceof Map<?, ?> map && map.get("fields") instanceof List<?> fields) {
                fields.forEach(field -> checkField(String.valueOf(field), form, report));
            }
        }
    }

    private static void checkField(String key, JsonNode form, Report report) {
        Optional<JsonNode> field = find(form, key);
        if (field.isEmpty()) {
            report.error(
                    "notice-field",
                    key,
                    "公告要公布的 " + Report.shown(key) + " 不是申请表本身的单项内容（列表、附件、长文本不能公布）。请改正，或从公告中去掉。",
                    "The notice publishes " + Report.shown(key)
                            + ", which is no single answer of the application form itself (lists, files and long texts"
                            + " can't be published). Correct the name, or take it out of the notice.");
        } else if (isPersonal(field.get())) {
            report.error(
                    "notice-field",
                    key,
                    "公告不能公布 " + Report.shown(key)
                            + "：敏感个人信息、身份、联系方式、住址以及未成年人、健康、救助等内容不得公开（《个人信息保护法》第二十五条、第二十八条）。请从公告中去掉。",
                    "The notice can't publish " + Report.shown(key)
                            + ": what is sensitive, says who somebody is, how he is reached or where he lives, or is about"
                            + " minors, health or benefits stays unpublished (Personal Information Protection Law Arts 25,"
                            + " 28). Take it out of the notice.");
        }
    }

    /** Groups are entered, lists are not. */
    static Optional<JsonNode> find(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asString("");
            if (key.equals(component.path("key").asString("")) && SINGLE.contains(type)) {
                return Optional.of(component);
            }
            Optional<JsonNode> inside = type.equals("group") ? find(component, key) : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static boolean isPersonal(JsonNode field) {
        return isProtected(field)
                || field.path("properties").path("prefill").asString("").contains("applicant.");
    }

    /** What is sensitive, a number of a person, how he is reached or where he lives, or about minors, health, benefits. */
    static boolean isProtected(JsonNode field) {
        JsonNode properties = field.path("properties");
        String words = field.path("label").asString("") + " "
                + properties.path("labelEn").asString("") + " "
                + field.path("key").asString("");
        return "true".equals(properties.path("sensitive").asString(""))
                || !OF_ORGANISATIONS.contains(properties.path("format").asString(""))
                || "email".equals(field.path("validate").path("validationType").asString(""))
                || PERSONAL.matcher(words).matches();
    }
}
