package org.yiciban.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a restore that was killed left. The papers lie in a folder within their own from its first step to its last: while
 * that is there, and nobody has the turn, the place is no whole installation.
 */
final class Leftover {

    private Leftover() {}

    /**
     * Asked by whoever has the turn.
     *
     * @throws InstallationRefused when something was left, with what lies there and what to do
     */
    static void refuse(Installation place) {
        Path papers = HalfPapers.half(place.papers());
        if (!Files.exists(papers)) {
            return;
        }
        List<Path> left = new ArrayList<>(List.of(papers));
        place.h2().ifPresent(file -> left.addAll(H2Copy.leftBy(file)));
        throw new InstallationRefused(
                ("A restore was broken off here; what it left is no whole installation: %s.%s Restore the same backup"
                                + " again, which finishes it or begins anew; before another one remove that by hand.")
                        .formatted(
                                left.stream().map(one -> "“" + one + "”").collect(Collectors.joining(", ")),
                                place.isPostgresql() && isFilled(place)
                                        ? " The tables in the database are its too."
                                        : ""));
    }

    private static boolean isFilled(Installation place) {
        try (Connection database = place.connect()) {
            return PostgresSchema.isUsed(database);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
