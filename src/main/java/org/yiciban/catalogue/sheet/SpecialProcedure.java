package org.yiciban.catalogue.sheet;

import org.yiciban.shared.LocalText;

/**
 * Special procedure 特别程序 during which a decision clock stands: the closed list of the licensing law, Art. 45, and three
 * grounds that only another rule can give, which the sheet names.
 */
public enum SpecialProcedure {
    HEARING("听证", "Hearing"),
    TENDER("招标", "Tender"),
    AUCTION("拍卖", "Auction"),
    INSPECTION("检验", "Inspection"),
    TESTING("检测", "Testing"),
    QUARANTINE("检疫", "Quarantine"),
    APPRAISAL("鉴定", "Appraisal"),
    EXPERT_REVIEW("专家评审", "Expert review"),
    /** Utility connections only. */
    OUTSIDE_WORKS("外线工程施工", "Outside works"),
    /** Utility connections only. */
    ROAD_PERMIT("挖掘城市道路审批", "Permit to dig up a road"),
    /** A step that the applicant owes; never for a licence. */
    APPLICANT_STEP("等待申请人完成应由其办理的事项", "A step of the applicant");

    private final LocalText label;

    SpecialProcedure(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    /** Whether the licensing law (Art. 45) allows it by itself; the others rest on the rule that the sheet names. */
    public boolean ofLicensingLaw() {
        return ordinal() < OUTSIDE_WORKS.ordinal();
    }

    /** The procedure in words for people. */
    public LocalText label() {
        return label;
    }
}
