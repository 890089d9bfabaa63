package org.yiciban.catalogue.release;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.shared.BundleKey;

/** The bundles whose files this node refused when it started, or hasn't released yet, and why. */
@Component
public class RefusedBundles {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedBundles.class);

    private final List<Refused> all = new CopyOnWriteArrayList<>();

    /** Where files stand that aren't simply at work. */
    public enum Standing {
        /** They are not released. */
        REFUSED,
        /** They are released when their cases have been run and nothing was found. */
        ON_TRIAL,
        /** They came with the program and were released; what is wrong was found when their cases were run. */
        AT_WORK
    }

    /**
     * Files that were refused.
     *
     * @param key of the bundle; null where the files belong to none
     * @param goodVersion of the release that is at work; 0 where the bundle has none and is left out
     * @param problems at least one, unless they are on trial
     */
    public record Refused(@Nullable BundleKey key, int goodVersion, Standing standing, List<SheetProblem> problems) {

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
        put(new Refused(key, goodVersion, Standing.REFUSED, problems));
        String what = goodVersion == 0 ? "it is left out" : "version " + goodVersion + " stays at work";
        LOG.error("the files of {} are refused, {}: {}", key, what, summary(problems));
    }

    void onTrial(BundleKey key, int goodVersion) {
        put(new Refused(key, goodVersion, Standing.ON_TRIAL, List.of()));
        LOG.info("the files of {} are tried, and released when nothing was found", key);
    }

    void atWork(BundleKey key, int version, List<SheetProblem> problems) {
        put(new Refused(key, version, Standing.AT_WORK, problems));
        LOG.error("version {} of {} is at work, and its trial found: {}", version, key, summary(problems));
    }

    /** Nothing is wrong with it, and it is at work. */
    void released(BundleKey key) {
        all.removeIf(one -> key.equals(one.key()));
    }

    private synchronized void put(Refused one) {
        all.removeIf(other -> other.key() != null && other.key().equals(one.key()));
        all.add(one);
    }

    void others(List<SheetProblem> problems) {
        if (!problems.isEmpty()) {
            all.add(new Refused(null, 0, Standing.REFUSED, problems));
            LOG.error("files that belong to no bundle are refused: {}", summary(problems));
        }
    }

    private static String summary(List<SheetProblem> problems) {
        String first = problems.get(0).toString().replaceAll("\\s+", " ");
        int more = problems.size() - 1;
        return more == 0 ? first : first + " (and " + more + " more, see /admin/versions)";
    }
}
