package org.yiciban.deadline.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** An explanation while it is being written: runs of counted days, and what happened on single days. */
final class ExplanationDraft {

    private final List<ExplanationLine> lines = new ArrayList<>();
    private final List<ExplanationLine> ends = new ArrayList<>();

    /** A run of days that was counted or skipped. */
    void run(LocalDate from, LocalDate to, @Nullable LocalText text, @Nullable LocalText rule) {
        lines.add(new ExplanationLine(from, to, text, rule));
    }

    /** Something that happened on a day. */
    void event(LocalDate day, LocalText text, @Nullable LocalText rule) {
        run(day, day, text, rule);
    }

    /** Something to be said in the line of the counted day itself, where it has one of its own. */
    void note(LocalDate day, LocalText text, LocalText rule) {
        for (int place = lines.size() - 1; place > 0; place--) {
            ExplanationLine line = lines.get(place);
            if (line.from().equals(day) && line.to().equals(day)) {
                lines.set(
                        place, new ExplanationLine(day, day, joined(Objects.requireNonNull(line.text()), text), rule));
                return;
            }
        }
        event(day, text, rule);
    }

    /** The due instant. */
    void due(LocalDate day, LocalText text, LocalText rule) {
        note(day, text, rule);
    }

    /** The end of the clock, told last. */
    void end(LocalDate day, LocalText text, @Nullable LocalText rule) {
        ends.add(new ExplanationLine(day, day, text, rule));
    }

    /** The lines in the order of their last days; what was written first stays first. */
    List<ExplanationLine> lines() {
        List<ExplanationLine> all = new ArrayList<>(lines);
        all.sort(Comparator.comparing(ExplanationLine::to));
        all.addAll(ends);
        return List.copyOf(all);
    }

    private static LocalText joined(LocalText one, LocalText other) {
        return new LocalText(one.zh() + "；" + other.zh(), one.en() + "; " + other.en());
    }
}
