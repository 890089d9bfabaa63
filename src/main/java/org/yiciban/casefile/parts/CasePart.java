package org.yiciban.casefile.parts;

import java.util.Optional;
import org.yiciban.shared.ItemCode;

/**
 * A part of a case that runs as a process instance of its own: the bundle, the reception, an item, the delivery, or a
 * process of the after-life ({@code delay-explanation:…}).
 *
 * @param key stands in the run register, the work list and the journal
 */
public record CasePart(String key) {

    public static final CasePart BUNDLE = new CasePart("bundle");
    public static final CasePart RECEPTION = new CasePart("reception");
    public static final CasePart DELIVERY = new CasePart("delivery");

    /** The part that handles one item. Item codes hold a hyphen, so they never collide with the others. */
    public static CasePart of(ItemCode item) {
        return new CasePart(item.value());
    }

    /** The explanation that is owed for the delay of another part. */
    public static CasePart explanationOf(CasePart late) {
        return new CasePart("explanation:" + late.key);
    }

    /** The part whose delay this one explains; itself when it explains none. */
    public CasePart late() {
        return new CasePart(key.substring(key.indexOf(':') + 1));
    }

    /** The item, when this part handles one or explains the delay of one. */
    public Optional<ItemCode> item() {
        String subject = key.substring(key.indexOf(':') + 1);
        return subject.contains("-") ? Optional.of(new ItemCode(subject)) : Optional.empty();
    }

    @Override
    public String toString() {
        return key;
    }
}
