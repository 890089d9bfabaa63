package org.yiciban.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * One case that a trial runs to its end.
 *
 * @param way what becomes of it
 * @param situation the answers to the questions of the guide
 * @param item the item that is denied; null on other ways
 */
record Scenario(TrialWay way, Map<String, Object> situation, @Nullable ItemCode item) {

    /** As a reader knows it. */
    LocalText name(Release release) {
        if (item != null) {
            return SandboxWords.of("way." + way, release.item(item).name());
        }
        List<ItemCode> items =
                release.guidance(Situation.soFar(release.bundle(), situation)).items();
        LocalText all = release.bundle().name();
        LocalText which = items.size() == release.bundle().items().size()
                ? SandboxWords.of("all", all)
                : SandboxWords.of(
                        "part",
                        all,
                        items.stream().map(one -> release.item(one).name()).toList());
        return SandboxWords.of("way." + way, which);
    }
}
