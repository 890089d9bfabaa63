package org.yiciban.casefile.states;

import java.util.Map;
import org.yiciban.shared.LocalText;

/** The states as people say them in Chinese, for sentences that are composed here; pages have their own messages. */
public final class StateWords {

    private static final Map<Enum<?>, String> STATUS = Map.ofEntries(
            Map.entry(CaseStatus.RECEIVED, "已收件"),
            Map.entry(CaseStatus.CORRECTION, "待补正"),
            Map.entry(CaseStatus.ACCEPTED, "已受理"),
            Map.entry(CaseStatus.DELIVERING, "送达中"),
            Map.entry(CaseStatus.COMPLETED, "已办结"),
            Map.entry(CaseStatus.NOT_ACCEPTED, "不予受理"),
            Map.entry(CaseStatus.ABANDONED, "视为放弃"),
            Map.entry(CaseStatus.WITHDRAWN, "已撤回"),
            Map.entry(ItemStatus.WAITING, "待开始"),
            Map.entry(ItemStatus.OPEN, "审查中"),
            Map.entry(ItemStatus.CORRECTION, "待补正"),
            Map.entry(ItemStatus.SPECIAL_PROCEDURE, "特别程序"),
            Map.entry(ItemStatus.DECIDING, "待决定"),
            Map.entry(ItemStatus.DECIDED, "已决定"),
            Map.entry(ItemStatus.ENDED, "已终结"),
            Map.entry(ItemStatus.REVOKED, "已撤销"));

    private StateWords() {}

    /** The same beside the name of the state, which stands in English sentences. */
    public static LocalText text(Enum<?> status) {
        return new LocalText(STATUS.get(status), status.name());
    }

    public static String status(Enum<?> status) {
        return STATUS.get(status);
    }
}
