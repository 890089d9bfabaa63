package org.yiciban.modelling.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
 * Whoever is asked about a person is told why, and only what is needed is asked (个人信息保护法 Arts 6, 17): each such question of
 * an application says its purpose and the items that need it, or a group around it does. What a person says in an application
 * of his own is about him, whatever the question is; of an organisation's application, what its words show to be.
 */
public final class PurposeOfFields {

    private static final Set<String> ASKING = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "filepicker",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist");
    private static final String ASKED_LATER = "forms/steps/";

    private PurposeOfFields() {}

    /** Tells of it at the form, where it is mended, of every form handed in and of that of every sheet handed in. */
    public static void check(
            ReleaseContext context, List<ModelFile> files, List<ModelFile> known, Map<ModelFile, Report> reports) {
        PublishedFields.each(
                Set.of("items"),
                List.of(FileKind.FORM, FileKind.SHEET),
                context,
                files,
                known,
                reports,
                (sheet, form, report) -> fields(form, List.of())
                        .filter(field -> "PERSON".equals(sheet.get("audience")) || isPersonal(field))
                        .forEach(field -> check(field, true, report)));
        files.stream()
                .filter(file -> file.kind() == FileKind.FORM && isAskedLater(file, context))
                .forEach(file -> checkStep(file, Objects.requireNonNull(reports.get(file))));
    }

    /** What is asked later is asked for one step; the sheet says for which items. */
    private static void checkStep(ModelFile file, Report report) {
        try {
            fields(new FormsInContext().checkJson(file), List.of())
                    .filter(PurposeOfFields::isPersonal)
                    .forEach(field -> check(field, false, report));
        } catch (UnreadableFile unreadable) {
            // told where the form itself is checked
        }
    }

    private static boolean isAskedLater(ModelFile file, ReleaseContext context) {
        return file.name().startsWith(ASKED_LATER)
                && context.sheets().values().stream()
                        .flatMap(sheet -> Stream.of("asks", "requests")
                                .flatMap(word -> UncheckedBundleSheet.maps(sheet.get(word)).stream()))
                        .anyMatch(step ->
                                file.key().equals(String.valueOf(step.get(step.get("form") == null ? "id" : "form"))));
    }

    private static boolean isPersonal(FormField field) {
        return PersonalWords.isProtected(field) || PersonalWords.isSomebody(field);
    }

    private static Stream<FormField> fields(JsonNode parent, List<JsonNode> around) {
        List<FormField> found = new ArrayList<>();
        for (JsonNode part : parent.path("components")) {
            FormField field = new FormField(part, around);
            if (ASKING.contains(field.type())) {
                found.add(field);
            }
            fields(part, field.whole().toList()).forEach(found::add);
        }
        return found.stream();
    }

    private static void check(FormField field, boolean forItems, Report report) {
        String key = field.json().path("key").asString("");
        String label = Report.shown(field.json().path("label").asString(key));
        if (!says(field, "purpose")) {
            report.error(
                    "form-purpose",
                    key,
                    "“" + label + "”是个人信息，却没有告诉填写的人为什么收集（《个人信息保护法》第十七条）。请在它或者它所在的组写明用途（purpose）。",
                    "“" + label + "” is personal information, and whoever is asked isn't told what for (Personal"
                            + " Information Protection Law Art. 17). Write its purpose, or that of the group around it.");
        }
        if (forItems && !says(field, "items")) {
            report.error(
                    "form-need",
                    key,
                    "“" + label + "”是个人信息，却没有写明哪个事项需要它（《个人信息保护法》第六条）。请在它或者它所在的组写明事项（items）；没有事项需要的，不要收集。",
                    "“" + label + "” is personal information, and no item is said to need it (Personal Information"
                            + " Protection Law Art. 6). Name the items at it or at the group around it; what none needs"
                            + " isn't asked.");
        }
    }

    private static boolean says(FormField field, String word) {
        return field.whole()
                .anyMatch(
                        part -> !part.path("properties").path(word).asString("").isBlank());
    }
}
