package org.yiciban.catalogue.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.sheet.ItemSheet.ForBundle;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;

/**
 * What a bundle says of one of its items in the item's place, so that one sheet serves many bundles. What the law says of
 * the item, its remedies and who decides it stay with the item's own sheet.
 */
final class ItemOverlay {

    private static final String AFTER = "after";
    private static final String BECAUSE = "because";
    private static final String CLOCK_STARTS = "clockStarts";
    /** No item's code: those have a hyphen. */
    private static final String NO_ITEM = "none";

    /** The keys that may stand beside the item's code. */
    static final List<String> KEYS =
            Arrays.stream(ForBundle.values()).map(ItemOverlay::key).toList();

    private static final List<String> OF_ITS_WAIT = List.of(AFTER, BECAUSE);

    private final SheetMap part;

    ItemOverlay(SheetMap part) {
        this.part = part;
    }

    /** The item's sheet as this bundle has it. */
    SheetMap over(SheetMap item) {
        SheetMap both = item.under(part, KEYS);
        if (part.optionalText(AFTER).equals(Optional.of(NO_ITEM))) {
            if (part.has(BECAUSE)) {
                part.problem(BECAUSE, SheetWords.of("overlay-because"));
            }
            return both.without(List.of(AFTER, BECAUSE, CLOCK_STARTS));
        }
        if (part.has(BECAUSE) && !part.has(AFTER)) {
            part.problem(BECAUSE, SheetWords.of("overlay-because"));
        }
        if (part.has(AFTER) && !item.has(AFTER)) {
            part.problem(AFTER, SheetWords.of("overlay-after"));
            return item.under(part.without(OF_ITS_WAIT), KEYS);
        }
        return both;
    }

    /** What of it the bundle says. */
    Set<ForBundle> said() {
        Set<ForBundle> said = EnumSet.noneOf(ForBundle.class);
        Arrays.stream(ForBundle.values()).filter(one -> part.has(key(one))).forEach(said::add);
        return said;
    }

    private static String key(ForBundle one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
