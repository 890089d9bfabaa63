package org.yiciban.catalogue.sheet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/**
 * What the sheets of one bundle say, read and checked. Items stand in the order of the bundle sheet.
 *
 * @param bundle null where items are read that belong to none yet
 */
public record CatalogueContent(
        @Nullable BundleSheet bundle,
        Map<ItemCode, ItemSheet> items,
        Map<MaterialCode, Material> materials,
        Map<AgencyCode, Agency> agencies,
        Map<String, ItemSheet.Remedies> remedies,
        Map<String, YearlyWindow> windows) {

    /** The item of the bundle that gives this result. */
    public Optional<ItemSheet> giver(String result) {
        return items.values().stream()
                .filter(sheet -> sheet.gives().contains(result))
                .findFirst();
    }

    /** The items whose results this one waits for, directly; some of them may not be in a case. */
    public Set<ItemCode> dependsOn(ItemSheet sheet) {
        return givers(sheet.needs().stream());
    }

    /** The items without whose results this one ends. */
    public Set<ItemCode> endsWithout(ItemSheet sheet) {
        return givers(sheet.needs().stream().filter(need -> !need.ifThere()));
    }

    private Set<ItemCode> givers(Stream<Need> needs) {
        return needs.map(need -> giver(need.result()))
                .flatMap(Optional::stream)
                .map(ItemSheet::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
