package org.yiciban.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiciban.casefile.CaseSummary;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.catalogue.ItemSheet;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;

/** What one's own cases have given, for their list: the first number or name of each item, in the order of the service. */
final class OwnResults {

    private static final int MOST = 3;

    private OwnResults() {}

    /** A result by its name, such as 营业执照, and its number. */
    record Line(LocalText name, String value) {}

    /** At most three lines a case, by case number. */
    static Map<String, List<Line>> of(List<CaseSummary> cases, Catalogue catalogue) {
        Map<BundleKey, Release> releases =
                catalogue.current().stream().collect(Collectors.toMap(Release::key, release -> release));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (CaseSummary one : cases) {
            Release release = releases.get(one.bundle());
            if (release != null && !one.results().isEmpty()) {
                lines.put(
                        one.caseNumber().value(),
                        release.items().stream()
                                .flatMap(item -> first(item, one.results()).stream())
                                .limit(MOST)
                                .toList());
            }
        }
        return lines;
    }

    private static Optional<Line> first(ItemSheet item, List<CaseSummary.Result> results) {
        return item.gives().stream()
                .flatMap(key -> results.stream()
                        .filter(result -> result.item().equals(item.code())
                                && result.key().equals(key)))
                .findFirst()
                .map(result -> new Line(item.result().name(), result.value()));
    }
}
