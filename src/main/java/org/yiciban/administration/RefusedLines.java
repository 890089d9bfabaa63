package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import org.yiciban.catalogue.release.RefusedBundles.Refused;
import org.yiciban.catalogue.release.RefusedBundles.Standing;
import org.yiciban.shared.BundleKey;

/**
 * Files that were refused at the start, or aren't released yet, on the page of versions.
 *
 * @param key of the bundle; null where they belong to none
 * @param goodVersion that is at work; 0 where there is none
 */
record RefusedLines(String key, int goodVersion, Standing standing, List<Problem> problems) {

    /** What is wrong with a file. */
    record Problem(String file, int line, String why) {}

    static List<RefusedLines> of(List<Refused> refused, Locale locale) {
        return refused.stream()
                .map(one -> new RefusedLines(
                        one.bundle().map(BundleKey::value).orElse(null),
                        one.goodVersion(),
                        one.standing(),
                        one.problems().stream()
                                .map(problem -> new Problem(
                                        problem.file(),
                                        problem.line(),
                                        problem.words().in(locale)))
                                .toList()))
                .toList();
    }
}
