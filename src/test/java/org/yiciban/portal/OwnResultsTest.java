package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.release.Catalogue;
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

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

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

    /** A newer release calls it otherwise, or has it no more: whose case began before still finds what it gave. */
    @Test
    void aCaseSpeaksTheWordsOfTheReleaseThatItRunsOn() {
        CaseSummary.Result kind = new CaseSummary.Result(new ItemCode("tax-confirmation"), "tax-type", "small-scale");
        long before = release();
        transactions.executeWithoutResult(status -> {
            long newer = jdbc.queryForObject(
                    "select id from final table (insert into bundle_release (bundle_key, version, hash, origin, released_at)"
                            + " select bundle_key, version + 1, 'newer', origin, released_at from bundle_release where id = ?)",
                    Long.class,
                    before);
            jdbc.update(
                    "insert into release_file select ?, path, replace(content, '小规模纳税人', '小微纳税人')"
                            + " from release_file where release_id = ?",
                    newer,
                    before);
            assertThat(line(kind, before).value().zh()).isEqualTo("小规模纳税人");
            assertThat(line(kind, newer).value().zh()).isEqualTo("小微纳税人");
            status.setRollbackOnly();
        });
    }

    private long release() {
        return catalogue
                .current(new BundleKey("company-start-up"))
                .orElseThrow()
                .id();
    }

    private OwnResults.Line line(CaseSummary.Result result) {
        return line(result, release());
    }

    private OwnResults.Line line(CaseSummary.Result result, long release) {
        CaseSummary one = new CaseSummary(
                new CaseNumber(NUMBER), release, "林*", null, CaseStatus.ACCEPTED, null, Instant.EPOCH, List.of(result));
        return results.of(List.of(one)).get(NUMBER).get(0);
    }
}
