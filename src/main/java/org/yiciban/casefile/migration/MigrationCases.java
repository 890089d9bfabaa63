package org.yiciban.casefile.migration;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** Which cases follow an earlier release, and what came of those of a run. */
@Repository
class MigrationCases {

    private static final List<String> GOING_ON = CaseStatus.namesGoingOn();

    /** Room in the table. */
    private static final int LONGEST_REASON = 4000;

    private static final String EARLIER =
            " from case_entry where bundle = :bundle and release_id <> :release" + " and status in (:statuses)";

    private final JdbcClient jdbc;

    MigrationCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a case stands in a run. */
    enum Place {
        WAITING,
        MOVED,
        STAYED
    }

    /** A case that a run has still to look at. */
    record Waiting(CaseNumber caseNumber, int tries) {}

    /**
     * A case that follows an earlier release.
     *
     * @param version of that release
     */
    record Earlier(CaseNumber caseNumber, int version) {}

    /** How many running cases follow another release than this one. */
    int earlier(Release release) {
        return jdbc.sql("select count(*)" + EARLIER)
                .param("bundle", release.key().value())
                .param("release", release.id())
                .param("statuses", GOING_ON)
                .query(Integer.class)
                .single();
    }

    /** The next of them after that number. */
    List<Earlier> earlierAfter(Release release, String last, int most) {
        return jdbc.sql(
                        "select case_number, (select r.version from bundle_release r where r.id = release_id) as version"
                                + EARLIER + " and case_number > :last order by case_number fetch first " + most
                                + " rows only")
                .param("bundle", release.key().value())
                .param("release", release.id())
                .param("statuses", GOING_ON)
                .param("last", last)
                .query((row, number) -> new Earlier(new CaseNumber(row.getString(1)), row.getInt(2)))
                .list();
    }

    /** Those of the numbers that are of cases of the service, whatever has become of them. */
    Set<String> ofService(BundleKey bundle, Collection<String> numbers) {
        return new HashSet<>(
                jdbc.sql("select case_number from case_entry where bundle = :bundle and case_number in (:some)")
                        .param("bundle", bundle.value())
                        .param("some", numbers)
                        .query(String.class)
                        .list());
    }

    /** Gives a run all running cases of the service that follow an earlier release, or these of them. */
    void choose(long id, Release release, Collection<String> chosen) {
        String some = chosen.isEmpty() ? "" : " and case_number in (:chosen)";
        JdbcClient.StatementSpec rows = jdbc.sql("insert into migration_case (run_id, case_number, state, tries)"
                        + " select " + id + ", case_number, '" + Place.WAITING + "', 0" + EARLIER + some)
                .param("bundle", release.key().value())
                .param("release", release.id())
                .param("statuses", GOING_ON);
        (chosen.isEmpty() ? rows : rows.param("chosen", chosen)).update();
    }

    /** The next cases of a run after that number. */
    List<Waiting> waitingAfter(long id, String last, int most) {
        return jdbc.sql("select case_number, tries from migration_case where run_id = ? and state = ?"
                        + " and case_number > ? order by case_number fetch first " + most + " rows only")
                .params(id, Place.WAITING.name(), last)
                .query((row, number) -> new Waiting(new CaseNumber(row.getString(1)), row.getInt(2)))
                .list();
    }

    void tried(long id, CaseNumber number) {
        jdbc.sql("update migration_case set tries = tries + 1 where run_id = ? and case_number = ?")
                .params(id, number.value())
                .update();
    }

    void moved(long id, CaseNumber number) {
        jdbc.sql("update migration_case set state = ? where run_id = ? and case_number = ?")
                .params(Place.MOVED.name(), id, number.value())
                .update();
    }

    /** Another node may have moved it meanwhile, and then it hasn't stayed. */
    void stayed(long id, CaseNumber number, LocalText reason) {
        jdbc.sql("update migration_case set state = ?, reason = ?, reason_en = ?"
                        + " where run_id = ? and case_number = ? and state = ?")
                .params(
                        Place.STAYED.name(),
                        fitting(reason.zh()),
                        fitting(reason.en()),
                        id,
                        number.value(),
                        Place.WAITING.name())
                .update();
    }

    /** What can't be kept of many reasons is left out. */
    private static String fitting(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    int count(long id, Place place) {
        return jdbc.sql("select count(*) from migration_case where run_id = ? and state = ?")
                .params(id, place.name())
                .query(Integer.class)
                .single();
    }

    List<MigrationRun.Stayed> stayed(long id) {
        return jdbc.sql("select case_number, reason, reason_en from migration_case where run_id = ? and state = ?"
                        + " order by case_number fetch first " + MigrationRun.MOST_LISTED + " rows only")
                .params(id, Place.STAYED.name())
                .query((row, number) -> new MigrationRun.Stayed(
                        new CaseNumber(row.getString(1)), new LocalText(row.getString(2), row.getString(3))))
                .list();
    }
}
