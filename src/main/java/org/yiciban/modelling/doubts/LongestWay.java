package org.yiciban.modelling.doubts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.BundleNotice;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.NoticeCalls;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * How long a case takes at most by its own limits, on whatever way it may go in a situation: notices and what the applicant is
 * asked for one after the other, steps of the bundle too; an item within its promise, from its own beginning.
 */
final class LongestWay {

    private static final Reached BEGIN = new Reached(0, List.of());

    private final Release release;
    private final ProcessScope scope;
    private final Map<String, Object> facts;
    private final ShutWays shut;
    private final Counted counted;
    private final Map<BpmnModel.Node, Optional<Reached>> left = new HashMap<>();
    private final Set<BpmnModel.Node> open = new HashSet<>();

    /**
     * When a place is reached at the latest.
     *
     * @param hours opening hours since the acceptance
     * @param parts what takes them, with their limits
     */
    record Reached(int hours, List<LocalText> parts) {

        /** What takes them, one after the other. */
        LocalText way() {
            return new LocalText(
                    Report.shown(parts.stream().map(LocalText::zh).collect(Collectors.joining("、"))),
                    Report.shown(parts.stream().map(LocalText::en).collect(Collectors.joining(", "))));
        }

        Reached then(String part, TimeLimit limit) {
            List<LocalText> more = new ArrayList<>(parts);
            LocalText words = limit.words();
            more.add(new LocalText(part + " " + words.zh(), part + " " + words.en()));
            return new Reached(hours + WorkingHours.least(limit), List.copyOf(more));
        }
    }

    /** Whose time counts. */
    enum Counted {
        /** Notices alone, which nobody can hurry. */
        NOTICES,
        /** What agencies promise, too. */
        AGENCIES,
        /** All that the applicant is given, too. */
        EVERYBODY
    }

    LongestWay(Release release, ProcessScope scope, Map<String, Object> facts, Counted counted) {
        this.release = release;
        this.scope = scope;
        this.facts = facts;
        this.shut = new ShutWays(scope, facts);
        this.counted = counted;
    }

    /** The latest of all ends. */
    Reached toTheEnd() {
        return scope.of("endEvent").stream().flatMap(end -> left(end).stream()).reduce(BEGIN, LongestWay::later);
    }

    /** Nothing where no case comes by; a step in a loop, which other rules refuse, counts once. */
    private Optional<Reached> left(BpmnModel.Node node) {
        Optional<Reached> known = left.get(node);
        if (known != null || !open.add(node)) {
            return known == null ? Optional.empty() : known;
        }
        Optional<Reached> done = arrived(node).map(reached -> passed(node, reached));
        left.put(node, done);
        return done;
    }

    /** When its turn comes at the latest; nothing where it never does. */
    Optional<Reached> arrived(BpmnModel.Node node) {
        return node.is("startEvent")
                ? Optional.of(BEGIN)
                : scope.incoming(node).stream()
                        .filter(flow -> !shut.isShut(flow))
                        .flatMap(flow -> left(scope.node(flow.from())).stream())
                        .reduce(LongestWay::later);
    }

    private static Reached later(Reached one, Reached other) {
        return other.hours() > one.hours() ? other : one;
    }

    private Reached passed(BpmnModel.Node node, Reached arrived) {
        if (ItemCalls.opensItem(node)) {
            return decided(node, arrived);
        }
        return waited(node).map(limit -> arrived.then(node.id(), limit)).orElse(arrived);
    }

    private Optional<TimeLimit> waited(BpmnModel.Node node) {
        String notice = NoticeCalls.notice(node).orElse("");
        Optional<TimeLimit> period = release.bundle().notices().stream()
                .filter(one -> one.id().equals(notice))
                .map(BundleNotice::period)
                .findFirst();
        return period.or(() -> release.bundle().asks().stream()
                        .filter(ask -> counted == Counted.EVERYBODY && ask.id().equals(node.id()))
                        .map(ApplicantStep::limit)
                        .findFirst())
                .or(() -> release.bundle().steps().stream()
                        .filter(step -> counted != Counted.NOTICES && step.id().equals(node.id()))
                        .map(BundleStep::limit)
                        .findFirst());
    }

    /** By its promise, which runs from the acceptance or from another's result, and not before its turn. */
    private Reached decided(BpmnModel.Node call, Reached arrived) {
        Optional<ItemSheet> item = ItemCode.read(ItemCalls.item(call))
                .filter(release.bundle().itemCodes()::contains)
                .map(release::item);
        return item.filter(sheet -> counted != Counted.NOTICES)
                .flatMap(sheet -> sheet.promised().in(facts))
                .map(limit ->
                        later(arrived, begun(item.get()).then(item.get().code().value(), limit)))
                .orElse(arrived);
    }

    /** Where its promise begins to run. */
    Reached begun(ItemSheet item) {
        Optional<String> giver = Optional.of(item)
                .filter(one -> one.clockStarts() == ItemSheet.ClockStart.RESULT)
                .flatMap(ItemSheet::after)
                .map(ItemCode::value);
        return scope.nodes().stream()
                .filter(ItemCalls::opensItem)
                .filter(call -> giver.isPresent() && giver.get().equals(ItemCalls.item(call)))
                .flatMap(call -> left(call).stream())
                .findFirst()
                .orElse(BEGIN);
    }
}
