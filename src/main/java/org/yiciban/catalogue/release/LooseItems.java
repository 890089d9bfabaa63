package org.yiciban.catalogue.release;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.catalogue.reading.AgencySheets;
import org.yiciban.catalogue.reading.ItemRules;
import org.yiciban.catalogue.reading.ItemSheets;
import org.yiciban.catalogue.reading.MaterialSheets;
import org.yiciban.catalogue.reading.RemedySheets;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetFile;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** Items that no bundle uses yet: what they name must exist all the same, only what a bundle adds can't be judged. */
final class LooseItems {

    private static final Pattern PLACE = Pattern.compile("bpmn/catalogue/items/([^/]+)\\.yaml");

    private final Map<String, String> files;
    private final SheetProblems problems;

    LooseItems(Map<String, String> files, SheetProblems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check(Iterable<String> unused) {
        SheetProblems toldElsewhere = SheetProblems.none();
        Map<AgencyCode, Agency> agencies = AgencySheets.read(files, toldElsewhere);
        Map<MaterialCode, Material> materials = MaterialSheets.read(files, toldElsewhere);
        Map<String, ItemSheet.Remedies> remedies = RemedySheets.read(files, toldElsewhere);
        CatalogueContent content = new CatalogueContent(null, Map.of(), materials, agencies, remedies, Map.of());
        for (String path : unused) {
            Matcher place = PLACE.matcher(path);
            if (place.matches()) {
                check(place.group(1), path, content);
            }
        }
    }

    private void check(String name, String path, CatalogueContent content) {
        SheetProblems here = problems.in(path);
        SheetFile.read(text(path), here).ifPresent(root -> {
            SheetMap map = ItemSheets.open(root, here);
            ItemSheet item = ItemSheets.read(map, content.agencies().values(), content.remedies(), Set.of());
            ItemCode code = item.code();
            if (code != null && !code.value().equals(name)) {
                map.problem("code", SheetWords.of("item-code", name));
            }
            new ItemRules(content, item, map).checkAlone();
        });
    }

    private String text(String path) {
        return files.getOrDefault(path, "[]");
    }
}
