package org.yiciban.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.Faults;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.modelling.template.FileTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A file that is added to a draft, as it is told.
 *
 * @param code by which the sheet or the model of the service names it
 * @param name what it is called
 * @param agency of an item; else not read
 * @param promised limit of an item; else not read
 */
public record NewFile(
        @Nullable Kind kind,
        @Nullable String code,
        TemplateRequest.@Nullable TextData name,
        @Nullable String agency,
        @Nullable String promised) {

    /** What can be added. */
    public enum Kind {
        /** The sheet of an item, its officers' form and the sample of that. */
        ITEM,
        /** A form of a step, of what an applicant is asked or of a later request, and its sample. */
        FORM,
        /** A decision table. */
        TABLE,
        /** The model of a later request. */
        REQUEST
    }

    /**
     * The files that it means, by path.
     *
     * @param release the service as its sheets say it
     * @throws InvalidInput naming every field that can't be taken
     */
    Map<String, byte[]> files(Release release) {
        Faults faults = new Faults(List.of());
        faults.of(() -> TemplateFields.required("kind", kind));
        faults.of(this::coded);
        faults.of(this::named);
        if (kind == Kind.ITEM) {
            faults.of(() -> deciding(release));
            faults.of(this::within);
        }
        faults.raise();
        return switch (TemplateFields.required("kind", kind)) {
            case ITEM -> FileTemplate.item(new ItemCode(coded()), named(), deciding(release), within());
            case FORM -> FileTemplate.form(coded(), named(), outcome(release));
            case TABLE -> FileTemplate.table(coded(), named(), asked(release), given(release));
            case REQUEST -> release.bundle().requests().stream()
                    .filter(request -> request.id().equals(coded()))
                    .findFirst()
                    .map(request -> FileTemplate.request(release.key(), request))
                    .orElseThrow(() -> InvalidInput.of("code", "unnamed", "draft.name-first", coded()));
        };
    }

    private String coded() {
        return kind == Kind.ITEM
                ? TemplateFields.typed("code", code, ItemCode::new).value()
                : TemplateFields.typed("code", code, BundleKey::new).value();
    }

    private LocalText named() {
        return TemplateFields.text("name", name);
    }

    private TimeLimit within() {
        return TemplateFields.typed("promised", promised, TimeLimit::parse);
    }

    private AgencyCode deciding(Release release) {
        return TemplateFields.agency("agency", agency, deciders(release.agencies()));
    }

    /** Those among agencies that decide. */
    static Set<AgencyCode> deciders(Collection<Agency> agencies) {
        return agencies.stream().filter(one -> !one.window()).map(Agency::code).collect(Collectors.toSet());
    }

    /** Its first question, or the first answer that its sheet names; a table reads something that there is. */
    private static String asked(Release release) {
        return Stream.concat(
                        release.bundle().questions().stream().map(Question::key),
                        release.bundle().facts().stream().map(Fact::key))
                .findFirst()
                .orElse("answer");
    }

    /** What the item that asks it waits for. */
    private FileTemplate.Given given(Release release) {
        Optional<String> asked = Optional.ofNullable(code);
        if (release.items().stream()
                .anyMatch(item -> item.fee().flatMap(Fee::table).equals(asked))) {
            return FileTemplate.Given.AMOUNT;
        }
        return release.items().stream()
                        .anyMatch(item -> item.decides().map(ByRules::table).equals(asked))
                ? FileTemplate.Given.DECISION
                : FileTemplate.Given.RESULT;
    }

    /** The best with which a step of the service ends; null where an applicant fills the form in. */
    private @Nullable String outcome(Release release) {
        return release.bundle().steps().stream()
                .filter(step -> step.form().equals(code))
                .findFirst()
                .map(step -> step.outcomes().get(0).code())
                .orElse(null);
    }
}
