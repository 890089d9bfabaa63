package org.yiciban.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.sheet.Handling;
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
        return TemplateFields.typed(at + "code", told.code(), ItemCode::new);
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
