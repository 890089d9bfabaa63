package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.SheetProblem;
import org.yiciban.shared.BundleKey;

/** The bundles whose files this node refused when it started, and why. */
@Component
public class RefusedBundles {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedBundles.class);

    private final List<Refused> all = new CopyOnWriteArrayList<>();

    /**
     * Files that were refused.
     *
     * @param key of the bundle; null where the files belong to none
     * @param goodVersion of the release that stays at work; 0 where the bundle has none and is left out
     * @param problems at least one
     */
    public record Refused(@Nullable BundleKey key, int goodVersion, List<SheetProblem> problems) {

        /** The bundle, unless the files belong to none. */
        public Optional<BundleKey> bundle() {
            return Optional.ofNullable(key);
        }
    }

    /** In the order in which they were read; first the files that belong to no bundle. */
    public List<Refused> all() {
        return List.copyOf(all);
    }

    void bundle(BundleKey key, int goodVersion, List<SheetProblem> problems) {
        all.add(new Refused(key, goodVersion, problems));
        String what = goodVersion == 0 ? "it is left out" : "version " + goodVersion + " stays at work";
        LOG.error("the files of {} are refused, {}: {}", key, what, summary(problems));
    }

    void others(List<SheetProblem> problems) {
        if (!problems.isEmpty()) {
            all.add(new Refused(null, 0, problems));
            LOG.error("files that belong to no bundle are refused: {}", summary(problems));
        }
    }

    private static String summary(List<SheetProblem> problems) {
        String first = problems.get(0).toString().replaceAll("\\s+", " ");
        int more = problems.size() - 1;
        return more == 0 ? first : first + " (and " + more + " more, see /admin/versions)";
    }
}
