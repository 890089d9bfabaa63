package org.yiciban.casefile.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;

/**
 * What a run would do to the running cases of a service that follow an earlier release.
 *
 * @param version of the release that they would follow
 * @param total how many there are
 * @param cases what would come of these, in the order of their numbers
 * @param next the number after which the next ones stand; null when these are the last
 */
public record MigrationPreview(int version, int total, List<Case> cases, @Nullable String next) {

    /**
     * One of them.
     *
     * @param version of the release that it follows now
     */
    public record Case(CaseNumber caseNumber, int version, MoveVerdict verdict) {}
}
