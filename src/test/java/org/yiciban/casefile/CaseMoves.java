package org.yiciban.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.LimitTimers;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;

/**
 * What may happen to a case next, whatever its bundle: read from its open tasks, its items and its clocks. The first move
 * is the one that does best for the applicant.
 */
class CaseMoves {

    private static final byte[] PAPER = Papers.pdf();

    private final Tasks tasks;
    private final Extensions extensions;
    /** What a task offers never changes. */
    private final Map<String, List<String>> outcomes = new HashMap<>();

    CaseMoves(Tasks tasks, Extensions extensions) {
        this.tasks = tasks;
        this.extensions = extensions;
    }

    /**
     * One thing that somebody does or that time does.
     *
     * @param key the same for moves that mean the same: who tries everything once tries each key once
     */
    record Move(String key, Runnable act) {}

    List<Move> of(CaseScenario scenario) {
        CaseFile file = scenario.file();
        List<Move> moves = new ArrayList<>();
        scenario.tasks().forEach(task -> moves.addAll(finishing(scenario, file, task)));
        supplement(scenario, file).ifPresent(moves::add);
        extensions(scenario, file).forEach(moves::add);
        withdrawals(scenario, file).forEach(moves::add);
        nextLimit(scenario, file).ifPresent(moves::add);
        return moves;
    }

    private List<Move> finishing(CaseScenario scenario, CaseFile file, OpenTask task) {
        String state = task.item() == null
                ? file.status() + " notices " + Math.min(file.notices(), 2)
                : state(file, file.item(task.item()));
        return outcomes
                .computeIfAbsent(task.id(), id -> tasks.detail(id, scenario.workerOf(task))
                        .outcomes())
                .stream()
                .map(outcome -> {
                    boolean complains = outcome.equals("defects") || outcome.equals("correct");
                    List<Defect> defects = complains ? List.of(aDefect(scenario)) : List.of();
                    return new Move(
                            String.join(" ", task.part().key(), state, task.step(), agency(task), outcome),
                            () -> scenario.complete(task, outcome, defects, scenario.workerOf(task)));
                })
                .toList();
    }

    private static String agency(OpenTask task) {
        return task.agency() == null ? "" : task.agency().value();
    }

    private static String state(CaseFile file, CaseItem item) {
        return item.code() + " " + item.status() + (item.committed() ? " committed" : "")
                + (file.running(item.part(), ClockKind.DEFERRAL).isEmpty() ? "" : " owing");
    }

    private static Defect aDefect(CaseScenario scenario) {
        return new Defect(data(scenario).keySet().stream().sorted().findFirst().orElseThrow(), null, "请核对后更正");
    }

    private static Map<String, Object> data(CaseScenario scenario) {
        return scenario.town()
                .caseQueries
                .applicationData(
                        scenario.number(), Viewer.withCode(scenario.received().queryCode()));
    }

    /** Answers the notice, or hands in the papers that were promised. */
    private static Optional<Move> supplement(CaseScenario scenario, CaseFile file) {
        if (file.status() == CaseStatus.CORRECTION) {
            String field = aDefect(scenario).field();
            return Optional.of(new Move(
                    "supplement after notice " + Math.min(file.notices(), 2),
                    () -> supplement(scenario, Map.of(field, data(scenario).get(field)), List.of())));
        }
        if (!file.rows().sentBack().isEmpty()) {
            String field = aDefect(scenario).field();
            return Optional.of(new Move(
                    "supplement for items that were sent back",
                    () -> supplement(scenario, Map.of(field, data(scenario).get(field)), List.of())));
        }
        List<String> owed = file.clocks().stream()
                .filter(clock -> clock.kind() == org.yiciban.deadline.clock.ClockKind.DEFERRAL)
                .filter(clock -> !clock.ended() && clock.effectAt() == null)
                .map(clock -> clock.subject())
                .distinct()
                .toList();
        if (owed.isEmpty() || file.status() != CaseStatus.ACCEPTED) {
            return Optional.empty();
        }
        String states = String.join(
                ",",
                file.items().stream()
                        .filter(item ->
                                !file.running(item.part(), ClockKind.DEFERRAL).isEmpty())
                        .map(item -> item.status().name())
                        .sorted()
                        .distinct()
                        .toList());
        return Optional.of(
                new Move("papers for " + states, () -> supplement(scenario, Map.of(), papers(scenario, owed))));
    }

