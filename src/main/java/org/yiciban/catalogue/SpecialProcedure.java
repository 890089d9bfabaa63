package org.yiciban.catalogue;

import org.yiciban.shared.LocalText;

/** Special procedure 特别程序 during which a decision clock stands: the closed list of the licensing law, Art. 45. */
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
    OUTSIDE_WORKS("外线施工", "Outside works"),
    /** Utility connections only. */
    ROAD_PERMIT("占掘路审批", "Road works permit");

    private final LocalText label;

    SpecialProcedure(String zh, String en) {
        this.label = new LocalText(zh, en);
    }

    /** The procedure in words for people. */
    public LocalText label() {
        return label;
    }
}
