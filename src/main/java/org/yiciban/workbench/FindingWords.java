package org.yiciban.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.comparison.PlacesInFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.publication.ModelDraft;
import org.yiciban.workbench.DraftPage.FindingLine;

/** What was found in a draft as pages tell it: each place by the names that people see, and what several sheets lack once. */
final class FindingWords {

    private static final String SHEET = ".yaml";
    private static final String ENGLISH = "english";

    private final DraftFileNames names;
    private final SortedMap<String, String> files;
    private final PartWords words;
    private final Locale locale;
    private final Map<String, List<PlacesInFile.Place>> places = new HashMap<>();

    FindingWords(DraftFileNames names, SortedMap<String, String> files, PartWords words, Locale locale) {
        this.names = names;
        this.files = files;
        this.words = words;
        this.locale = locale;
    }

    /** What stops a release first; otherwise causes stay before what follows from them. */
    List<FindingLine> of(ModelDraft draft) {
        Map<String, List<FindingLine>> same = new LinkedHashMap<>();
        List<Finding> sorted = draft.findings().stream()
                .sorted(Comparator.comparing(finding -> !finding.stopsPublication()))
                .toList();
        for (Finding finding : sorted) {
            // what is drawn has its own sign, and its own mend, at each of its places
            String thing = finding.rule().equals(ENGLISH)
                    ? ENGLISH
                    : finding.file().endsWith(SHEET)
                            ? finding.stopsPublication() + " " + finding.rule() + " "
                                    + finding.message().zh()
                            : String.valueOf(same.size());
            same.computeIfAbsent(thing, none -> new ArrayList<>()).add(line(finding));
        }
        List<FindingLine> english = same.getOrDefault(ENGLISH, List.of());
        same.remove(ENGLISH);
        List<FindingLine> lines = new ArrayList<>();
        same.values().forEach(all -> lines.add(all.get(0).also(all.subList(1, all.size()))));
        if (!english.isEmpty()) {
            lines.add(gathered(english));
        }
        return lines;
    }

    /** One line for all English that nobody has written: the other findings are to be seen. */
    private FindingLine gathered(List<FindingLine> places) {
        String message = words.said("models.finding.english", String.valueOf(places.size()), locale);
        return new FindingLine(false, ENGLISH, "", "", "", "", "", message, List.of(), places);
    }

    private FindingLine line(Finding finding) {
        return new FindingLine(
                finding.stopsPublication(),
                finding.rule(),
                finding.file(),
                finding.element(),
                finding.place().in(locale),
                named(finding),
                address(finding),
                finding.message().in(locale),
                finding.proposals(),
                List.of());
    }

    /** The file and the place in it; nothing of what belongs to no file. */
    private String named(Finding finding) {
        if (finding.file().isEmpty()) {
            return "";
        }
        return Stream.of(names.of(finding.file()), within(finding))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String within(Finding finding) {
        String path = finding.file();
        String element = finding.element();
        if (element.isEmpty() || !files.containsKey(path)) {
            return element.isEmpty() ? "" : finding.place().in(locale);
        }
        if (path.endsWith(SHEET)) {
            OptionalInt line = lineOf(finding);
            return line.isEmpty()
                    ? finding.place().in(locale)
                    : words.at(path, text(path), line.getAsInt(), finding.message(), locale)
                            .orElse(finding.place().in(locale));
        }
        return places.computeIfAbsent(path, one -> PlacesInFile.named(one, files)).stream()
                .filter(place -> place.id().equals(element))
                .findFirst()
                .map(place -> words.of(path, place.kind(), element, place.name(), locale))
                .orElse(finding.place().in(locale));
    }

    /** The line of a sheet where it stands, also where its place is told by its keys. */
    private OptionalInt lineOf(Finding finding) {
        String path = finding.file();
        return finding.line().isPresent() || !path.endsWith(SHEET) || !files.containsKey(path)
                ? finding.line()
                : words.line(path, text(path), finding.element());
    }

    private String text(String path) {
        return files.getOrDefault(path, "");
    }

    private String address(Finding finding) {
        if (!finding.file().contains("/") || finding.rule().equals("unused-file")) {
            return "";
        }
        return PlaceAddress.of(finding.file(), finding.element(), lineOf(finding));
    }
}
