package org.yiciban.casefile;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** What an applicant may do against a refusal; told with every one of them (licensing law Art. 38 para 2). */
@Component
class Remedies {

    private final Catalogue catalogue;

    Remedies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a document says of them. */
    Map<String, String> facts(CaseFile file, ItemCode code) {
        LocalText against = of(file, code);
        return Map.of("remedies", against.zh(), "remediesEn", against.en());
    }

    /** What a document says of them where the agency did not act in time (复议法 Art. 23). */
    Map<String, String> factsOfInaction(CaseFile file) {
        return catalogue
                .division(file.filing.division())
                .map(file.release::remediesForInaction)
                .map(against -> Map.of("remedies", against.zh(), "remediesEn", against.en()))
                .orElse(Map.of());
    }

    /** The remedies of the item's sheet, with the names of the government and the court of the place. */
    private LocalText of(CaseFile file, ItemCode code) {
        return catalogue
                .division(file.filing.division())
                .map(place -> file.release.remedies(code, place))
                .orElseGet(() -> file.release.item(code).remedies());
    }
}
