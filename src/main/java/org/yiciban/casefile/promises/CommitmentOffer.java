package org.yiciban.casefile.promises;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.MaterialUse;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * An item for which its applicant may choose a commitment 告知承诺 in the place of a review.
 *
 * @param rule what he is told
 * @param text the same in one, by whose hash he says that he has read it
 * @param spared names of the papers that he needn't hand in then
 */
public record CommitmentOffer(
        ItemCode item, LocalText name, CommitmentRule rule, PromiseText text, List<LocalText> spared) {

    /**
     * A condition with the box before it.
     *
     * @param tick what the box says when it is ticked
     */
    public record Condition(LocalText text, String tick) {}

    /** What is offered of those items. */
    public static List<CommitmentOffer> of(Release release, Collection<ItemSheet> items) {
        return items.stream()
                .filter(ItemSheet::commitment)
                .flatMap(item -> item.committed().stream().map(rule -> of(release, item, rule)))
                .toList();
    }

    private static CommitmentOffer of(Release release, ItemSheet item, CommitmentRule rule) {
        List<LocalText> spared = item.materials().stream()
                .filter(MaterialUse::isSpared)
                .map(use -> release.material(use.code()).name())
                .toList();
        return new CommitmentOffer(item.code(), item.name(), rule, PromiseText.commitment(rule), spared);
    }

    /** The conditions in their order, none of them ticked. */
    public List<Condition> conditions() {
        return IntStream.rangeClosed(1, rule.conditions().size())
                .mapToObj(no -> new Condition(
                        rule.conditions().get(no - 1), CommitmentGiven.tick(item.value(), text.hash(), no)))
                .toList();
    }

    /** The papers that it stands for, in one list; null where there are none. */
    public @Nullable LocalText sparedList() {
        return spared.isEmpty() ? null : LocalText.listed(spared);
    }
}
