package org.yiciban.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.Refusal;

/**
 * Limits, papers and conditions that a change sets without naming the paper by which they were set. What is released as it is
 * stays as it is: nobody invents a number for it.
 */
public final class UnnamedPapers {

    private static final Pattern ITEM = Pattern.compile("bpmn/catalogue/items/[^/]+\\.yaml");

    private static final String BASIS = NamedPaper.BASIS;
    private static final String AUTHORITY = "authority";
    private static final String CODE = "code";
    private static final String ID = "id";
    private static final String LIMIT = "limit";
    private static final String ITEMS = "items";
    private static final String CONDITIONS = "conditions";
    private static final String PROMISED = "promised";
    private static final String MATERIALS = "materials";
    private static final String DEFERRAL = "deferral";
    private static final String WHEN = "when";

    private static final List<String> LIMITS =
            List.of("statutory", PROMISED, "reception", "delivery", "correctionLimit");
    /** Lists of a service whose entries have a limit, and its key. */
    private static final Map<String, String> STEPS =
            new TreeMap<>(Map.of("steps", LIMIT, "asks", LIMIT, "notices", "period", "requests", "within"));

    private static final String[] KEYS = {
        AUTHORITY,
        CONDITIONS,
        ITEMS,
        MATERIALS,
        "statutory",
        PROMISED,
        "reception",
        "delivery",
        "correctionLimit",
        "steps",
        "asks",
        "notices",
        "requests"
    };

    private final PaperFindings found;

    private UnnamedPapers(String path) {
        this.found = new PaperFindings(path);
    }

    /**
     * What a service sets anew, sheet by sheet.
     *
     * @param released what is there without the change
     */
    public static List<Finding> of(List<ModelFile> released, BundleFiles changed) {
        Map<String, ModelFile> before = new HashMap<>();
        released.forEach(file -> before.put(file.name(), file));
        List<Finding> all = new ArrayList<>();
        changed.files().forEach((path, text) -> {
            String was = ComparedBlocks.text(before.get(path));
            if (!text.equals(was)) {
                UnnamedPapers papers = new UnnamedPapers(path);
                papers.in(path, text, was, path.equals(CataloguePaths.bundle(changed.key())));
                all.addAll(papers.found.all());
            }
        });
        return all;
    }

    private void in(String path, String text, String was, boolean bundle) {
        if (bundle || ITEM.matcher(path).matches()) {
            sheet(ComparedBlocks.open(text, KEYS), ComparedBlocks.open(was, KEYS));
        } else if (CataloguePaths.listOf(path)
                .filter(CataloguePaths.MATERIALS::equals)
                .isPresent()) {
            deferrals(text, was);
        }
    }

    private void sheet(SheetMap now, SheetMap before) {
        NamedPaper whole = NamedPaper.of(now, before, AUTHORITY);
        LIMITS.forEach(key -> found.limits(now, before, key, whole));
        found.materials(now, before, whole);
        if (now.has(CONDITIONS) && !now.optionalLocal(CONDITIONS).equals(before.optionalLocal(CONDITIONS))) {
            found.tell(now, CONDITIONS, Refusal.of("draft.paper.condition"), whole);
        }
        STEPS.forEach((list, key) -> {
            Map<String, SheetMap> was = ComparedBlocks.by(ID, before.blocks(list, ID, key, BASIS));
            for (SheetMap step : now.blocks(list, ID, key, BASIS)) {
                SheetMap one = was.get(step.optionalText(ID).orElse(""));
                List<SheetMap> rows = one == null ? List.of() : List.of(one);
                if (step.has(key) && !ComparedBlocks.holds(rows, step, key)) {
                    found.tell(
                            step,
                            key,
                            Refusal.of("draft.paper.limit"),
                            NamedPaper.ofRow(step, rows).or(whole));
                }
            }
        });
        Map<String, SheetMap> parts = ComparedBlocks.by(CODE, items(before));
        items(now)
                .forEach(part -> part(
                        part,
                        parts.getOrDefault(part.optionalText(CODE).orElse(""), ComparedBlocks.open("", BASIS)),
                        whole));
    }

    private static List<SheetMap> items(SheetMap sheet) {
        return sheet.blocks(ITEMS, CODE, WHEN, BASIS, PROMISED, MATERIALS);
    }

    /** What a service says of one of its items in the item's place. */
    private void part(SheetMap part, SheetMap was, NamedPaper whole) {
        NamedPaper own = NamedPaper.of(part, was, BASIS).or(whole);
        if (part.has(WHEN) && !part.optionalText(WHEN).equals(was.optionalText(WHEN))) {
            found.tell(part, WHEN, Refusal.of("draft.paper.condition"), own);
        }
        found.limits(part, was, PROMISED, own);
        found.materials(part, was, own);
    }

    /** How long a paper may come later is a limit, too. */
    private void deferrals(String text, String was) {
        List<SheetMap> before = SheetFile.blocks(was, SheetProblems.none(), CODE, DEFERRAL, BASIS);
        for (SheetMap paper : SheetFile.blocks(text, SheetProblems.none(), CODE, DEFERRAL, BASIS)) {
            if (paper.has(DEFERRAL) && !ComparedBlocks.holds(before, paper, CODE, DEFERRAL)) {
                List<SheetMap> same = before.stream()
                        .filter(one -> one.optionalText(CODE).equals(paper.optionalText(CODE)))
                        .toList();
                found.tell(paper, DEFERRAL, Refusal.of("draft.paper.deferral"), NamedPaper.ofRow(paper, same));
            }
        }
    }
}
