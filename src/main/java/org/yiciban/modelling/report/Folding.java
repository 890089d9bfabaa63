package org.yiciban.modelling.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Makes one finding of several that have one cause. */
final class Folding {

    private Folding() {}

    /** What follows from another error stands under it. */
    static List<Finding> consequences(Collection<Finding> findings, BiPredicate<Finding, Finding> follows) {
        List<Finding> errors = findings.stream().filter(Finding::stopsRelease).toList();
        Map<Finding, List<Finding>> under = new LinkedHashMap<>();
        Set<Finding> gone = new HashSet<>();
        for (Finding other : errors) {
            errors.stream()
                    .filter(cause -> !cause.equals(other) && !gone.contains(cause) && follows.test(cause, other))
                    .findFirst()
                    .ifPresent(cause -> {
                        under.computeIfAbsent(cause, key -> new ArrayList<>()).add(other);
                        gone.add(other);
                    });
        }
        return findings.stream()
                .filter(finding -> !gone.contains(finding))
                .map(finding ->
                        under.containsKey(finding) ? finding.with(Consequences.of(under.get(finding))) : finding)
                .toList();
    }

    /** Those that speak of the same thing are one, in the place of the first. */
    static List<Finding> same(Collection<Finding> findings, Function<Finding, Optional<String>> thing) {
        Map<String, List<Finding>> of = new LinkedHashMap<>();
        List<Finding> folded = new ArrayList<>();
        findings.forEach(
                finding -> thing.apply(finding).ifPresent(key -> of.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(finding)));
        for (Finding finding : findings) {
            List<Finding> same = thing.apply(finding).map(of::get).orElse(List.of(finding));
            if (same.size() == 1) {
                folded.add(finding);
            } else if (same.get(0).equals(finding)) {
                folded.add(finding.with(Consequences.besides(same.subList(1, same.size()))));
            }
        }
        return folded;
    }
}
