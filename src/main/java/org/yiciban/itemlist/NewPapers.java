package org.yiciban.itemlist;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.shared.HyphenatedWords;

/** Papers that come new with a list, each with the code that somebody gives it. */
final class NewPapers {

    private final SheetsOfDraft sheets;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> needed = new TreeSet<>();

    /**
     * The codes of all papers.
     *
     * @param proposals names of the new ones by the codes that are proposed
     * @param chosen codes in the place of those
     * @throws InvalidInput where a code is none, or another paper has it
     */
    NewPapers(SheetsOfDraft sheets, Map<String, String> proposals, Map<String, String> chosen) {
        this.sheets = sheets;
        sheets.papers().forEach((code, name) -> codes.put(ListText.name(name), code));
        proposals.forEach((proposed, name) -> {
            String code = chosen.getOrDefault(proposed, proposed);
            ListedFiles.require(HyphenatedWords.are(code), "paper." + proposed, code);
            if (sheets.papers().containsKey(code) || codes.containsValue(code)) {
                throw InvalidInput.of("paper." + proposed, "taken", "list.code-taken", code);
            }
            codes.put(ListText.name(name), code);
        });
    }

    /** By their names, those that there are among them. */
    Map<String, String> codes() {
        return Collections.unmodifiableMap(codes);
    }

    /** The entries of those that an item asks for. */
    List<String> needed() {
        return List.copyOf(needed);
    }

    /** A paper that an item asks for now, and that no sheet knows. */
    void need(String name) {
        if (sheets.paper(name).isEmpty()) {
            needed.add("{code: " + codes.get(ListText.name(name)) + ", name: " + SheetWriting.chinese(name)
                    + ", source: APPLICANT, deferrable: false}");
        }
    }

    /** Where new papers are written: what a folder of one's own says, the last of them where there are several. */
    static String place(Set<String> paths) {
        return paths.stream()
                .filter(path -> CataloguePaths.listOf(path)
                        .filter(CataloguePaths.MATERIALS::equals)
                        .isPresent())
                .filter(path -> !path.equals(CataloguePaths.MATERIALS))
                .reduce((one, other) -> one.length() > other.length() ? one : other)
                .orElse(CataloguePaths.own(CataloguePaths.MATERIALS, 1));
    }
}
