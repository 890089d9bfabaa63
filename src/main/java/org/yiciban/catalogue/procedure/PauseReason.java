package org.yiciban.catalogue.procedure;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * The closed list of grounds for which a decision's clock stands: the special procedures 特别程序 of the licensing law,
 * Art. 45, and those that only another rule can give, which the sheet names. Waiting for a correction is not among them.
 */
public enum PauseReason {
    HEARING("听证", "hearing", Rule.LICENSING_LAW),
    TENDER("招标", "tender", Rule.LICENSING_LAW),
    AUCTION("拍卖", "auction", Rule.LICENSING_LAW),
    INSPECTION("检验", "inspection", Rule.LICENSING_LAW),
    TESTING("检测", "testing", Rule.LICENSING_LAW),
    QUARANTINE("检疫", "quarantine", Rule.LICENSING_LAW),
    APPRAISAL("鉴定", "appraisal", Rule.LICENSING_LAW),
    EXPERT_REVIEW("专家评审", "expert review", Rule.LICENSING_LAW),
    /** Utility connections only. */
    OUTSIDE_WORKS("外线工程施工", "outside works", Rule.OF_SHEET),
    /** Utility connections only. */
    ROAD_PERMIT("挖掘城市道路审批", "permit to dig up a road", Rule.OF_SHEET),
    /** What an item that is no licence may wait for, where its sheet gives the rule. */
    APPLICANT_STEP("等待申请人完成应由其办理的事项", "a step of the applicant", Rule.OF_SHEET);

    private final LocalText text;
    private final Rule rule;

    PauseReason(String zh, String en, Rule rule) {
        this.text = new LocalText(zh, en);
        this.rule = rule;
    }

    /** The ground in words for people. */
    public LocalText text() {
        return text;
    }

    /** Whether the licensing law (Art. 45) allows it by itself; the others rest on the rule that the sheet names. */
    public boolean ofLicensingLaw() {
        return rule == Rule.LICENSING_LAW;
    }

    /** The ground of that code, if the list has it. */
    public static Optional<PauseReason> of(@Nullable String code) {
        return Arrays.stream(values()).filter(r -> r.name().equals(code)).findFirst();
    }

    private enum Rule {
        /** Art. 45 names it. */
        LICENSING_LAW,
        /** Only a rule that the sheet names lets the clock stand for it. */
        OF_SHEET
    }
}
