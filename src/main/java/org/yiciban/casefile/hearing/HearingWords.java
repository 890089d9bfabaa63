package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** How people are told when and where a hearing is held. */
final class HearingWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分", Locale.CHINA).withZone(ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZONE);

    private HearingWords() {}

    static LocalText moment(Instant at) {
        return new LocalText(CHINESE.format(at), ENGLISH.format(at));
    }

    static LocalText session(Hearing.Session session) {
        return OnRecord.of("hearing.session", moment(session.at()), session.place(), session.chairName());
    }

    /** Whether everybody may come, or why not. */
    static LocalText open(Hearing.Session session) {
        return session.closed().isEmpty()
                ? OnRecord.of("hearing.open")
                : OnRecord.of("hearing.closed", session.closed());
    }
}
