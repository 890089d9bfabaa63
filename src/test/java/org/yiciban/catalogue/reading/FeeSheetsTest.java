package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.catalogue.release.SmallCatalogue.CARD;
import static org.yiciban.catalogue.release.SmallCatalogue.RARE;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.Money;

/** Fees that are in order; those that aren't stand in {@code broken.txt}. */
class FeeSheetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{amount: 20, legalBasis: {zh: 工本费标准, en: Tariff}, before: decision, payWithin: 1WD}",
                "{amount: 0.01, legalBasis: {zh: 工本费标准, en: Tariff}, before: result, payWithin: 9WD}",
                "{amount: 9999999.99, legalBasis: {zh: 标准, en: Tariff}, before: decision, payWithin: 2WD}",
                "{amount: 35.5, legalBasis: {zh: 标准, en: Tariff}, payee: reading-room, before: result, payWithin: 5WD}",
                "{amount: [{when: wantsRare, amount: 5}, {amount: 20}], legalBasis: {zh: 标准, en: T}, before: decision, payWithin: 1WD}",
                "{amount: [{when: wantsRare, none: true}, {amount: 20}], legalBasis: {zh: 标准, en: T}, before: decision, payWithin: 1WD}",
                "{amount: [{when: rooms > 1, amount: 20.5}, {none: true}], legalBasis: {zh: 标准, en: T}, before: decision, payWithin: 1WD}",
                "{amount: [{amount: 20}], legalBasis: {zh: 标准, en: T}, before: decision, payWithin: 1WD}"
            })
    void feesOfOtherItemsNeedARuleAndTime(String fee) {
        assertThat(new SmallCatalogue()
                        .with(CARD, "remedies: standard", "remedies: standard\nfee: " + fee)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"《善本阅览条例》第三条", "《中华人民共和国善本法》第十条、《收费办法》第二条", "根据《城市道路管理条例》第三十七条"})
    void aLicenceMayCostSomethingByALawOrAnAdministrativeRegulation(String basis) {
        assertThat(new SmallCatalogue()
                        .with(
                                RARE,
                                "certainty: \"[D]\"",
                                "certainty: \"[D]\"\nfee: {amount: 20, legalBasis: {zh: " + basis
                                        + ", en: Law}, before: decision, payWithin: 5WD}")
                        .problems())
                .isEmpty();
    }

    @Test
    void amountsAreExactToTheFen() {
        assertThat(Money.parse("120")).hasToString("120.00").isEqualTo(Money.parse("120.0"));
        assertThat(Money.parse("0.07").cents()).isEqualTo(7);
        assertThat(Money.parse("9999999.99").in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("￥9999999.99");
        assertThat(Money.parse("35.5").in(Locale.ENGLISH)).isEqualTo("CNY 35.50");
        for (String wrong : new String[] {"0", "0.00", "-1", "1.", ".5", "007", "1,5", "NaN", "1e3", " 1", "１２"}) {
            assertThatThrownBy(() -> Money.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
