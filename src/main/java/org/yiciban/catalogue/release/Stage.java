package org.yiciban.catalogue.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.shared.ItemCode;

/** What of a service comes at the same time: items, and what is done beside them. */
public record Stage(List<ItemCode> items, List<Beside> besides) {

    /** Those of a service with these items, in the order to which its model leads. */
    public static List<Stage> of(Release release, Collection<ItemCode> items) {
        List<Beside> besides = Beside.of(release, items);
        Set<String> counted = Stream.concat(
                        items.stream().map(ItemCode::value), besides.stream().map(Beside::id))
                .collect(Collectors.toSet());
        ModelOrder order = ModelOrder.of(release.file(release.files().modelPath()), counted);
        TreeMap<Integer, Stage> stages = new TreeMap<>();
        items.forEach(item -> at(stages, order.rank(item.value())).items().add(item));
        besides.forEach(beside -> at(stages, order.rank(beside.id())).besides().add(beside));
        return List.copyOf(stages.values());
    }

    private static Stage at(TreeMap<Integer, Stage> stages, int rank) {
        return stages.computeIfAbsent(rank, none -> new Stage(new ArrayList<>(), new ArrayList<>()));
    }
}
