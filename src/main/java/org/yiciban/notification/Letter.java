package org.yiciban.notification;

import java.time.Instant;
import org.yiciban.shared.CaseNumber;

/**
 * A message to an applicant.
 *
 * @param key the same for the same act of the same case, for ever
 * @param way by mail or as a text message
 * @param recipient one mail address, or one mobile number
 * @param language {@code zh-CN} or {@code en}
 * @param subject of a mail; a text message has none
 */
record Letter(
        String key,
        CaseNumber caseNumber,
        NotificationKind news,
        MessageWay way,
        String recipient,
        String language,
        String subject,
        String body,
        Instant writtenAt) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    /** A subject is one line, a body has lines and nothing else that controls anything. */
    Letter {
        subject = cut(subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(), LONGEST_SUBJECT);
        body = cut(body.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " "), LONGEST_BODY);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
