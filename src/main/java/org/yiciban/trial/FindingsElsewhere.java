package org.yiciban.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.ReleaseFiles;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.LocalText;

/** What files that were handed in make wrong in others: a release of them would be refused for it all the same. */
final class FindingsElsewhere {

    /** The files that brought it are named up to so many. */
    private static final int MOST_NAMED = 3;

    private final ModelChecks checks;

    FindingsElsewhere(ModelChecks checks) {
        this.checks = checks;
    }

    /**
     * What the rules find in files that nobody handed in, and didn't find before.
     *
     * @param services as they would be released
     * @param before those that are released
     * @param handedIn the change, by path
     */
    Collection<Finding> in(List<BundleFiles> services, List<BundleFiles> before, Map<String, ModelFile> handedIn) {
        Set<Finding> all = new LinkedHashSet<>();
        for (BundleFiles service : services) {
            List<Finding> found = elsewhere(service, handedIn);
            if (!found.isEmpty()) {
                Set<Finding> old = new HashSet<>();
                before.stream()
                        .filter(one -> one.key().equals(service.key()))
                        .forEach(one -> old.addAll(elsewhere(one, handedIn)));
                found.stream()
                        .filter(finding -> !old.contains(finding))
                        .map(finding -> broughtBy(finding, service, handedIn))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private List<Finding> elsewhere(BundleFiles service, Map<String, ModelFile> handedIn) {
        return checks.check(ReleaseFiles.of(service), List.of()).stream()
                .filter(Finding::stopsRelease)
                .filter(finding -> !handedIn.containsKey(finding.file()))
                .toList();
    }

    private static Finding broughtBy(Finding finding, BundleFiles service, Map<String, ModelFile> handedIn) {
        List<String> brought = new ArrayList<>(service.files().keySet());
        brought.retainAll(handedIn.keySet());
        boolean more = brought.size() > MOST_NAMED;
        List<String> named = brought.subList(0, Math.min(MOST_NAMED, brought.size()));
        LocalText words = finding.message();
        return new Finding(
                finding.severity(),
                finding.rule(),
                finding.file(),
                finding.element(),
                new LocalText(
                        words.zh() + "（由所提交的 " + String.join("、", named) + (more ? " 等文件" : "") + "引起）",
                        words.en() + " (brought by " + String.join(", ", named) + (more ? " and others" : "")
                                + ", which you hand in)"));
    }
}
