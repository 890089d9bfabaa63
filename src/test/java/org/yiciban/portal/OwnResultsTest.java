package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.portal.track.OwnResults;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** In the list of one's own cases a result stands in words, never by the key of a choice. */
@PortalTest
class OwnResultsTest {

    private static final String NUMBER = "20261128990101B010000039";

    @Autowired
    private OwnResults results;

    @Test
    void whatWasChosenStandsInTheWordsOfTheChoice() {
        CaseSummary.Result kind = new CaseSummary.Result(new ItemCode("tax-confirmation"), "tax-type", "small-scale");
        OwnResults.Line line = line(kind);
        assertThat(line.value().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("小规模纳税人");
        assertThat(line.value().in(Locale.ENGLISH))
                .containsIgnoringCase("small")
                .isNotEqualTo("small-scale");
    }

    @Test
    void whatWasTypedStandsAsItIs() {
        CaseSummary.Result code =
                new CaseSummary.Result(new ItemCode("business-licence"), "credit-code", "91500103MAC0DE016G");
        assertThat(line(code).value().in(Locale.ENGLISH)).isEqualTo("91500103MAC0DE016G");
    }

    private OwnResults.Line line(CaseSummary.Result result) {
        CaseSummary one = new CaseSummary(
                new CaseNumber(NUMBER),
                new BundleKey("company-start-up"),
                "林*",
                CaseStatus.ACCEPTED,
                null,
                Instant.EPOCH,
                List.of(result));
        return results.of(List.of(one)).get(NUMBER).get(0);
    }
}
