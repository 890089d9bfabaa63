package org.yiciban.catalogue.release;

import java.util.Objects;
import java.util.stream.Stream;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.shared.LocalText;

/** The rules that sheets cite. */
final class CitedRules {

    private CitedRules() {}

    /** Every one, the items' own rules first. */
    static Stream<LocalText> of(CatalogueContent content) {
        BundleSheet bundle = Objects.requireNonNull(content.bundle());
        return Stream.of(
                        content.items().values().stream().flatMap(CitedRules::of),
                        bundle.statutory().values().map(StatutoryLimit::basis),
                        Stream.of(bundle.correction().basis()),
                        bundle.steps().stream().map(BundleStep::basis),
                        bundle.asks().stream().map(ApplicantStep::basis),
                        bundle.notices().stream()
                                .flatMap(notice -> Stream.of(
                                        notice.basis(), notice.answer().basis())))
                .flatMap(rules -> rules)
                .filter(Objects::nonNull);
    }

    private static Stream<LocalText> of(ItemSheet item) {
        return Stream.of(
                        item.legalBasis().stream(),
                        item.statutory().values().map(StatutoryLimit::basis),
                        item.reception().stream().map(ItemSheet.Reception::basis))
                .flatMap(rules -> rules);
    }
}
