package org.yiciban.catalogue.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.ItemAgency;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/**
 * What an applicant needs: the items, and one list of materials for all of them.
 *
 * @param items in the order of the bundle sheet
 * @param materials each once, in the order in which the items first ask for them
 * @param agencies who handles each item; several while the situation doesn't say which of them
 */
public record Guidance(List<ItemCode> items, List<NeededMaterial> materials, Map<ItemCode, List<AgencyCode>> agencies) {

    /**
     * A material and the items that use it.
     *
     * @param required whether at least one of them can't do without
     */
    public record NeededMaterial(Material material, boolean required, List<ItemCode> usedBy) {}

    public Guidance {
        items = List.copyOf(items);
        materials = List.copyOf(materials);
        agencies = Map.copyOf(agencies);
    }

    /** What is needed in one situation. */
    public static Guidance in(Release release, Situation situation) {
        List<ItemCode> items = release.bundle().items().stream()
                .filter(part -> part.appliesIn(situation))
                .map(BundleSheet.Part::code)
                .toList();
        return new Guidance(items, materials(release, items, situation), agencies(release, items, situation.facts()));
    }

    /** Everything that may be needed in any situation; what not every situation asks for is not required. */
    public static Guidance whole(Release release) {
        List<ItemCode> items = release.bundle().itemCodes();
        return new Guidance(items, materials(release, items, null), agencies(release, items, Map.of()));
    }

    /** Whether that paper is itself the condition of an item, so that nobody may promise it for later 容缺受理. */
    public static boolean isCondition(Release release, Situation situation, String code) {
        return release.guidance(situation).items().stream()
                .flatMap(item -> release.item(item).materials().stream())
                .anyMatch(use -> use.condition() && use.code().value().equals(code) && use.appliesIn(situation));
    }

    private static Map<ItemCode, List<AgencyCode>> agencies(
            Release release, List<ItemCode> items, Map<String, ?> situation) {
        Map<ItemCode, List<AgencyCode>> agencies = new LinkedHashMap<>();
        items.forEach(code -> {
            ItemAgency agency = release.item(code).agency();
            agencies.put(code, agency.in(situation).map(List::of).orElseGet(agency::all));
        });
        return agencies;
    }

    private static List<NeededMaterial> materials(
            Release release, List<ItemCode> items, @Nullable Situation situation) {
        Map<MaterialCode, NeededMaterial> needed = new LinkedHashMap<>();
        for (ItemCode item : items) {
            for (MaterialUse use : release.item(item).materials()) {
                if (situation == null || use.appliesIn(situation)) {
                    boolean always = situation != null
                            || (use.when().isEmpty()
                                    && release.bundle()
                                            .part(item)
                                            .flatMap(BundleSheet.Part::when)
                                            .isEmpty());
                    needed.merge(
                            use.code(),
                            new NeededMaterial(
                                    release.material(use.code()), use.neededOrdinarily() && always, List.of(item)),
                            Guidance::merge);
                }
            }
        }
        return new ArrayList<>(needed.values());
    }

    private static NeededMaterial merge(NeededMaterial one, NeededMaterial other) {
        List<ItemCode> users = new ArrayList<>(one.usedBy());
        users.addAll(other.usedBy());
        return new NeededMaterial(one.material(), one.required() || other.required(), List.copyOf(users));
    }
}
