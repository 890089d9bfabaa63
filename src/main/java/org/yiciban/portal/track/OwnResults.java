package org.yiciban.portal.track;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.shared.LocalText;

/** What one's own cases have given, for their list: the first number or name of each item, in the order of the service. */
@Component("ownResults")
public class OwnResults {

    private static final int MOST = 3;
    /** The step whose form the results are filled in at. */
    private static final String REVIEW = "review";

    private final Catalogue catalogue;
    private final FormInterpreter forms;

    OwnResults(Catalogue catalogue, FormInterpreter forms) {
        this.catalogue = catalogue;
        this.forms = forms;
    }

    /** A result by its name, such as 营业执照, and its number; what was chosen stands in the words of the choice. */
    public record Line(LocalText name, LocalText value) {}

    /** At most three lines a case, by case number, in the words of the release that it runs on. */
    public Map<String, List<Line>> of(List<CaseSummary> cases) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (CaseSummary one : cases) {
            if (!one.results().isEmpty()) {
                Release release = catalogue.release(one.release());
                lines.put(
                        one.caseNumber().value(),
                        release.items().stream()
                                .flatMap(item -> first(item, one.results())
                                        .map(result -> new Line(item.result().name(), words(release, item, result)))
                                        .stream())
                                .limit(MOST)
                                .toList());
            }
        }
        return lines;
    }

    private static Optional<CaseSummary.Result> first(ItemSheet item, List<CaseSummary.Result> results) {
        return item.gives().stream()
                .flatMap(key -> results.stream()
                        .filter(result -> result.item().equals(item.code())
                                && result.key().equals(key)))
                .findFirst();
    }

    private LocalText words(Release release, ItemSheet item, CaseSummary.Result result) {
        return new LocalText(
                words(release, item, result, Locale.SIMPLIFIED_CHINESE), words(release, item, result, Locale.ENGLISH));
    }

    private String words(Release release, ItemSheet item, CaseSummary.Result result, Locale locale) {
        return release
                .form(item.code(), REVIEW)
                .map(schema -> ReadForms.read("review.form", schema).onlyAnswers(Set.of(result.field())))
                .stream()
                .flatMap(form ->
                        forms
                                .summary(form, Map.of(result.field(), result.value()), Map.of(), locale)
                                .sections()
                                .stream())
                .flatMap(section -> section.lines().stream())
                .map(line -> line.value())
                .findFirst()
                .orElse(result.value());
    }
}
