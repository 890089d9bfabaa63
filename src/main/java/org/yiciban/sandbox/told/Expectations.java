package org.yiciban.sandbox.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.KeptScenario.Expected;
import org.yiciban.catalogue.scenario.ScenarioEnd;
import org.yiciban.deadline.calendar.ExtraDaysOff;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.shared.LocalText;

/** What a kept scenario expects, beside what came of its case. */
public final class Expectations {

    private final KeptScenario kept;
    private final CaseView view;
    private final WorkingCalendar calendar;
    private final LocalDate first;
    private final List<Finding> findings = new ArrayList<>();

    private Expectations(KeptScenario kept, CaseView view) {
        this.kept = kept;
        this.view = view;
        this.calendar = ExtraDaysOff.calendar(kept.course().holidays());
        this.first = OfficialTime.dateOf(view.receivedAt());
    }

    /** What isn't as it is expected. */
    public static List<Finding> of(KeptScenario kept, CaseView view) {
        Expectations expectations = new Expectations(kept, view);
        expectations.compare();
        return expectations.findings;
    }

    private void compare() {
        Object outcome = view.outcome() == null ? view.status() : view.outcome();
        compare(
                SandboxWords.of("the-case"),
                kept.expected(),
                view.status().isFinal() ? String.valueOf(outcome) : null,
                view.status().isFinal() ? end() : null);
        new TreeMap<>(kept.items()).forEach((code, expected) -> {
            List<ItemView> items = view.items().stream()
                    .filter(item -> item.code().equals(code))
                    .toList();
            if (items.isEmpty() && expected.any()) {
                tell(view.release().item(code).name(), SandboxWords.of("be-there"), SandboxWords.of("absent"));
            }
            items.forEach(item -> compare(item, expected));
        });
        ExpectedLimits limits = new ExpectedLimits(kept, view);
        limits.unexpected().forEach(this::tell);
        limits.missing(
                (what, limit) -> tell(what, SandboxWords.of("limit-passed", limit), SandboxWords.of("limit-kept")));
    }

    /** What ends with its case has no decision of its own. */
    private void compare(ItemView item, Expected expected) {
        boolean ended = item.outcome() != null;
        compare(
                item.name(),
                expected,
                ended ? String.valueOf(item.outcome()) : null,
                ended && item.decidedAt() == null ? end() : item.decidedAt());
    }

    private Instant end() {
        return view.completedAt() != null
                ? view.completedAt()
                : view.timeline().stream()
                        .map(TimelineEntry::at)
                        .reduce(view.receivedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private void compare(LocalText what, Expected expected, @Nullable String end, @Nullable Instant at) {
        ScenarioEnd wanted = expected.end();
        if (wanted != null && !wanted.name().equals(end)) {
            tell(what, SandboxWords.of("end." + wanted), end == null ? open() : SandboxWords.of("end." + end));
        }
        LocalDate day = at == null ? null : OfficialTime.dateOf(at);
        LocalDate by = expected.by();
        if (by != null && (day == null || day.isAfter(by))) {
            tell(what, SandboxWords.of("end-by", by), day == null ? open() : SandboxWords.of("ended-on", day));
        }
        Integer within = expected.within();
        int used = day == null ? 0 : calendar.usedWD(first, day);
        if (within != null && (day == null || used > within)) {
            tell(
                    what,
                    SandboxWords.of("end-within", within),
                    day == null ? open() : SandboxWords.of("took", used, day));
        }
    }

    private static LocalText open() {
        return SandboxWords.of("still-open");
    }

    private void tell(LocalText what, LocalText wanted, LocalText came) {
        tell(SandboxWords.of("expected", kept.name(), what, wanted, came));
    }

    private void tell(LocalText message) {
        findings.add(new Finding(
                Severity.ERROR,
                "scenario",
                CataloguePaths.scenarios(view.release().key()),
                "line " + kept.line(),
                message));
    }
}
