package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.shared.HyphenatedWords;

/** The facts that a form may read besides its own answers, told by the sheets beside it. */
final class ReleaseFacts {

    /** What the desk adds to the facts of a step's form. */
    private static final Set<String> OF_THE_DESK = Set.of(
            "outcome",
            "colleagues",
            "procedures",
            "siteVisited",
            "deliverables",
            "onTheWay",
            "attemptable",
            "handsOver");

    private final ReleaseContext releaseContext;

    ReleaseFacts(ReleaseContext releaseContext) {
        this.releaseContext = releaseContext;
    }

    /**
     * The names, or empty when no sheet beside tells which service the form belongs to.
     *
     * @param file a form: of a bundle, of an item's step, or of a step
     */
    Optional<Set<String>> of(ModelFile file) {
        Map<String, Object> own = releaseContext.sheets().get(file.key());
        if (own != null && own.containsKey("items")) {
            return Optional.of(new UncheckedBundleSheet(own).questions().keySet());
        }
        String name = file.key();
        String item = name.contains(".") ? name.substring(0, name.indexOf('.')) : null;
        boolean stepForm = item != null || file.name().startsWith("forms/steps/");
        Set<String> facts = new TreeSet<>(OF_THE_DESK);
        boolean known = false;
        for (Map.Entry<String, Map<String, Object>> sheet :
                releaseContext.sheets().entrySet()) {
            if (stepForm && sheet.getValue().containsKey("items")) {
                UncheckedBundleSheet bundle = new UncheckedBundleSheet(sheet.getValue());
                if (item == null || bundle.items().containsKey(item)) {
                    known = true;
                    facts.addAll(bundle.questions().keySet());
                    bundle.items().keySet().forEach(code -> addGifts(code, facts));
                    addResults(sheet.getValue().get("externalResults"), facts);
                }
            }
        }
        return known ? Optional.of(facts) : Optional.empty();
    }

    private void addGifts(String code, Set<String> facts) {
        Map<String, Object> sheet = releaseContext.sheets().get(code);
        if (sheet != null) {
            addResults(sheet.get("gives"), facts);
        }
    }

    /** A result such as {@code credit-code} is read as {@code creditCode}. */
    private static void addResults(Object results, Set<String> facts) {
        if (results instanceof List<?> list) {
            list.forEach(result -> facts.add(HyphenatedWords.camelCase(String.valueOf(result))));
        }
    }
}