    private static void supplement(CaseScenario scenario, Map<String, Object> data, List<Application.HandedIn> papers) {
        scenario.town()
                .applicants
                .supplement(
                        scenario.number(),
                        Viewer.of(scenario.town().account("citizen")),
                        new Supplement(data, papers, papers.isEmpty()),
                        Channel.WEB,
                        null);
    }

    private static List<Application.HandedIn> papers(CaseScenario scenario, List<String> materials) {
        return materials.stream()
                .map(material -> new Application.HandedIn(
                        material,
                        scenario.town()
                                .parts
                                .uploads()
                                .take("paper.pdf", PAPER, "citizen")
                                .id()))
                .toList();
    }

    private Stream<Move> extensions(CaseScenario scenario, CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status().isRunning())
                .map(item -> new Move(
                        "extension of " + item.code(),
                        () -> extensions.ask(
                                scenario.number(),
                                item.key(),
                                "情况复杂",
                                scenario.town().account(item.agency().value()),
                                Channel.WEB)));
    }

    private static Stream<Move> withdrawals(CaseScenario scenario, CaseFile file) {
        Stream<Move> single = file.items().stream()
                .filter(item ->
                        item.status() == ItemStatus.WAITING || item.status().isRunning())
                .map(item -> new Move(
                        "withdraw " + state(file, item) + " in " + file.status(),
                        () -> scenario.withdrawn(item.code().value())));
        boolean decided = file.items().stream().anyMatch(item -> item.status() == ItemStatus.DECIDED);
        Move whole =
                new Move("withdraw all in " + file.status() + " decided " + decided, () -> scenario.withdrawn(null));
        return file.status().isFinal() ? Stream.empty() : Stream.concat(single, Stream.of(whole));
    }

    /** The next timer: first too early, then at the last lawful instant, then when the limit has passed. */
    private static Optional<Move> nextLimit(CaseScenario scenario, CaseFile file) {
        Instant now = scenario.town().parts.clock().instant();
        return file.clocks().stream()
                .filter(clock -> clock.timer().isPresent() && clock.effectAt() == null)
                .filter(clock -> !clock.ended() && clock.due().isPresent())
                .filter(clock -> !clock.due().get().isBefore(now))
                .min(Comparator.comparing(clock -> clock.due().orElseThrow()))
                .map(clock -> new Move(
                        clock.kind() + " of " + clock.part().key() + " passes in " + stateOf(file, clock),
                        () -> pass(scenario, clock)));
    }

    private static String stateOf(CaseFile file, CaseClock clock) {
        return clock.part()
                .item()
                .map(item -> state(file, file.item(item)))
                .orElse(file.status().name());
    }

    private static void pass(CaseScenario scenario, CaseClock clock) {
        LimitTimers limitTimers = scenario.town().parts.timers();
        Instant due = clock.due().orElseThrow();
        String before = fingerprint(scenario);
        limitTimers.reschedule(
                scenario.number(),
                clock.part(),
                clock.timer().orElseThrow(),
                scenario.town().parts.clock().instant());
        scenario.settled();
        scenario.town().parts.clock().set(due);
        limitTimers.reschedule(scenario.number(), clock.part(), clock.timer().orElseThrow(), due);
        scenario.settled();
        if (!before.equals(fingerprint(scenario))) {
            throw new AssertionError(
                    "a timer that fired too early had an effect: " + before + " / " + fingerprint(scenario));
        }
        scenario.town().parts.clock().set(due.plusSeconds(60));
    }

    private static String fingerprint(CaseScenario scenario) {
        CaseFile file = scenario.file();
        return file.status() + " " + file.journal().length() + " "
                + scenario.tasks().stream().map(OpenTask::id).sorted().toList();
    }
}
