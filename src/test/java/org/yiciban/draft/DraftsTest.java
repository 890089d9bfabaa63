package org.yiciban.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.Papers;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.portal.PortalTest;
import org.yiciban.shared.BundleKey;

/** Drafts are kept for a while after the last change, and their papers with them. */
@PortalTest
class DraftsTest {

    private static final Duration KEPT = Duration.ofDays(90);

    @Autowired
    Drafts drafts;

    @Autowired
    DraftSweep sweep;

    @Autowired
    Uploads uploads;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Account clerk;
    private Release release;

    @BeforeEach
    void somebody() {
        clerk = accounts.find("clerk").orElseThrow();
        release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
    }

    /** Who ticks the agent off and on again finds his words; the application itself never has them. */
    @Test
    void whatWasTypedOfAnAgentStaysAsideWhileTheApplicantComesHimself() {
        Map<String, String> typed = Map.of(
                "kind",
                "PERSON",
                "name",
                "林晓",
                "by",
                "SELF",
                "agentName",
                "苏雨桐",
                "agentIdNumber",
                "510105198812120037",
                "paper",
                "u1");
        for (ApplicantEntry entry :
                List.of(ApplicantEntry.atTheWindow(typed), ApplicantEntry.typed(typed, Locale.ENGLISH))) {
            assertThat(entry.errand().mandate()).isNull();
            assertThat(entry.errand().given()).isNull();
            assertThat(entry.errand().typed().agentName()).isEqualTo("苏雨桐");
            assertThat(entry.errand().typed().paper()).isEqualTo("u1");
        }
        assertThat(ApplicantEntry.atTheWindow(Map.of("by", "SELF")).errand().typed())
                .isNull();
    }

    @Test
    void whatNobodyTouchedForLongIsForgottenAndNothingElse() {
        Draft old = drafts.beginAtTheWindow(clerk, release);
        Draft young = drafts.beginAtTheWindow(clerk, release);
        lastChanged(old, KEPT.plusHours(1));
        lastChanged(young, KEPT.minusHours(1));

        sweep.sweep();

        assertThat(drafts.find(old.id(), clerk)).isEmpty();
        assertThat(drafts.find(young.id(), clerk)).hasValueSatisfying(kept -> assertThat(drafts.keptUntil(kept))
                .isBetween(
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(1).plusMinutes(1))));
        assertThat(drafts.open(clerk, Channel.WINDOW)).extracting(Draft::id).contains(young.id());
        assertThat(drafts.open(clerk, Channel.WEB)).isEmpty();
    }

    @Test
    void aPaperWaitsAsLongAsItsDraftIsWorkedOn() {
        Draft draft = drafts.beginAtTheWindow(clerk, release);
        Upload upload = uploads.take("证件.pdf", Papers.pdf(), clerk.username());
        List<DraftPaper> papers = List.of(DraftPaper.of("identity-document", upload));
        drafts.change(draft.id(), clerk, before -> before.rest(before.rest().with(papers, Set.of())));
        lastChanged(draft, Duration.ofDays(80));
        jdbc.sql("update upload set uploaded_at = ? where id = ?")
                .params(ago(Duration.ofDays(95)), upload.id())
                .update();

        drafts.change(draft.id(), clerk, before -> before);

        assertThat(jdbc.sql("select uploaded_at from upload where id = ?")
                        .param(upload.id())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfter(clock.instant().minus(Duration.ofMinutes(5)));
    }

    private void lastChanged(Draft draft, Duration before) {
        jdbc.sql("update draft set updated_at = ? where id = ?")
                .params(ago(before), draft.id())
                .update();
    }

    private OffsetDateTime ago(Duration before) {
        Instant instant = clock.instant().minus(before);
        return instant.atOffset(ZoneOffset.UTC);
    }
}
