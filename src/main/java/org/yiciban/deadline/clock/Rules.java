package org.yiciban.deadline.clock;

import org.yiciban.shared.LocalText;

/** The rules that an explanation cites. */
final class Rules {

    static final LocalText DAY_OF_START = new LocalText("《民法典》第二百零一条第一款", "Civil Code, Art. 201 para 1");
    static final LocalText HOUR_OF_START = new LocalText("《民法典》第二百零一条第二款", "Civil Code, Art. 201 para 2");
    static final LocalText LAST_DAY_OF_MONTH = new LocalText("《民法典》第二百零二条", "Civil Code, Art. 202");
    static final LocalText LAST_DAY = new LocalText("《民法典》第二百零三条", "Civil Code, Art. 203");
    static final LocalText WORKING_DAYS = new LocalText("《行政许可法》第八十二条", "Administrative Licensing Law, Art. 82");
    static final LocalText PAUSE = LegalBasis.SPECIAL_PROCEDURE.text();
    static final LocalText PROMISE = LegalBasis.PROMISE.text();
    static final LocalText EXTENSION = new LocalText("《行政许可法》第四十二条", "Administrative Licensing Law, Art. 42");
    static final LocalText OPENING_HOURS = new LocalText("办公时间", "opening hours");
    static final LocalText AGENCY_DAYS = new LocalText("该机关公布的办公日", "the agency's published working days");
    static final LocalText ASSUMED =
            new LocalText("节假日安排尚未公布，暂按周末和固定法定节假日推算", "no holiday notice yet: weekends and fixed holidays assumed");

    private Rules() {}

    static LocalText notice(int year) {
        return new LocalText("《国务院办公厅关于" + year + "年部分节假日安排的通知》", "State Council holiday notice " + year);
    }

    /** The legal basis that came with an event, or the usual one. */
    static LocalText basis(ClockEvent event, LocalText usual) {
        String cited = event.legalBasis();
        return cited == null || cited.isBlank()
                ? usual
                : LegalBasis.of(cited).map(LegalBasis::text).orElseGet(() -> new LocalText(cited, cited));
    }
}
