package org.yiciban.catalogue.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.certificate.CertificateSheets;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.SheetProblems;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/** Reads the sheet of materials. */
public final class MaterialSheets {

    private static final List<String> KEYS =
            List.of("code", "name", "source", "deferrable", "deferral", "basis", "hint", "certificate");

    private MaterialSheets() {}

    public static Map<MaterialCode, Material> read(Map<String, String> files, SheetProblems problems) {
        Map<MaterialCode, Material> materials = new LinkedHashMap<>();
        for (SheetMap map : MergedList.read(files, CataloguePaths.MATERIALS, problems, KEYS)) {
            Material material = new Material(
                    map.value("code", MaterialCode::new),
                    map.local("name"),
                    map.value("source", WordValues.word(Material.Source.class)),
                    deferral(map),
                    map.optionalLocal("hint"),
                    map.optional("certificate", CertificateSheets::type));
            if (material.code() != null && materials.put(material.code(), material) != null) {
                map.problem("code", SheetWords.of("material-twice", material.code()));
            }
        }
        return materials;
    }

    /**
     * A paper that is itself the condition can't follow later, and a licence never ends for one that doesn't come: it is
     * decided on what is there (licensing law Arts 37, 38).
     */
    static void checkLater(CatalogueContent content, ItemSheet item, SheetMap sheet) {
        for (SheetMap line : ItemSheets.materialBlocks(sheet)) {
            String code = line.optionalText("code").orElse("");
            content.materials().values().stream()
                    .filter(material -> line.flag("key") && material.deferrable())
                    .filter(material -> material.code().value().equals(code))
                    .forEach(material -> line.problem("key", SheetWords.of("key-deferrable", code)));
        }
        if (sheet.has("missingPaper") && item.isLicence()) {
            sheet.problem("missingPaper", SheetWords.of("missing-paper-licence"));
        }
    }

    private static Optional<TimeLimit> deferral(SheetMap map) {
        Optional<TimeLimit> limit = map.optional("deferral", TimeLimit::parse);
        map.optionalLocal("basis");
        if (map.flag("deferrable") != map.has("deferral")) {
            map.problem("deferral", SheetWords.of("deferral"));
        }
        return limit;
    }
}
