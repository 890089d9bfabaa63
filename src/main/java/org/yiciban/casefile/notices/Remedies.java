package org.yiciban.casefile.notices;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What an applicant may do against a refusal; told with every one of them (licensing law Art. 38 para 2). */
@Component
public class Remedies {

    private final Catalogue catalogue;

    Remedies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a document says of them. */
    public SaidFacts facts(CaseFile file, ItemKey item) {
        return told(of(file, item));
    }

    /**
     * What a document says of them where nothing was decided in time (复议法 Art. 23).
     *
     * @param item empty for the case as a whole
     */
    public SaidFacts factsOfInaction(CaseFile file, Optional<ItemKey> item) {
        return catalogue
                .division(file.filing().division())
                .map(place -> item.map(one -> file.release().remediesForInaction(one.code(), place))
                        .orElseGet(() -> file.release().remediesForInaction(place)))
                .map(Remedies::told)
                .orElseGet(SaidFacts::new);
    }

    private static SaidFacts told(LocalText against) {
        return new SaidFacts().say(DocumentFact.REMEDIES, against);
    }

    /** The remedies of the item's sheet, with the names of the government and the court of the place. */
    private LocalText of(CaseFile file, ItemKey item) {
        return catalogue
                .division(file.filing().division())
                .map(place -> file.release().remedies(item.code(), place))
                .orElseGet(() -> file.release().item(item.code()).remedies().refusal());
    }
}
