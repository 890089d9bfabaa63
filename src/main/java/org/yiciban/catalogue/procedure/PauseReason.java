package org.yiciban.catalogue.procedure;

import java.util.Arrays;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/**
 * The closed list of grounds for which a decision's clock stands: the special procedures 特别程序 of the licensing law,
 * Art. 45, and three that only another rule can give, which the sheet names. Waiting for a correction is not among them.
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

    /** The ground in words for people. */
    public LocalText text() {
        return text;
    }

    /** Whether the licensing law (Art. 45) allows it by itself; the others rest on the rule that the sheet names. */
    public boolean ofLicensingLaw() {
        return ordinal() < OUTSIDE_WORKS.ordinal();
    }

    /** The ground of that code, if the list has it. */
    public static Optional<PauseReason> of(String code) {
        return Arrays.stream(values()).filter(r -> r.name().equals(code)).findFirst();
    }
}
