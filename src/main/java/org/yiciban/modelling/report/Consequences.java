package org.yiciban.modelling.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiciban.shared.LocalText;

/** What is told behind the finding that is the cause. */
final class Consequences {

    private static final int MOST = 5;

    private Consequences() {}

    /** What follows from a cause: where, and by which rule. */
    static LocalText of(List<Finding> follows) {
        String places = follows.stream()
                .limit(MOST)
                .map(finding ->
                        finding.element().isEmpty() ? finding.rule() : finding.element() + " (" + finding.rule() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        int more = follows.size() - MOST;
        return new LocalText(
                "由此引起的：" + places + (more > 0 ? " 等 " + follows.size() + " 处" : "") + "，改正后再检查时一般不再出现。",
                "It brings about: " + places + (more > 0 ? " and " + more + " more" : "")
                        + "; most often that is gone when this is mended.");
    }

    /** What else is wrong with the same thing, in full. */
    static LocalText besides(List<Finding> others) {
        int more = others.size() - MOST;
        return new LocalText(
                "这里还有：" + told(others, finding -> finding.message().zh(), "") + (more > 0 ? "另有 " + more + " 处。" : ""),
                "Besides: " + told(others, finding -> finding.message().en(), " ")
                        + (more > 0 ? " And " + more + " more." : ""));
    }

    private static String told(List<Finding> others, Function<Finding, String> words, String gap) {
        return others.stream()
                .limit(MOST)
                .map(finding -> finding.element() + " (" + finding.rule() + ") " + words.apply(finding))
                .collect(Collectors.joining(gap));
    }
}
