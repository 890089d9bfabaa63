package org.yiciban.deadline.clock;

import java.util.Arrays;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/**
 * The closed list of reasons for which a decision's clock stands: those of the licensing law, Art. 45, and three that rest
 * on a rule of the item's sheet. Waiting for a correction is not among them.
 */
public enum PauseReason {
    HEARING("听证", "hearing"),
    TENDER("招标", "tender"),
    AUCTION("拍卖", "auction"),
    INSPECTION("检验", "inspection"),
    TESTING("检测", "testing"),
    QUARANTINE("检疫", "quarantine"),
    APPRAISAL("鉴定", "appraisal"),
    EXPERT_REVIEW("专家评审", "expert review"),
    /** Utility connections only. */
    OUTSIDE_WORKS("外线工程施工", "outside works"),
    /** Utility connections only. */
    ROAD_PERMIT("挖掘城市道路审批", "permit to dig up a road"),
    /** What an item that is no licence may wait for, where its sheet gives the rule. */
    APPLICANT_STEP("等待申请人完成应由其办理的事项", "a step of the applicant");

    private final LocalText text;

    PauseReason(String zh, String en) {
        this.text = new LocalText(zh, en);
    }

    /** The reason in words. */
    public LocalText text() {
        return text;
    }

    /** The reason of that code, if the list has it. */
    public static Optional<PauseReason> of(String code) {
        return Arrays.stream(values()).filter(r -> r.name().equals(code)).findFirst();
    }
}
