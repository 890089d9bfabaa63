package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.List;
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
    DECISION("作出决定", "decided"),
    /** The task of a step of the bundle was opened. */
    TASK("环节开始", "the step was opened"),
    ASKED("请申请人办理", "the applicant was asked"),
    PUBLICATION("公告发布", "the notice was published"),
    OBJECTION("收到异议", "the objection was received"),
    REVOCATION_TOLD("告知拟作出的决定", "the intended decision was told"),
    HEARING_TOLD("告知听证权利", "the right to a hearing was told"),
    MENDING_ORDERED("责令限期整改", "ordered to be mended");

    /** The usual reason of a kind; what a step or an item waits for says the case. */
    public static StartReason of(ClockKind kind) {
        return switch (kind) {
            case RECEPTION, RECEPTION_ANSWER -> RECEIPT;
            case CORRECTION -> NOTICE;
            case DELIVERY, DELIVERY_PROMISED, POST_CHECK -> DECISION;
            case REQUEST -> ASKED;
            case NOTICE -> PUBLICATION;
            case STATEMENT -> REVOCATION_TOLD;
            case HEARING -> HEARING_TOLD;
            case MENDING -> MENDING_ORDERED;
            case STEP -> TASK;
            case BUNDLE_STATUTORY, BUNDLE_PROMISED, DEFERRAL, ITEM_STATUTORY, ITEM_PROMISED, ANSWER -> ACCEPTANCE;
        };
    }

    private static final String LINE = "\n";
    /** Of one language, in characters: the column holds both. */
    private static final int LONGEST = 480;

    private final LocalText text;

    StartReason(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    /** The reason in words. */
    public LocalText text() {
        return text;
    }

    /** The reason as clocks record it, with the situation whose limit was chosen, in both languages on a line each. */
    public String recorded(Optional<LocalText> situation) {
        return situation
                .map(text -> name() + LINE + cut(text.zh()) + LINE + cut(text.en()))
                .orElse(name());
    }

    private static String cut(String text) {
        String line = text.replace(LINE, " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** A recorded reason in words; older records have words of their own, or none. */
    static Optional<LocalText> inWords(@Nullable String recorded) {
        return Optional.ofNullable(recorded)
                .filter(reason -> !reason.isBlank())
                .map(reason -> of(reason.lines().toList()).orElseGet(() -> new LocalText(reason, reason)));
    }

    private static Optional<LocalText> of(List<String> lines) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(lines.get(0)))
                .findFirst()
                .map(one -> lines.size() == 3
                        ? new LocalText(one.text.zh() + "；" + lines.get(1), one.text.en() + "; " + lines.get(2))
                        : one.text);
    }
}
