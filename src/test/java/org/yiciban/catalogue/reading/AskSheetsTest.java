package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.SmallCatalogue;

/** What a sheet may ask of the applicant; what it may not is in the corpus of broken sheets. */
class AskSheetsTest {

    private static SmallCatalogue with(String asks) {
        String consult = "consult: {zh: 问, en: Ask}";
        return new SmallCatalogue()
                .with(SmallCatalogue.BUNDLE, consult, consult + "\nasks:\n" + asks)
                .with("forms/steps/short-word.form", "{}")
                .with("forms/steps/short-word.sample.json", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit: 5WD, onTimeout: continue",
                "limit: 15CD, onTimeout: continue, items: [reader-card, rare-books]",
                "limit: 5WD, onTimeout: continue, form: short-word",
                "limit: 1CD, onTimeout: continue, papers: [], items: []",
                "limit: 5WD, onTimeout: continue, pauses: {items: [reader-card], basis: {zh: 《读者条例》第四条, en: Law}}",
                "limit: 9CD, onTimeout: continue, items: [reader-card], pauses: {items: [reader-card], basis: {zh: 法, en: Law}}",
                "limit: 5WD, onTimeout: continue, items: [reader-card, rare-books], pauses: {items: [reader-card], basis: {zh: 法, en: L}}",
                "limit: 5WD, onTimeout: end, items: [reader-card], pauses: {items: [reader-card], basis: {zh: 法, en: Law}}"
            })
    void whatIsRightIsRead(String more) {
        assertThat(with("  - {id: short-word, name: {zh: 说, en: Word}, basis: {zh: 法, en: Law}, " + more + "}")
                        .problems())
                .isEmpty();
    }
}
