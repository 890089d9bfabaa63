package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.catalogue.release.SmallCatalogue.CARD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.CatalogueCodes;
import org.yiciban.shared.ItemCode;

/** Codes of the national catalogue; the broken ones are in the corpus of broken sheets. */
class CodesOfCatalogueTests {

    private static final String HANDLING = "handling: registration";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basicCode: 000131001000",
                "basicCode: 9907abc01000",
                "basicCode: 991099000100\nimplementingCode: 11990101009901016T5991099000100",
                "authority: {zh: 实施办法, en: Rules}",
            })
    void codes_that_fit_each_other_are_sound(String codes) {
        assertThat(new SmallCatalogue()
                        .with(CARD, HANDLING, HANDLING + "\n" + codes)
                        .problems())
                .isEmpty();
    }

    @Test
    void a_code_keeps_its_noughts() {
        CatalogueCodes codes = CatalogueReader.read(new SmallCatalogue()
                        .with(CARD, HANDLING, HANDLING + "\nbasicCode: 000131001000")
                        .bundle())
                .items()
                .get(new ItemCode("reader-card"))
                .codes();

        assertThat(codes.basic()).contains("000131001000");
        assertThat(codes.implementing()).isEmpty();
    }

    /** A licence in the catalogue is none by a sheet that says otherwise. */
    @Test
    void a_filing_is_no_licence() {
        assertThat(new SmallCatalogue()
                        .with(CARD, HANDLING, "handling: filing\nbasicCode: 000131001000")
                        .problems())
                .contains(
                        CARD
                                + ":5: the basic code “000131001000” is that of a licence (01), and “handling” says something else; look at both");
    }
}
