package org.yiciban.portal.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.release.FeeCases;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.BySituation;
import org.yiciban.catalogue.sheet.Money;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.catalogue.table.DecisionTable;
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

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

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
     * @param amount empty where nothing is paid, or it is worked out
     * @param formula how it is worked out; empty where it isn't
     */
    public record SpecialFee(String when, Optional<Money> amount, Optional<String> formula) {}

    static List<SpecialFee> fees(DecisionTable table, BundleSheet bundle, Locale locale) {
        SituationWords words = SituationWords.of(bundle);
        return FeeCases.of(table).stream()
                .map(one -> new SpecialFee(
                        one.when()
                                .map(words::of)
                                .orElseGet(() -> SheetWords.of("say-otherwise"))
                                .in(locale),
                        one.amount(),
                        one.workedOut() ? Optional.of(formula(one.value(), words, locale)) : Optional.empty()))
                .toList();
    }

    private static String formula(String value, SituationWords words, Locale locale) {
        return NAME.matcher(value)
                .replaceAll(name -> Matcher.quoteReplacement(words.name(name.group())
                        .map(text -> "“" + text.in(locale) + "”")
                        .orElse(name.group())))
                .replace("*", "×");
    }

    static List<SpecialFee> fees(BySituation<Optional<Money>> amounts, BundleSheet bundle, Locale locale) {
        return amounts.special()
                .map(row -> new SpecialFee(when(row, bundle, locale), row.value(), Optional.empty()))
                .toList();
    }

    private static String when(BySituation.Row<?> row, BundleSheet bundle, Locale locale) {
        return new SituationWords(bundle.questions())
                .of(row.when().orElseThrow())
                .in(locale);
    }
}
