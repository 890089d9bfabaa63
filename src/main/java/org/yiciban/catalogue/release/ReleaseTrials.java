package org.yiciban.catalogue.release;

import java.util.List;
import java.util.function.Consumer;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.yaml.SheetProblem;

/** Runs the cases of bundles to their ends, in the background. Where there is none, bundles are released untried. */
public interface ReleaseTrials {

    /** Whether the build has run exactly these files already. */
    boolean isProved(BundleFiles files);

    /**
     * Runs it once the program stands, one after the other.
     *
     * @param then is told, on a thread in no transaction, what stands against a release; an empty list when nothing does
     */
    void run(BundleFiles files, Consumer<List<SheetProblem>> then);
}
