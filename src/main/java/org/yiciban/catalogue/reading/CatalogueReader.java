package org.yiciban.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.ScenarioSheets;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** Reads the sheets of one bundle together and checks what must hold between them. */
public final class CatalogueReader {

    private final BundleFiles files;
    private final SheetProblems problems;

    private CatalogueReader(BundleFiles files, SheetProblems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * What the sheets say.
     *
     * @throws CatalogueFileException with all problems
     */
    public static CatalogueContent read(BundleFiles files) {
        SheetProblems problems = SheetProblems.none();
        Optional<CatalogueContent> content = read(files, problems);
        problems.refuse();
        return content.orElseThrow();
    }

    /**
     * What the sheets of a release say. They were sound when it was released: rules that came since are not held against the
     * cases that are pinned to it.
     */
    public static CatalogueContent readReleased(BundleFiles files) {
        return read(files, SheetProblems.none()).orElseThrow();
    }

    /** The scenarios that are kept with a bundle, as far as they can be read; no case looks at them. */
    public static List<KeptScenario> scenarios(BundleFiles files) {
        SheetProblems problems = SheetProblems.none();
        return files.file(CataloguePaths.scenarios(files.key()))
                .flatMap(text -> read(files, problems).map(content -> ScenarioSheets.read(text, content, problems)))
                .orElse(List.of());
    }

    /** What the sheets say as far as they can be read; sound only when no problem was noted. */
    public static Optional<CatalogueContent> read(BundleFiles files, SheetProblems problems) {
        return new CatalogueReader(files, problems).read();
    }

    private Optional<CatalogueContent> read() {
        Map<AgencyCode, Agency> agencies = AgencySheets.read(files.files(), problems);
        Map<MaterialCode, Material> materials = MaterialSheets.read(files.files(), problems);
        Map<String, ItemSheet.Remedies> remedies = RemedySheets.read(files.files(), problems);
        String path = CataloguePaths.bundle(files.key());
        Optional<Node> root = SheetFile.read(text(path), at(path));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        SheetMap sheet = BundleSheets.open(root.get(), at(path));
        BundleSheet bundle = BundleSheets.read(sheet);
        Map<ItemCode, SheetMap> maps = new LinkedHashMap<>();
        Map<ItemCode, ItemSheet> items = new LinkedHashMap<>();
        for (SheetMap part : BundleSheets.items(sheet)) {
            part.optional("code", ItemCode::new)
                    .ifPresent(code -> readItem(code, part, agencies, remedies, maps, items));
        }
        for (SheetMap request : RequestSheets.blocks(sheet)) {
            request.optional("item", ItemCode::new)
                    .filter(code -> !items.containsKey(code))
                    .ifPresent(code -> readItem(code, request, agencies, remedies, maps, items));
        }
        ThemeSheets.check(files, problems, sheet);
        CatalogueContent content = new CatalogueContent(
                bundle, items, materials, agencies, remedies, DivisionSheets.windows(files.files(), problems));
        FactRules.check(content, files, sheet);
        DateSheets.check(content, sheet);
        new BundleRules(content, files, sheet, maps, at(path)).check();
        String scenarios = CataloguePaths.scenarios(files.key());
        files.file(scenarios).ifPresent(text -> ScenarioSheets.read(text, content, at(scenarios)));
        return Optional.of(content);
    }

    private void readItem(
            ItemCode code,
            SheetMap part,
            Map<AgencyCode, Agency> agencies,
            Map<String, ItemSheet.Remedies> remedies,
            Map<ItemCode, SheetMap> maps,
            Map<ItemCode, ItemSheet> items) {
        String path = CataloguePaths.item(code);
        Optional<Node> root = files.file(path).flatMap(text -> SheetFile.read(text, at(path)));
        if (root.isEmpty()) {
            return;
        }
        ItemOverlay overlay = new ItemOverlay(part);
        SheetMap map = overlay.over(ItemSheets.open(root.get(), at(path)));
        ItemSheet item = ItemSheets.read(map, agencies.values(), remedies, overlay.said());
        if (code.equals(item.code())) {
            maps.put(code, map);
            items.put(code, item);
        } else if (item.code() != null) {
            map.problem("code", SheetWords.of("item-code", code));
        }
    }

    private String text(String path) {
        return files.file(path).orElseGet(() -> {
            at(path).add(1, SheetWords.of("missing"));
            return "[]";
        });
    }

    private SheetProblems at(String path) {
        return problems.in(path);
    }
}
