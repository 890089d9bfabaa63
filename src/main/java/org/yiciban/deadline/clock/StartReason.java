package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/** Why a clock of a case starts; its explanation begins with it. */
public enum StartReason {
    RECEIPT("收到申请", "application received"),
    ACCEPTANCE("受理", "accepted"),
    NOTICE("补正通知送达", "correction notice served"),
    /** The item whose result is needed was decided. */
    RESULT("所需结果已作出决定", "the result it needs was decided"),
    DECISION("作出决定", "decided");

    private final LocalText text;

    StartReason(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    /** The reason in words. */
    public LocalText text() {
        return text;
    }

    /** A recorded reason in words; older records have words of their own, or none. */
    static Optional<LocalText> inWords(@Nullable String recorded) {
        return Optional.ofNullable(recorded)
                .filter(reason -> !reason.isBlank())
                .map(reason -> of(reason).map(StartReason::text).orElseGet(() -> new LocalText(reason, reason)));
    }

    /** The reason of that code, if there is one. */
    static Optional<StartReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
