package org.yiciban.portal.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A limit that holds in some situations only.
 *
 * @param when the situation, in the reader's words
 * @param extension by how much it may be extended
 * @param basis the rule, of a limit of the law
 */
public record SpecialLimit(
        String when, Optional<TimeLimit> limit, Optional<TimeLimit> extension, Optional<LocalText> basis) {

    static List<SpecialLimit> laws(BySituation<StatutoryLimit> limits, BundleSheet bundle, Locale locale) {
        return limits.special()
                .map(row -> new SpecialLimit(
                        when(row, bundle, locale),
                        row.value().limit(),
                        row.value().extension(),
                        Optional.of(row.value().basis())))
                .toList();
    }

    static List<SpecialLimit> promises(BySituation<Optional<TimeLimit>> limits, BundleSheet bundle, Locale locale) {
        return limits.special()
                .map(row ->
                        new SpecialLimit(when(row, bundle, locale), row.value(), Optional.empty(), Optional.empty()))
                .toList();
    }

    /**
     * What is paid in some situations only.
     *
     * @param when the situation, in the reader's words
     * @param amount empty where nothing is paid
     */
    public record SpecialFee(String when, Optional<Money> amount) {}

    static List<SpecialFee> fees(BySituation<Optional<Money>> amounts, BundleSheet bundle, Locale locale) {
        return amounts.special()
                .map(row -> new SpecialFee(when(row, bundle, locale), row.value()))
                .toList();
    }

    private static String when(BySituation.Row<?> row, BundleSheet bundle, Locale locale) {
        return new SituationWords(bundle.questions())
                .of(row.when().orElseThrow())
                .in(locale);
    }
}
