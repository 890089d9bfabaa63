package org.yiciban.casefile.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The rows of {@link LateSql}, read. */
final class LateRows {

    private LateRows() {}

    static LateList.Count count(ResultSet row, Map<Long, Release> releases) throws SQLException {
        return new LateList.Count(
                LateQuery.LIGHTS.get(row.getInt("urgency")),
                answering(row, releases),
                new BundleKey(row.getString("bundle")),
                row.getLong("number"));
    }

    static LateList.Row row(ResultSet row, Map<Long, Release> releases) throws SQLException {
        String name = row.getString("applicant_name");
        String item = row.getString("item");
        Light light = LateQuery.LIGHTS.get(row.getInt("urgency"));
        LateList.Explanation explanation = row.getLong("given") > 0
                ? LateList.Explanation.GIVEN
                : row.getLong("owed") > 0 ? LateList.Explanation.OWED : LateList.Explanation.NONE;
        ClockKind kind = ClockKind.valueOf(row.getString("kind"));
        boolean owes = light == Light.DARK_RED || kind.ofAuthority() && light == Light.RED;
        return new LateList.Row(
                new CaseNumber(row.getString("case_number")),
                new BundleKey(row.getString("bundle")),
                row.getLong("release_id"),
                row.getBoolean("person") ? Applicant.masked(name) : name,
                item == null ? null : ItemKey.read(item),
                row.getString("row_title"),
                kind,
                answering(row, releases),
                Sql.instant(row, "due_at"),
                light,
                !ItemStatus.WAITING.name().equals(row.getString("item_status")),
                owes ? explanation : LateList.Explanation.NONE);
    }

    private static AgencyCode answering(ResultSet row, Map<Long, Release> releases) throws SQLException {
        Release release = Objects.requireNonNull(releases.get(row.getLong("release_id")));
        return switch (row.getString("answering")) {
            case LateSql.WINDOW -> release.window().code();
            case LateSql.LEAD -> release.bundle().leadAgency();
            default -> new AgencyCode(row.getString("answering"));
        };
    }
}
