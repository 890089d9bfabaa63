package org.yiciban.modelling.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.yiciban.shared.LocalText;

/** Collects the findings of one file; a thousand equal mistakes need no thousand lines. */
public final class Report {

    private static final int MOST = 200;

    private final String file;
    private final Report whole;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private int left;

    public Report(String file) {
        this.file = file;
        this.whole = this;
    }

    private Report(String file, Report whole) {
        this.file = file;
        this.whole = whole;
    }

    /** The same report for what is wrong in another file, of which one learns while this one is looked at. */
    public Report in(String other) {
        return new Report(shown(other), whole);
    }

    public void error(String rule, String element, String zh, String en) {
        error(rule, element, zh, en, List.of());
    }

    /** An error whose message proposes ids or values; the best first. */
    public void error(String rule, String element, String zh, String en, List<String> proposals) {
        add(Finding.Severity.ERROR, rule, element, zh, en, proposals);
    }

    public void warning(String rule, String element, String zh, String en) {
        add(Finding.Severity.WARNING, rule, element, zh, en, List.of());
    }

    private void add(
            Finding.Severity severity, String rule, String element, String zh, String en, List<String> proposals) {
        if (whole.findings.size() < MOST || severity == Finding.Severity.ERROR && !hasErrors()) {
            whole.findings.add(new Finding(severity, rule, file, shown(element), new LocalText(zh, en), proposals));
        } else {
            whole.left++;
        }
    }

    public boolean hasErrors() {
        return whole.findings.stream().anyMatch(Finding::stopsRelease);
    }

    /** Whether the file can't be read at all. */
    public boolean isUnreadable() {
        return whole.findings.stream()
                .anyMatch(finding -> finding.rule().equals(Finding.UNREADABLE)
                        && finding.file().equals(file));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Puts what follows from something under it: one finding that names its consequences in the place of several.
     *
     * @param follows whether the second finding is a consequence of the first
     */
    public void fold(BiPredicate<Finding, Finding> follows) {
        replace(Folding.consequences(findings, follows));
    }

    /** Makes one finding of all that speak of the same thing; what has no thing stays as it is. */
    public void join(Function<Finding, Optional<String>> thing) {
        replace(Folding.same(findings, thing));
    }

    private void replace(List<Finding> folded) {
        findings.clear();
        findings.addAll(folded);
    }

    /** So many of them as anybody reads, what stops a release first, and how many there are besides. */
    public static List<Finding> bounded(Collection<Report> reports) {
        List<Finding> all = reports.stream()
                .flatMap(report -> report.findings.stream())
                .distinct()
                .sorted(CausesFirst.ORDER)
                .toList();
        int more = all.size()
                - MOST
                + reports.stream().mapToInt(report -> report.left).sum();
        if (all.size() <= MOST && more + MOST == all.size()) {
            return all;
        }
        List<Finding> shown = new ArrayList<>(all.stream()
                .sorted(Comparator.comparing(finding -> !finding.stopsRelease()))
                .limit(MOST)
                .toList());
        more += MOST - shown.size();
        shown.add(new Finding(
                Finding.Severity.WARNING,
                "more",
                "",
                "",
                new LocalText(
                        "另有 " + more + " 处问题没有列出，请改正已列出的之后再检查。",
                        "There are " + more + " more findings; correct those listed and check again.")));
        return List.copyOf(shown);
    }

    /** The part of an English sentence as its beginning. */
    public static String capitalised(String part) {
        return part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    /** A sentence that may hold a name out of an untrusted file, on one line; longer than a name may be. */
    public static String sentence(String text) {
        return shown(text, 500);
    }

    /** A name out of an untrusted file, short and on one line. */
    public static String shown(String text) {
        return shown(text, 120);
    }

    private static String shown(String text, int most) {
        if (text == null) {
            return "";
        }
        String oneLine = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return oneLine.length() <= most ? oneLine : oneLine.substring(0, most - 1) + "…";
    }
}
