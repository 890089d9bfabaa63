package org.yiciban.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.modelling.report.ReadableText;
import org.yiciban.modelling.template.FileTemplate;
import org.yiciban.modelling.template.Outline;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * One item of a description, read field by field.
 *
 * @param at where it stands in the body
 * @param kind its handling where it says none
 * @param agencies those that decide
 */
record TemplateItem(String at, TemplateRequest.ItemData told, Handling kind, Set<AgencyCode> agencies) {

    /**
     * The files of a new item of a service.
     *
     * @param paper by which its limits, papers and conditions were set; null where nobody says so yet
     * @param agencies those that decide
     * @throws InvalidInput naming every field that can't be taken
     */
    static Map<String, byte[]> files(
            TemplateRequest.ItemData told,
            TemplateRequest.@Nullable TextData paper,
            TemplateNames names,
            Set<AgencyCode> agencies) {
        TemplateItem item = new TemplateItem("", told, Handling.FILING, agencies);
        List<Runnable> fields = new ArrayList<>(item.fields());
        fields.add(() -> names.requireNew(told.code()));
        fields.add(() -> authority(paper));
        TemplateFields.readAll(fields);
        Outline.Item outlined = item.outline();
        if (outlined.promisesTooMuch()) {
            throw InvalidInput.of("promised", "too-long", "body.promise-longer");
        }
        return FileTemplate.item(outlined, authority(paper));
    }

    private static Optional<LocalText> authority(TemplateRequest.@Nullable TextData paper) {
        return Optional.ofNullable(paper).map(said -> TemplateFields.text("authority", said));
    }

    /** Reads each of its fields; one that can't be taken is refused. */
    List<Runnable> fields() {
        return List.of(
                this::code,
                this::name,
                this::agency,
                this::promised,
                this::statutory,
                this::basis,
                this::after,
                this::question);
    }

    Outline.Item outline() {
        return new Outline.Item(
                code(),
                name(),
                agency(),
                told.handling() == null ? kind : told.handling(),
                promised(),
                statutory(),
                basis(),
                after(),
                question());
    }

    private ItemCode code() {
        ItemCode code = TemplateFields.typed(at + "code", told.code(), ItemCode::new);
        // what it gives is called after it, and is a code as well
        int tooMany = code.result().length() - ReadableText.LONGEST_CODE;
        if (tooMany > 0) {
            throw InvalidInput.of(
                    at + "code", "too-long", "body.item-code-long", code.value().length() - tooMany);
        }
        return code;
    }

    private LocalText name() {
        return TemplateFields.text(at + "name", told.name());
    }

    private AgencyCode agency() {
        return TemplateFields.agency(at + "agency", told.agency(), agencies);
    }

    private TimeLimit promised() {
        return TemplateFields.typed(at + "promised", told.promised(), TimeLimit::parse);
    }

    private Optional<TimeLimit> statutory() {
        return Optional.ofNullable(told.statutory())
                .map(limit -> TemplateFields.typed(at + "statutory", limit, TimeLimit::parse));
    }

    private Optional<LocalText> basis() {
        return Optional.ofNullable(told.basis()).map(basis -> TemplateFields.text(at + "basis", basis));
    }

    private List<ItemCode> after() {
        return TemplateFields.complete(at + "after", told.after()).stream()
                .map(code -> TemplateFields.typed(at + "after", code, ItemCode::new))
                .toList();
    }

    private Optional<LocalText> question() {
        return Optional.ofNullable(told.question()).map(question -> TemplateFields.text(at + "question", question));
    }
}
