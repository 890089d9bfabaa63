package org.yiciban.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Uploads;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps applications while they are being filled in; each is its owner's alone. */
@Repository
public class Drafts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final int MOST_SHOWN = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final DraftSettings settings;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Uploads uploads, DraftSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins one for the account; it counts as begun with the applicant known. */
    public Draft begin(Account account, Release release, Map<String, Object> situation, ApplicantEntry who) {
        return begin(
                account,
                release,
                situation,
                who,
                DraftProgress.NONE.on(who.errand()).done("applicant", true));
    }

    /** Begins one at the window, of which nothing is known yet. */
    public Draft beginAtTheWindow(Account clerk, Release release) {
        ApplicantEntry who = ApplicantEntry.somebody();
        return begin(
                clerk,
                release,
                Situation.byDefault(release.bundle()).facts(),
                who,
                DraftProgress.NONE.on(who.errand()));
    }

    private Draft begin(
            Account account,
            Release release,
            Map<String, Object> situation,
            ApplicantEntry who,
            DraftProgress draftProgress) {
        Draft draft = new Draft(
                UUID.randomUUID().toString(),
                account.username(),
                release.key(),
                release.id(),
                situation,
                who.applicant(),
                Map.of(),
                draftProgress,
                null,
                clock.instant());
        jdbc.sql("insert into draft (id, account, bundle, release_id, situation, applicant, data, papers, updated_at)"
                        + " values (:id, :account, :bundle, :release, :situation, :applicant, :data, :papers, :at)")
                .param("id", draft.id())
                .param("account", draft.account())
                .param("bundle", draft.bundle().value())
                .param("release", draft.releaseId())
                .param("situation", JSON.writeValueAsString(draft.situation()))
                .param("applicant", JSON.writeValueAsString(draft.applicant()))
                .param("data", "{}")
                .param("papers", JSON.writeValueAsString(draft.rest()))
                .param("at", now())
                .update();
        return draft;
    }

    /** A draft of that account. */
    public Optional<Draft> find(String id, Account account) {
        return jdbc.sql("select * from draft where id = ? and account = ?")
                .params(id, account.username())
                .query((row, i) -> draft(row))
                .optional();
    }

    /** What the account has begun through that door and not handed in, newest first, at most 20. */
    public List<Draft> open(Account account, Channel channel) {
        return jdbc
                .sql("select * from draft where account = ? and case_number is null order by updated_at desc"
                        + " fetch first 100 rows only")
                .params(account.username())
                .query((row, i) -> draft(row))
                .list()
                .stream()
                .filter(draft -> draft.rest().errand().channel() == channel)
                .limit(MOST_SHOWN)
                .toList();
    }

    /**
     * Changes a draft of that account, one change after the other however many windows are open; a draft that was handed
     * in stays as it is.
     */
    @Transactional
    public Optional<Draft> change(String id, Account account, UnaryOperator<Draft> change) {
        Optional<Draft> before = jdbc.sql("select * from draft where id = ? and account = ? for update")
                .params(id, account.username())
                .query((row, i) -> draft(row))
                .optional();
        return before.map(draft -> {
            if (draft.caseNumber() != null) {
                return draft;
            }
            Draft changed = change.apply(draft).savedAt(clock.instant());
            keep(changed);
            keepPapers(draft, changed);
            return changed;
        });
    }

    /** Papers wait as long as their draft; once a day is enough. */
    private void keepPapers(Draft before, Draft changed) {
        if (!changed.rest().papers().isEmpty()
                && before.updatedAt().isBefore(changed.updatedAt().minus(DAY))) {
            uploads.awaitLonger(
                    changed.rest().papers().stream().map(DraftPaper::uploadId).toList());
        }
    }

    /** Until when a draft is kept if nobody changes it. */
    public Instant keptUntil(Draft draft) {
        return settings.keptUntil(draft.updatedAt());
    }

    /** Forgets drafts that were kept long enough, also those that have become cases. */
    int expire() {
        return jdbc.sql("delete from draft where updated_at < ?")
                .param(settings.forgottenBefore(clock.instant()).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(Draft draft) {
        jdbc.sql("update draft set situation = ?, applicant = ?, data = ?, papers = ?, updated_at = ?"
                        + " where id = ? and case_number is null")
                .params(
                        JSON.writeValueAsString(draft.situation()),
                        JSON.writeValueAsString(draft.applicant()),
                        JSON.writeValueAsString(draft.data()),
                        JSON.writeValueAsString(draft.rest()),
                        now(),
                        draft.id())
                .update();
    }

    /** Marks a draft as handed in and forgets the answers: they are in the case now. */
    public void handedIn(Draft draft, CaseNumber number) {
        jdbc.sql("update draft set case_number = ?, data = '{}', updated_at = ? where id = ?")
                .params(number.value(), now(), draft.id())
                .update();
    }

    /** Forgets a draft that isn't a case. */
    public void discard(Draft draft) {
        jdbc.sql("delete from draft where id = ? and case_number is null")
                .params(draft.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("account"),
                new BundleKey(row.getString("bundle")),
                row.getLong("release_id"),
                JSON.readValue(row.getString("situation"), MAP),
                JSON.readValue(row.getString("applicant"), Applicant.class),
                JSON.readValue(row.getString("data"), MAP),
                JSON.readValue(row.getString("papers"), DraftProgress.class),
                row.getString("case_number"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
