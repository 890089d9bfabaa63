package org.yiciban.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.report.Finding;
import org.yiciban.trial.CheckRun;
import org.yiciban.trial.CleanedText;

/**
 * What the page of checks shows.
 *
 * @param wrong why nothing was checked; null otherwise
 * @param check null before anything was checked
 */
record CheckPage(@Nullable String wrong, @Nullable Check check) {

    /**
     * A check.
     *
     * @param state the end of the key under which the words of its state stand
     * @param now what is being tried; null when nothing is
     * @param files by name, the one of no file last
     * @param cleaned files to take in the place of those handed in
     */
    record Check(
            String id,
            String state,
            String tone,
            int done,
            int of,
            @Nullable String now,
            List<OfFile> files,
            List<Cleaned> cleaned) {

        /** Whether the page looks again by itself. */
        public boolean running() {
            return state.equals("running");
        }
    }

    /** A file with what was found in it; {@code name} is empty for what belongs to none. */
    record OfFile(String name, List<Line> lines) {}

    /** One finding. */
    record Line(boolean error, String place, String rule, String message) {}

    /** A file without what other programs left in it, by its place in the list. */
    record Cleaned(int number, String name, int removed) {}

    static CheckPage of(CheckRun run, Locale locale) {
        Map<String, List<Line>> files = new LinkedHashMap<>();
        run.findings().stream()
                .sorted((one, other) ->
                        Boolean.compare(one.file().isEmpty(), other.file().isEmpty()))
                .forEach(finding -> files.computeIfAbsent(finding.file(), none -> new ArrayList<>())
                        .add(line(finding, locale)));
        List<Cleaned> cleaned = new ArrayList<>();
        for (CleanedText one : run.cleaned()) {
            cleaned.add(new Cleaned(cleaned.size(), one.file(), one.removed()));
        }
        return new CheckPage(
                null,
                new Check(
                        run.id(),
                        run.state().name().toLowerCase(Locale.ROOT),
                        tone(run.state()),
                        run.done(),
                        run.of(),
                        run.now().map(now -> now.in(locale)).orElse(null),
                        files.entrySet().stream()
                                .map(file -> new OfFile(file.getKey(), once(file.getValue())))
                                .toList(),
                        cleaned));
    }

    /** What is said of several places in the same words is said once. */
    private static List<Line> once(List<Line> lines) {
        Map<String, Line> once = new LinkedHashMap<>();
        lines.forEach(line -> once.merge(
                line.rule() + " " + line.message(),
                line,
                (first, other) ->
                        new Line(first.error(), first.place() + ", " + other.place(), first.rule(), first.message())));
        return List.copyOf(once.values());
    }

    private static String tone(CheckRun.State state) {
        return switch (state) {
            case OK -> "ok";
            case RUNNING -> "go";
            case REFUSED -> "late";
        };
    }

    private static Line line(Finding finding, Locale locale) {
        return new Line(
                finding.stopsRelease(),
                finding.place().in(locale),
                finding.rule(),
                finding.message().in(locale));
    }

    /** Why nothing was checked. */
    static CheckPage refused(String wrong) {
        return new CheckPage(wrong, null);
    }
}
