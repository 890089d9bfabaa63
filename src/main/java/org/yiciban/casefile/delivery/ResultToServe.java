package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * A result that is decided and not yet served, as the window has it before it.
 *
 * @param document number of the decision; empty where there is none
 * @param sealed whether its seal is set, or it wants none
 * @param due until when it is to be served; null where nothing says
 * @param urgent whether that is near or has passed: it goes first, by itself
 * @param open where it is on its way; else null
 * @param standing how that stands, in words
 * @param attempts what was tried in vain
 */
public record ResultToServe(
        ItemKey item,
        LocalText name,
        LocalText agency,
        LocalText title,
        String document,
        boolean sealed,
        @Nullable Instant due,
        @Nullable LocalText dueText,
        boolean urgent,
        @Nullable Delivery open,
        @Nullable LocalText standing,
        List<LocalText> attempts) {

    public ResultToServe {
        attempts = List.copyOf(attempts);
    }

    /** How it stands, where it is on its way; else null. */
    public Delivery.@Nullable State state() {
        return open == null ? null : open.state();
    }

    /** As a choice of a form. */
    Map<String, Object> option() {
        LocalText text = dueText == null
                ? OnRecord.of("delivery.option", name, title, document)
                : urgent
                        ? OnRecord.of("delivery.option-urgent", name, title, document, dueText)
                        : OnRecord.of("delivery.option-due", name, title, document, dueText);
        return Map.of("value", item.toString(), "label", text.zh(), "labelEn", text.en());
    }
}
