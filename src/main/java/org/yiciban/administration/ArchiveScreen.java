package org.yiciban.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.archive.ArchivePackages;
import org.yiciban.shared.MinuteText;

/** How the packages for the archive stand, in words. */
@Component
class ArchiveScreen {

    private final ArchivePackages packages;

    ArchiveScreen(ArchivePackages packages) {
        this.packages = packages;
    }

    /**
     * A package that waits.
     *
     * @param why the end of the key under which the words of the cause stand
     * @param failure its name, where the cause has no words
     */
    record Line(String number, int part, String since, int tries, String why, String failure, String next) {}

    /**
     * What the page shows.
     *
     * @param oldest when the one was verified whose verification is longest ago; null where one never was
     */
    record Shown(ArchivePackages.Standing standing, @Nullable String oldest, List<Line> rows) {}

    Shown shown() {
        ArchivePackages.Standing standing = packages.standing();
        return new Shown(
                standing,
                standing.oldest() == null ? null : MinuteText.of(standing.oldest()),
                packages.oldest().stream().map(ArchiveScreen::line).toList());
    }

    private static Line line(ArchivePackages.Waiting one) {
        String trouble = one.trouble();
        String why = trouble == null ? "none" : List.of("WAITING", "STORE").contains(trouble) ? trouble : "other";
        return new Line(
                one.number().value(),
                one.part(),
                MinuteText.of(one.since()),
                one.tries(),
                why,
                trouble == null ? "" : trouble,
                MinuteText.of(one.next()));
    }
}
